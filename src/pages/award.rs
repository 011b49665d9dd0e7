//! One award entry: category, result and what it is based on, who is named, wordings.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::parts::{
    Badge, Drawing, Field, Link, Prose, Statement, Tail, Way, badge, entry_head, paragraphs,
    record, section, sources, statement, tail,
};

/// What the page says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Award {
    /// The breadcrumbs.
    pub way: Way,
    /// The mark of the body.
    pub art: Drawing,
    /// The name.
    pub name: String,
    /// The result.
    pub result: Badge,
    /// The category in full.
    pub category: String,
    /// A sentence or two about it.
    pub about: Vec<Prose>,
    /// What the result is based on.
    pub basis: Option<Statement>,
    /// Who gives it, to whom, and when.
    pub record: Vec<Field>,
    /// How the sources word the category.
    pub wordings: Vec<Wording>,
    /// How the page ends.
    pub tail: Tail,
}

/// The category as a source words it.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Wording {
    /// Its words.
    pub text: String,
    /// Where in the source.
    pub place: String,
    /// The source.
    pub source: Vec<Link>,
}

impl Award {
    /// The page.
    pub fn markup(&self) -> Markup {
        let above = html! { p { (badge(&self.result)) } };
        let below = html! { p.lead { (self.category) } };
        html! {
            article.page {
                (entry_head(&self.way, &self.art, above, &self.name, below))
                section.two-columns {
                    section.prose {
                        (paragraphs(&self.about))
                        @if let Some(basis) = &self.basis {
                            h2 { "How we know" }
                            p { (statement(basis)) }
                        }
                    }
                    (record(&self.record))
                }
                (wordings(&self.wordings))
                (tail(&self.tail))
            }
        }
    }
}

fn wordings(wordings: &[Wording]) -> Markup {
    if wordings.is_empty() {
        return Markup::default();
    }
    let list = html! {
        ul.wordings {
            @for wording in wordings {
                li {
                    q { (wording.text) }
                    " "
                    span.detail { (wording.place) }
                    " "
                    (sources(&wording.source))
                }
            }
        }
    };
    section("wordings", "How the category is printed", list)
}
