//! The page for an address that does not exist, with a way on.

use leptos::prelude::*;
use maud::html;

use crate::components::{all, broken_lines, inert, search_form};
use crate::dataset::Section;
use crate::route::Route;
use crate::site::Site;

pub fn view(site: Site) -> AnyView {
    let ways: Vec<_> = Section::ALL
        .into_iter()
        .filter_map(|section| Some((section, site.data.series.pages.get(&section)?)))
        .map(|(section, text)| {
            html! {
                li {
                    a href=(site.base.href(&Route::Section(section))) { (text.menu.as_str()) }
                }
            }
        })
        .collect();
    let head = html! {
        header.page-head.with-lines {
            (broken_lines(site))
            p.kicker { "404" }
            h1 tabindex="-1" { "There is no such page" }
            p.lead {
                "The address may be mistyped, or the page may have moved. Search for it, or begin at one of these."
            }
        }
    };
    let ways = html! { ul.index.plain { (all(ways)) } };
    view! {
        {inert(head)}
        {search_form(site)}
        {inert(ways)}
    }
    .into_any()
}
