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

use leptos::prelude::*;

use crate::components::inert;
use crate::dataset::Section;
use crate::route::Route;
use crate::site::Site;

/// The content of a page, erased here so that each page costs the module its own code once.
pub fn page(site: Site, route: &Route) -> AnyView {
    match route {
        Route::Section(section) => match section {
            Section::Series => inert(home::view(site)).into_any(),
            Section::Episodes => inert(episodes::view(site)).into_any(),
            Section::People => people::view(site),
            Section::Organizations => organizations::view(site),
            Section::Works => inert(works::view(site)).into_any(),
            Section::Awards => awards::view(site),
            Section::Timeline => inert(timeline::view(site)).into_any(),
            Section::Release => inert(release::view(site)).into_any(),
            Section::Reception => inert(reception::view(site)).into_any(),
            Section::Soundtrack => inert(soundtrack::view(site)).into_any(),
            Section::Lessons => inert(lessons::view(site)).into_any(),
            Section::Sources => sources::view(site),
            Section::Disagreements => disagreements::view(site),
            Section::Search => search::view(site),
            Section::Data => inert(data::view(site)).into_any(),
        },
        Route::Item(section, slug) => item(site, *section, slug),
        Route::Further(list, _) => page(site, &Route::of_list(list, 1)),
        Route::NotFound => not_found::view(site),
    }
}

fn item(site: Site, section: Section, slug: &str) -> AnyView {
    let data = site.data;
    let view = match section {
        Section::Episodes => data.episode(slug).map(|entry| episode::view(site, entry)),
        Section::People => data.person(slug).map(|entry| person::view(site, entry)),
        Section::Organizations => data
            .organization(slug)
            .map(|entry| organization::view(site, entry)),
        Section::Works => data.work(slug).map(|entry| work::view(site, entry)),
        Section::Awards => data.award(slug).map(|entry| award::view(site, entry)),
        Section::Sources => data.source(slug).map(|entry| source::view(site, entry)),
        _ => None,
    };
    view.map_or_else(|| not_found::view(site), |markup| inert(markup).into_any())
}
