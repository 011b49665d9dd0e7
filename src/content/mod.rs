//! The content of pages, made from the dataset: everything that joins, counts, sorts, relates or draws. Native only;
//! the browser gets the result.

mod cards;
mod contact;
mod drawing;
mod episodes;
pub(crate) mod evidence;
mod frame;
mod home;
mod items;
pub(crate) mod links;
mod listing;
mod lists;
mod next_steps;
mod page;
mod record;
mod routes;
mod search;
mod search_parts;
mod sections;

use std::ops::Range;

pub use self::cards::counted;
pub use self::contact::reached;
pub use self::drawing::Large;
pub use self::frame::body;
pub use self::search::findable;
pub use self::search_parts::in_parts;

pub use crate::art::initials;

use crate::art::broken_lines;
use crate::dataset::{Dataset, Section, paging};
use crate::head::{head, name};
use crate::pages::{Body, End, NotFound, Page};
use crate::parts::{Chosen, Drawing, Link};
use crate::route::Route;
use crate::site::Site;

/// What a page of a dataset says. If the dataset has no such page, it is the page for addresses that do not exist.
pub fn page(data: &'static Dataset, route: &Route) -> Page {
    let site = Site { data, route };
    let body = match &route.first() {
        Route::Section(section) => sections::section(site, *section),
        Route::Item(section, slug) => items::item(site, *section, slug),
        Route::ListPage(..) | Route::NotFound => None,
    };
    let end = body.is_some().then(|| End {
        next: next_steps::next_steps(site),
        name: (*route != Route::HOME).then(|| name(data, route).to_owned()),
        series: data.series.title.clone(),
    });
    Page {
        path: route.path(),
        title: head(data, route).title,
        body: body.unwrap_or_else(|| Body::NotFound(Box::new(not_found(site)))),
        end,
    }
}

fn not_found(site: Site) -> NotFound {
    let pages = &site.data.series.pages;
    let way = |(section, text): (&Section, &crate::dataset::PageText)| Link {
        words: text.menu.clone(),
        to: Some(Route::Section(*section).path()),
    };
    NotFound {
        lines: Drawing::new(broken_lines(site)),
        search: pages.contains_key(&Section::Search),
        ways: pages.iter().map(way).collect(),
    }
}

/// The result of each choice in the list of a section, page by page, with the file for it, below the base.
///
/// # Errors
///
/// The first error that `each` returns.
pub fn chosen<E>(
    data: &'static Dataset,
    section: Section,
    release: &str,
    mut each: impl FnMut(String, &Chosen) -> Result<(), E>,
) -> Result<(), E> {
    let route = &Route::Section(section);
    let site = Site { data, route };
    listing::chosen(site, section, release, |choice, page, chosen| {
        each(route.chosen_file(choice, page), chosen)
    })
}

/// Which of this many entries are on this page of their list.
fn shown(site: Site, entries: usize) -> Range<usize> {
    let section = site.route.section().unwrap_or(Section::Series);
    let last = paging::pages(section, entries);
    paging::on_page(section, site.route.page().clamp(1, last), entries)
}
