//! One source: what it is, and every fact drawn from it.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::parts::{
    Disagreement, Fact, ItemHead, Link, Outside, Prose, Quote, disagreements, external_link, facts,
    item_head, outside, pager, paragraphs, quotes, section,
};
use crate::route::Route;

/// What the page says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Source {
    /// Title, kind and summary.
    pub head: ItemHead,
    /// Its name where it is cited, which leads here.
    pub name: Link,
    /// What it is.
    pub about: Vec<Prose>,
    /// Who wrote it.
    pub author: Option<String>,
    /// When it was written.
    pub date: Option<String>,
    /// How many facts are drawn from it.
    pub count: usize,
    /// Where it can be read.
    pub url: Option<String>,
    /// Titles it names without an address.
    pub related_titles: Vec<String>,
    /// Sentences that it prints.
    pub quotes: Vec<Quote>,
    /// Where it disagrees with others or itself.
    pub disagreements: Vec<Disagreement>,
    /// The facts of this page of their list.
    pub facts: Vec<Fact>,
    /// What only outside text says.
    pub outside: Vec<Outside>,
}

impl Source {
    /// The page.
    pub fn markup(&self, at: &Route) -> Markup {
        const UNKNOWN: &str = "not given";
        html! {
            article.page {
                (item_head(&self.head))
                section.two-columns {
                    section.prose { (paragraphs(&self.about)) }
                    dl.record {
                        div { dt { "Author" } dd { (self.author.as_deref().unwrap_or(UNKNOWN)) } }
                        div { dt { "Date" } dd { (self.date.as_deref().unwrap_or(UNKNOWN)) } }
                        div { dt { "Facts from it" } dd { (self.count) } }
                        @if let Some(url) = &self.url {
                            div { dt { "Read it" } dd { (external_link(url)) } }
                        }
                        @if !self.related_titles.is_empty() {
                            div {
                                dt { "Titles it mentions" }
                                dd { @for title in &self.related_titles { p { cite { (title) } } } }
                            }
                        }
                    }
                }
                (quotes(&self.quotes))
                (disagreements(&self.disagreements))
                (section("said", "Every fact from it", facts(&self.facts)))
                (pager(at, self.count))
                (outside(&self.outside))
            }
        }
    }
}
