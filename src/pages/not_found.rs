//! The page for an address that does not exist, with a way on.

use leptos::prelude::*;

use crate::components::{Inert, search_form};
use crate::dataset::Section;
use crate::route::Route;
use crate::site::Site;

pub fn view(site: Site) -> AnyView {
    let ways: Vec<_> = Section::ALL
        .into_iter()
        .filter_map(|section| Some((section, site.data.series.pages.get(&section)?)))
        .map(|(section, text)| {
            view! {
                <li>
                    <a href=site.base.href(&Route::Section(section))>{text.menu.as_str()}</a>
                </li>
            }
        })
        .collect();
    let head = view! {
        <header class="page-head">
            <p class="kicker">"404"</p>
            <h1 tabindex="-1">"There is no such page"</h1>
            <p class="lead">
                "The address may be mistyped, or the page may have moved. Search for it, or begin at one of these."
            </p>
        </header>
    };
    let ways = view! { <ul class="index plain">{ways}</ul> };
    view! {
        {head.inert()}
        {search_form(site)}
        {ways.inert()}
    }
    .into_any()
}
