//! Soundtrack: who issued it and who made the music.

use maud::{Markup, html};

use crate::components::{
    entity_link, grid, later, person_card, rows, section_end, section_head, statements, unknown,
    when,
};
use crate::dataset::{EntityRef, Role, Section, Soundtrack};
use crate::site::Site;

/// More people stand on the page of the people.
const MOST: usize = 60;

pub fn view(site: Site) -> Markup {
    let composers = move || {
        let composers = site.data.people_with(Role::Composer);
        let count = composers.len().min(MOST);
        let cards = rows(
            count,
            move |at| html! { li { (person_card(site, composers[at])) } },
        );
        grid("composers", "Music of the series", cards)
    };
    html! {
        div.page {
            (section_head(site, Section::Soundtrack))
            @if let Some(soundtrack) = &site.data.series.soundtrack { (album(site, soundtrack)) }
            (later(composers))
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
