//! Soundtrack: who issued it and who made the music.

use maud::{Markup, html};

use crate::components::{
    entity_link, grid, person_card, section_end, section_head, statements, unknown, when,
};
use crate::dataset::{EntityRef, Role, Section, Soundtrack};
use crate::site::Site;

/// More people stand on the page of the people.
const MOST: usize = 60;

pub fn view(site: Site) -> Markup {
    let data = site.data;
    let composers = html! {
        @for person in data.people_with(Role::Composer).into_iter().take(MOST) {
            li { (person_card(site, person)) }
        }
    };
    html! {
        div.page {
            (section_head(site, Section::Soundtrack))
            @if let Some(soundtrack) = &data.series.soundtrack { (album(site, soundtrack)) }
            (grid("composers", "Music of the series", composers))
            (section_end(site, Section::Soundtrack))
        }
    }
}

fn album(site: Site, soundtrack: &'static Soundtrack) -> Markup {
    let organization =
        |slug: &str| entity_link(site, &EntityRef::item(Section::Organizations, slug));
    html! {
        section.entry {
            h2 { (soundtrack.title.as_str()) }
            dl.record {
                div { dt { "Label" } dd { (organization(&soundtrack.label)) } }
                @if let Some(slug) = soundtrack.licensor.as_deref() {
                    div { dt { "Under license from" } dd { (organization(slug)) } }
                }
                div {
                    dt { "Date" }
                    dd { @if let Some(date) = &soundtrack.when { (when(date)) } @else { "not given in the sources" } }
                }
            }
            (statements(site, &soundtrack.statements))
            (unknown(&soundtrack.unknown))
        }
    }
}
