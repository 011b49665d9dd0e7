//! Soundtrack: who issued it and who made the music.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::parts::{
    Card, Link, SectionHead, Statement, Tail, When, cards, link, section_end, section_head,
    statements, unknown, when_or_unknown,
};

/// What the page says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Soundtrack {
    /// Heading and introduction.
    pub head: SectionHead,
    /// The album.
    pub album: Option<Album>,
    /// Who made the music of the series.
    pub composers: Vec<Card>,
    /// How the page ends.
    pub end: Tail,
}

/// The album.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Album {
    /// Its title.
    pub title: String,
    /// Who issued it.
    pub label: Link,
    /// Under whose license.
    pub licensor: Option<Link>,
    /// When.
    pub when: Option<When>,
    /// What the sources say of it.
    pub statements: Vec<Statement>,
    /// What they do not say.
    pub unknown: Vec<String>,
}

impl Soundtrack {
    /// The page.
    pub fn markup(&self) -> Markup {
        html! {
            div.page {
                (section_head(&self.head))
                @if let Some(own) = &self.album { (album(own)) }
                (cards("composers", "Music of the series", &self.composers))
                (section_end(&self.end))
            }
        }
    }
}

fn album(album: &Album) -> Markup {
    html! {
        section.entry {
            h2 { (album.title) }
            dl.record {
                div { dt { "Label" } dd { (link(&album.label)) } }
                @if let Some(licensor) = &album.licensor {
                    div { dt { "Under license from" } dd { (link(licensor)) } }
                }
                div { dt { "Date" } dd { (when_or_unknown(&album.when)) } }
            }
            (statements(&album.statements))
            (unknown(&album.unknown))
        }
    }
}
