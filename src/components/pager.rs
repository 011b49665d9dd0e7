//! The pager: the ways from one page of a long list to the others. A list that fits on one page has none.

use maud::{Markup, html};

use crate::query::{Param, Query};
use crate::route::Route;

/// How many entries a page of a list holds.
pub const PAGE: usize = 200;

/// Pages beside the present one that are offered by number, on either side.
const NEAR: usize = 2;

/// How many pages a list of so many entries has; an empty one has a page that says so.
pub fn pages(entries: usize) -> usize {
    entries.div_ceil(PAGE).max(1)
}

/// The ways to the other pages of a list of so many entries, from one of its pages.
pub fn pager(at: &Route, query: &Query, here: usize, entries: usize) -> Markup {
    let pages = pages(entries);
    if pages == 1 {
        return Markup::default();
    }
    let query = query.with(Param::Page, None);
    let to = |page: usize| address(at, &query, page);
    let near = here.saturating_sub(NEAR).max(2)..=here.saturating_add(NEAR).min(pages - 1);
    let offered = std::iter::once(1).chain(near).chain([pages]);
    html! {
        nav.neighbors.pager aria-label="Pages of the list" {
            @if here > 1 { a rel="prev" href=(to(here - 1)) { "Previous" } }
            @for page in offered {
                a href=(to(page)) aria-current=[(page == here).then_some("page")] aria-label={ "Page " (page) " of " (pages) } {
                    (page)
                }
            }
            @if here < pages { a rel="next" href=(to(here + 1)) { "Next" } }
        }
    }
}

/// A whole list has a page of its own for each page; a filtered one has them in the query.
fn address(at: &Route, query: &Query, page: usize) -> String {
    if *query == Query::default() {
        return at.on_page(page).path();
    }
    let number = (page > 1).then(|| page.to_string());
    at.first().path() + &query.with(Param::Page, number.as_deref()).to_address()
}
