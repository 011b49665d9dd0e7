//! A list of cards without filters: episodes, works.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::parts::{
    Card, Picture, SectionHead, Tail, card, episode_card, pager, picture, section_end, section_head,
};
use crate::route::Route;

/// What the page says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Cards {
    /// Heading and introduction.
    pub head: SectionHead,
    /// The entries of this page.
    pub cards: Vec<Card>,
    /// How many there are on all pages.
    pub count: usize,
    /// All of it at a glance, where there is such a picture.
    pub picture: Option<Picture>,
    /// How the page ends.
    pub end: Tail,
}

impl Cards {
    /// The page of the episodes.
    pub fn episodes(&self, at: &Route) -> Markup {
        let list = html! { ol.entries.grid.parts { @for own in &self.cards { li { (episode_card(own)) } } } };
        self.markup(at, list)
    }

    /// The page of the works.
    pub fn works(&self, at: &Route) -> Markup {
        let list =
            html! { ul.entries.grid.wide { @for own in &self.cards { li { (card(own)) } } } };
        self.markup(at, list)
    }

    fn markup(&self, at: &Route, list: Markup) -> Markup {
        html! {
            div.page {
                (section_head(&self.head))
                h2.visually-hidden { "The list" }
                (list)
                (pager(at, self.count))
                (picture(&self.picture))
                (section_end(&self.end))
            }
        }
    }
}
