//! The search form: a plain form without scripts, search as you type with them.

use leptos::prelude::*;

use crate::dataset::Section;
use crate::navigation;
use crate::query::{Param, Query};
use crate::route::Route;
use crate::site::Site;

/// A field and a button; the text searched for is always the one in the address.
pub fn search_form(site: Site) -> AnyView {
    let search = Route::Section(Section::Search);
    if !site.data.series.pages.contains_key(&Section::Search) {
        return ().into_any();
    }
    let action = site.base.href(&search);
    let text = move || {
        site.query
            .with(|query| query.get(Param::Text).unwrap_or("").to_owned())
    };
    let typed = move |event| {
        // Elsewhere the form waits for its button, so that typing does not leave the page.
        if *site.route.read_untracked() == Route::Section(Section::Search) {
            let text = event_target_value(&event);
            let query = Query::default().with(Param::Text, Some(&text));
            navigation::replace_query(site, query);
        }
    };
    view! {
        <form class="search" role="search" action=action method="get">
            <label for="q">"Search"</label>
            <input
                type="search"
                id="q"
                name="q"
                autocomplete="off"
                spellcheck="false"
                maxlength="100"
                prop:value=text
                on:input=typed
            />
            <button type="submit">"Search"</button>
        </form>
    }
    .into_any()
}
