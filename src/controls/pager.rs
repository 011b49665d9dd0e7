//! The pager: links from one page of a long list to the others. A list that fits on one page has none.

use leptos::prelude::*;
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::browser::{App, Found};
use crate::query::{Param, Query};
use crate::route::Route;
use crate::section::Section;

/// How many entries there are on a page of a section's list. Events take more room, because all of each is shown.
pub fn per_page(section: Section) -> usize {
    match section {
        Section::Timeline => 40,
        _ => 200,
    }
}

/// How many pages are offered by number on either side of this one.
const NEAR: usize = 2;

/// A page of a list.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Paging {
    /// Its path.
    pub path: String,
    /// How many entries all pages have.
    pub count: usize,
}

/// How many pages the list of a section has with this many entries; an empty list has one page that says so.
pub fn pages(section: Section, entries: usize) -> usize {
    entries.div_ceil(per_page(section)).max(1)
}

/// How many pages the list at a route has with this many entries.
pub fn pages_of(at: &Route, entries: usize) -> usize {
    pages(at.section().unwrap_or(Section::Series), entries)
}

/// The links to the other pages.
#[component]
pub fn Pager(app: App, of: Paging) -> impl IntoView {
    let at = Route::parse(&of.path);
    let links = move || {
        let place = app.place.get();
        let Found { count, page } = place.found.unwrap_or(Found {
            count: of.count,
            page: at.page(),
        });
        let pages = pages_of(&at, count);
        let query = place.query.with(Param::Page, None);
        let link = |(to, rel, words): (usize, Option<&'static str>, String)| {
            let label = rel.is_none().then(|| format!("Page {to} of {pages}"));
            let current = (to == page).then_some("page");
            let to = app.address(&address(&at, &query, to));
            view! {
                <a rel=rel href=to aria-current=current aria-label=label>{words}</a>
            }
        };
        offered(page, pages).into_iter().map(link).collect_view()
    };
    view! {
        <nav class="neighbors pager" aria-label="Pages of this list">{links}</nav>
    }
}

/// The pages offered, each with its relation to this one and its words: the previous, the first, those near this one,
/// the last, the next. Empty if all entries are on one page.
fn offered(page: usize, pages: usize) -> Vec<(usize, Option<&'static str>, String)> {
    if pages == 1 {
        return Vec::new();
    }
    let near = page.saturating_sub(NEAR).max(2)..=page.saturating_add(NEAR).min(pages - 1);
    let numbers = std::iter::once(1).chain(near).chain([pages]);
    let mut offered: Vec<_> = numbers.map(|page| (page, None, page.to_string())).collect();
    if page > 1 {
        offered.insert(0, (page - 1, Some("prev"), "Previous".to_owned()));
    }
    if page < pages {
        offered.push((page + 1, Some("next"), "Next".to_owned()));
    }
    offered
}

/// In a whole list each page has its own address; in a filtered one the page is in the query.
fn address(at: &Route, query: &Query, page: usize) -> String {
    if query.is_empty() {
        return at.on_page(page).path();
    }
    let number = (page > 1).then(|| page.to_string());
    at.first().path() + &query.with(Param::Page, number.as_deref()).to_address()
}
