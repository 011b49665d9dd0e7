//! Soundtrack: who issued it and who made the music.

use maud::{Markup, html};

use crate::components::{
    all, entity_link, grid, person_card, section_end, section_head, statements, unknown, when,
};
use crate::dataset::{EntityRef, Role, Section, Soundtrack};
use crate::site::Site;

/// More people stand on the page of the people.
const MOST: usize = 60;

pub fn view(site: Site) -> Markup {
    let data = site.data;
    let composers = data
        .people_with(Role::Composer)
        .into_iter()
        .take(MOST)
        .map(|person| html! { li { (person_card(site, person)) } })
        .collect();
    html! {
        div.page {
            (section_head(site, Section::Soundtrack))
            (all(data.series.soundtrack.as_ref().map(|soundtrack| album(site, soundtrack))))
            (grid("composers", "Music of the series", composers))
            (section_end(site, Section::Soundtrack))
        }
    }
}

fn album(site: Site, soundtrack: &'static Soundtrack) -> Markup {
    let organization =
        |slug: &str| entity_link(site, &EntityRef::item(Section::Organizations, slug));
    let licensor = soundtrack.licensor.as_deref().map(|slug| {
        html! { div { dt { "Under license from" } dd { (organization(slug)) } } }
    });
    let date = match &soundtrack.when {
        Some(date) => when(date),
        None => html! { "not given in the sources" },
    };
    html! {
        section.entry {
            h2 { (soundtrack.title.as_str()) }
            dl.record {
                div { dt { "Label" } dd { (organization(&soundtrack.label)) } }
                (all(licensor))
                div { dt { "Date" } dd { (date) } }
            }
            (statements(site, &soundtrack.statements))
            (unknown(&soundtrack.unknown))
        }
    }
}
