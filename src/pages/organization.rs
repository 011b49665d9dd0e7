//! One organization: how it is connected with the series.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::parts::{
    Appearance, AwardCard, Card, Field, ItemHead, Link, Prose, Tail, appearances, award_cards,
    cards, item_head, look_alikes, paragraphs, record, tail,
};

/// What the page says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Organization {
    /// Name, kind and summary.
    pub head: ItemHead,
    /// How it is connected with the series.
    pub about: Vec<Prose>,
    /// Which sources mention it, and where else it can be found.
    pub record: Vec<Field>,
    /// The parts it appears in.
    pub appearances: Vec<Appearance>,
    /// Award entries it gave.
    pub awards: Vec<AwardCard>,
    /// Its works.
    pub works: Vec<Card>,
    /// Its releases, reviews and scores.
    pub other: Vec<Card>,
    /// How the page ends.
    pub tail: Tail,
    /// What it is easily confused with.
    pub look_alikes: Vec<Link>,
}

impl Organization {
    /// The page.
    pub fn markup(&self) -> Markup {
        html! {
            article.page {
                (item_head(&self.head))
                section.two-columns {
                    section.prose { (paragraphs(&self.about)) }
                    (record(&self.record))
                }
                (appearances("In the series", &self.appearances))
                (award_cards(&self.awards))
                (cards("works", "Works", &self.works))
                (cards("other", "Release and reception", &self.other))
                (tail(&self.tail))
                (look_alikes(&self.look_alikes))
            }
        }
    }
}
