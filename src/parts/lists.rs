//! Lists that the pages of several kinds of entries show; an empty list is left out.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use super::cards::{AwardCard, Card, award_card, card};
use super::drawing::Drawing;
use super::evidence::{Mark, marks, sources};
use super::links::{Link, link, links};
use super::page::section;

/// Something that appears in a part, or a part that something appears in, and what happens there.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Appearance {
    /// The picture of the other side.
    pub art: Drawing,
    /// The other side.
    pub other: Link,
    /// What happens.
    pub note: String,
    /// The facts that say so.
    pub marks: Vec<Mark>,
}

/// Another name, with the sources that print it.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Alias {
    /// The name.
    pub name: String,
    /// The sources.
    pub sources: Vec<Link>,
}

/// Appearances under their heading.
pub fn appearances(heading: &str, list: &[Appearance]) -> Markup {
    if list.is_empty() {
        return Markup::default();
    }
    let items = html! {
        ul.appearances {
            @for appearance in list {
                li {
                    (appearance.art.markup())
                    p {
                        strong { (link(&appearance.other)) }
                        " "
                        span { (appearance.note) }
                        " "
                        (marks(&appearance.marks))
                    }
                }
            }
        }
    };
    section("appearances", heading, items)
}

/// Award entries as cards.
pub fn award_cards(awards: &[AwardCard]) -> Markup {
    grid("honors", "Awards and nominations", awards, award_card)
}

/// Cards under a heading.
pub fn cards(class: &str, heading: &str, list: &[Card]) -> Markup {
    grid(class, heading, list, card)
}

fn grid<T>(class: &str, heading: &str, list: &[T], card: fn(&T) -> Markup) -> Markup {
    if list.is_empty() {
        return Markup::default();
    }
    let cards = html! { ul.grid { @for own in list { li { (card(own)) } } } };
    section(class, heading, cards)
}

/// Other names and spellings, each with the sources that print it.
pub fn aliases(aliases: &[Alias]) -> Markup {
    html! {
        @if !aliases.is_empty() {
            section.aliases {
                span { "Also known as" }
                ul { @for alias in aliases { li { bdi { (alias.name) } " " (sources(&alias.sources)) } } }
            }
        }
    }
}

/// Entries of the same section that are easily confused with this one.
pub fn look_alikes(others: &[Link]) -> Markup {
    html! {
        @if !others.is_empty() { p.look-alikes { "Not to be confused with " (links(others)) "." } }
    }
}
