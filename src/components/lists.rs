//! Lists that the pages of several kinds of entity show, each absent when it would be empty.

use maud::{Markup, html};

use super::art::art_of;
use super::cards::{award_card, work_card};
use super::evidence::{marks, sources};
use super::links::{entity_link, entity_links};
use super::page::section;
use crate::dataset::{Alias, Award, EntityRef, Section};
use crate::site::Site;

/// The episodes in which an entity occurs, and what happens to it there.
pub fn appearances_of(site: Site, entity: &EntityRef) -> Markup {
    let items = html! {
        @for (episode, appearance) in site.data.appearances_of(entity) {
            @let part = EntityRef::item(Section::Episodes, &episode.slug);
            (appearance_item(site, &part, &appearance.note, &appearance.facts))
        }
    };
    appearance_list("In the series", items)
}

/// One line of an appearance list: the other side, what happens, and what says so.
pub fn appearance_item(
    site: Site,
    other: &EntityRef,
    note: &'static str,
    facts: &'static [String],
) -> Markup {
    html! {
        li {
            (art_of(site, other))
            p {
                strong { (entity_link(site, other)) }
                " "
                span { (note) }
                " "
                (marks(site, facts))
            }
        }
    }
}

/// Appearances under their heading.
pub fn appearance_list(heading: &'static str, items: Markup) -> Markup {
    if items.0.is_empty() {
        return Markup::default();
    }
    section("appearances", heading, html! { ul.appearances { (items) } })
}

/// Award entries as cards.
pub fn award_cards(site: Site, awards: Vec<&'static Award>) -> Markup {
    let cards = html! { @for award in awards { li { (award_card(site, award)) } } };
    grid("honors", "Award entries", cards)
}

/// The works of a person or group as cards.
pub fn work_cards(site: Site, maker: &EntityRef) -> Markup {
    let works = site.data.works_by(maker);
    let cards = html! { @for work in works { li { (work_card(site, work)) } } };
    grid("works", "Works", cards)
}

/// Cards under a heading.
pub fn grid(class: &'static str, heading: &'static str, cards: Markup) -> Markup {
    if cards.0.is_empty() {
        return Markup::default();
    }
    section(class, heading, html! { ul.grid { (cards) } })
}

/// Other names and spellings, each with the sources that print it.
pub fn aliases(site: Site, aliases: &'static [Alias]) -> Markup {
    let printed = html! {
        @for alias in aliases {
            @if !alias.sources.is_empty() {
                li { bdi { (alias.name.as_str()) } " " (sources(site, &alias.sources)) }
            }
        }
    };
    if printed.0.is_empty() {
        return Markup::default();
    }
    html! { div.aliases { span { "Also as" } ul { (printed) } } }
}

/// Entities of the same section that are easily confused with this one.
pub fn look_alikes(site: Site, section: Section, slugs: &[String]) -> Markup {
    if slugs.is_empty() {
        return Markup::default();
    }
    let others: Vec<_> = slugs
        .iter()
        .map(|slug| EntityRef::item(section, slug))
        .collect();
    html! { p.look-alikes { "Not to be confused with " (entity_links(site, &others)) "." } }
}
