//! One source: what it is, and every fact taken from it.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::parts::{
    Disagreement, Fact, Field, ItemHead, Link, Outside, Prose, Quote, disagreements, facts,
    item_head, outside, pager, paragraphs, quotes, record, section,
};
use crate::route::Route;

/// What the page says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Source {
    /// Title, kind and summary.
    pub head: ItemHead,
    /// Its short name, linked to this page.
    pub name: Link,
    /// What it is.
    pub about: Vec<Prose>,
    /// Who wrote it, when, and where it can be read.
    pub record: Vec<Field>,
    /// How many facts are from it.
    pub count: usize,
    /// Quotes from it.
    pub quotes: Vec<Quote>,
    /// Where it disagrees with others or itself.
    pub disagreements: Vec<Disagreement>,
    /// The facts on this page of the list.
    pub facts: Vec<Fact>,
    /// What is known only from outside the sources.
    pub outside: Vec<Outside>,
}

impl Source {
    /// The page.
    pub fn markup(&self, at: &Route) -> Markup {
        html! {
            article.page {
                (item_head(&self.head))
                section.two-columns {
                    section.prose { (paragraphs(&self.about)) }
                    (record(&self.record))
                }
                (quotes(&self.quotes))
                (disagreements(&self.disagreements))
                (section("said", "Every fact from this source", facts(&self.facts)))
                (pager(at, self.count))
                (outside(&self.outside))
            }
        }
    }
}
