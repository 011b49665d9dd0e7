//! A module per page. [`page`] is the only place that knows which route shows which.

mod award;
mod awards;
mod by_kind;
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
            Section::People => people::view(site),
            Section::Organizations => organizations::view(site),
            Section::Awards => awards::view(site),
            Section::Sources => sources::view(site),
            Section::Disagreements => disagreements::view(site),
            Section::Search => search::view(site),
            _ => {
                let section = *section;
                vec![piece(move || whole(site, section))]
            }
        },
        Route::Item(section, slug) => item(site, *section, slug),
        Route::Further(..) | Route::NotFound => return not_found::view(site),
    };
    let route = route.clone();
    pieces.push(piece(move || page_end(site, &route)));
    pieces
}

/// The page of a section, where it is drawn in one.
fn whole(site: Site, section: Section) -> Markup {
    match section {
        Section::Series => home::view(site),
        Section::Episodes => episodes::view(site),
        Section::Works => works::view(site),
        Section::Timeline => timeline::view(site),
        Section::Release => release::view(site),
        Section::Reception => reception::view(site),
        Section::Soundtrack => soundtrack::view(site),
        Section::Lessons => lessons::view(site),
        Section::Data => data::view(site),
        // These are rows of pieces.
        Section::People
        | Section::Organizations
        | Section::Awards
        | Section::Sources
        | Section::Disagreements
        | Section::Search => Markup::default(),
    }
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
