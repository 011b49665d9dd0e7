//! A module per page. [`page`] is the only place that knows which route shows which.

mod award;
mod awards;
mod data;
mod disagreements;
mod episode;
mod episodes;
mod home;
mod lessons;
mod not_found;
mod organization;
mod organizations;
mod people;
mod person;
mod reception;
mod release;
mod search;
mod soundtrack;
mod source;
mod sources;
mod timeline;
mod work;
mod works;

use maud::Markup;

use crate::components::{Piece, page_end, piece};
use crate::dataset::Section;
use crate::route::Route;
use crate::site::Site;

/// The pieces of a page, its end included.
pub fn page(site: Site, route: &Route) -> Vec<Piece> {
    let mut pieces = match &route.first() {
        Route::Section(section) => match section {
            Section::Series => vec![piece(move || home::view(site))],
            Section::Episodes => vec![piece(move || episodes::view(site))],
            Section::People => people::view(site),
            Section::Organizations => organizations::view(site),
            Section::Works => vec![piece(move || works::view(site))],
            Section::Awards => awards::view(site),
            Section::Timeline => vec![piece(move || timeline::view(site))],
            Section::Release => vec![piece(move || release::view(site))],
            Section::Reception => vec![piece(move || reception::view(site))],
            Section::Soundtrack => vec![piece(move || soundtrack::view(site))],
            Section::Lessons => vec![piece(move || lessons::view(site))],
            Section::Sources => sources::view(site),
            Section::Disagreements => disagreements::view(site),
            Section::Search => search::view(site),
            Section::Data => vec![piece(move || data::view(site))],
        },
        Route::Item(section, slug) => item(site, *section, slug),
        Route::Further(..) | Route::NotFound => return not_found::view(site),
    };
    let route = route.clone();
    pieces.push(piece(move || page_end(site, &route)));
    pieces
}

fn item(site: Site, section: Section, slug: &str) -> Vec<Piece> {
    let slug = slug.to_owned();
    vec![piece(move || {
        entry(site, section, &slug).unwrap_or_default()
    })]
}

fn entry(site: Site, section: Section, slug: &str) -> Option<Markup> {
    let data = site.data;
    match section {
        Section::Episodes => data.episode(slug).map(|entry| episode::view(site, entry)),
        Section::People => data.person(slug).map(|entry| person::view(site, entry)),
        Section::Organizations => data
            .organization(slug)
            .map(|entry| organization::view(site, entry)),
        Section::Works => data.work(slug).map(|entry| work::view(site, entry)),
        Section::Awards => data.award(slug).map(|entry| award::view(site, entry)),
        Section::Sources => data.source(slug).map(|entry| source::view(site, entry)),
        _ => None,
    }
}
