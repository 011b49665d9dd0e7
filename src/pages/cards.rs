//! A list of cards without filters: episodes, works.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::parts::{
    Card, Link, Picture, SectionHead, Tail, card, episode_card, link, pager, picture, section_end,
    section_head,
};
use crate::route::Route;

/// What the page says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Cards {
    /// Heading and introduction.
    pub head: SectionHead,
    /// The cards of this page in groups, each with a heading that links to its season, if there are seasons.
    pub lists: Vec<(Option<Link>, Vec<Card>)>,
    /// How many there are on all pages.
    pub count: usize,
    /// The picture of the whole list, if there is one.
    pub picture: Option<Picture>,
    /// How the page ends.
    pub end: Tail,
}

impl Cards {
    /// The page of the episodes.
    pub fn episodes(&self, at: &Route) -> Markup {
        self.markup(at, |list| html! { ol.entries.grid.parts { @for own in list { li { (episode_card(own)) } } } })
    }

    /// The page of the works.
    pub fn works(&self, at: &Route) -> Markup {
        self.markup(
            at,
            |list| html! { ul.entries.grid.wide { @for own in list { li { (card(own)) } } } },
        )
    }

    fn markup(&self, at: &Route, list: fn(&[Card]) -> Markup) -> Markup {
        html! {
            div.page {
                (section_head(&self.head))
                @for (heading, cards) in &self.lists {
                    @match heading {
                        Some(season) => h2 { (link(season)) },
                        None => h2.visually-hidden { "The list" },
                    }
                    (list(cards))
                }
                (pager(at, self.count))
                (picture(&self.picture))
                (section_end(&self.end))
            }
        }
    }
}
