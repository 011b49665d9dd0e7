//! One work: who made it and how it is connected with the series.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::parts::{
    Appearance, Field, ItemHead, Prose, Tail, appearances, item_head, paragraphs, record, tail,
};

/// What the page says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Work {
    /// Title, kind and summary.
    pub head: ItemHead,
    /// How it is connected with the series.
    pub about: Vec<Prose>,
    /// Who made it, when, and which sources mention it.
    pub record: Vec<Field>,
    /// The parts it appears in.
    pub appearances: Vec<Appearance>,
    /// How the page ends.
    pub tail: Tail,
}

impl Work {
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
                (tail(&self.tail))
            }
        }
    }
}
