//! Soundtrack: who released it and who made the music.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::parts::{
    Card, Field, SectionHead, Statement, Tail, cards, record, section_end, section_head,
    statements, unknown,
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
    /// Who released it, and when.
    pub record: Vec<Field>,
    /// What the sources say about it.
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
            (record(&album.record))
            (statements(&album.statements))
            (unknown(&album.unknown))
        }
    }
}
