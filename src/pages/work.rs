//! One work: who made it and what it has to do with the series.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::parts::{
    Appearance, ItemHead, Link, Prose, Tail, When, appearances, item_head, links, paragraphs,
    sources, tail, when_or_unknown,
};

/// What the page says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Work {
    /// Title, kind and summary.
    pub head: ItemHead,
    /// What it has to do with the series.
    pub about: Vec<Prose>,
    /// Who made it.
    pub makers: Vec<Link>,
    /// When.
    pub when: Option<When>,
    /// Which sources name it.
    pub sources: Vec<Link>,
    /// The parts in which it occurs.
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
                    dl.record {
                        div { dt { "By" } dd { (links(&self.makers)) } }
                        div { dt { "Date" } dd { (when_or_unknown(&self.when)) } }
                        div { dt { "Named by" } dd { (sources(&self.sources)) } }
                    }
                }
                (appearances("In the series", &self.appearances))
                (tail(&self.tail))
            }
        }
    }
}
