//! The pager: the ways from one page of a long list to the others. A list that fits on one page has none.

use std::ops::Range;

use leptos::prelude::*;
use maud::{Markup, html};

use crate::dataset::{EntityRef, paging};
use crate::query::{Param, Query};
use crate::route::Route;
use crate::site::Site;

/// Pages beside the present one that are offered by number, on either side.
const NEAR: usize = 2;

/// The page of a list that is shown: of a filtered list the query tells it, of a whole one the route.
fn page(site: Site, entries: usize) -> usize {
    let asked = site
        .query
        .read_untracked()
        .get(Param::Page)
        .and_then(|page| page.parse().ok());
    let page = asked.unwrap_or_else(|| site.route.read_untracked().page());
    page.clamp(1, paging::pages(entries))
}

/// Which of so many entries are shown.
pub fn shown_of(site: Site, entries: usize) -> Range<usize> {
    paging::on_page(page(site, entries), entries)
}

/// The ways to the other pages of a list of so many entries.
pub fn pager(site: Site, entries: usize) -> Markup {
    let (here, pages) = (page(site, entries), paging::pages(entries));
    let list = site.route.read_untracked().entity();
    let Some(list) = list.filter(|_| pages > 1) else {
        return Markup::default();
    };
    let query = site.query.read_untracked().with(Param::Page, None);
    let to = |page: usize| address(site, &list, &query, page);
    let near = here.saturating_sub(NEAR)..=here + NEAR;
    let offered = |page: &usize| near.contains(page) || [1, pages].contains(page);
    html! {
        nav.neighbors.pager aria-label="Pages of the list" {
            @if here > 1 { a rel="prev" href=(to(here - 1)) { "Previous" } }
            @for page in (1..=pages).filter(offered) {
                a href=(to(page)) aria-current=[(page == here).then_some("page")] aria-label={ "Page " (page) " of " (pages) } {
                    (page)
                }
            }
            @if here < pages { a rel="next" href=(to(here + 1)) { "Next" } }
        }
    }
}

/// A whole list has a page of its own for each page; a filtered one has them in the query.
fn address(site: Site, list: &EntityRef, query: &Query, page: usize) -> String {
    if *query == Query::default() {
        return site.base.href(&Route::of_list(list, page));
    }
    let number = (page > 1).then(|| page.to_string());
    let query = query.with(Param::Page, number.as_deref());
    site.base.href(&Route::of_list(list, 1)) + &query.to_address()
}
