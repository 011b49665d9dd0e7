//! One part: what it tells, when it was shown, who and what occurs in it.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::parts::{
    Appearance, ItemHead, Link, Prose, Tail, When, appearances, item_head, link, paragraphs, tail,
    when,
};

/// What the page says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Episode {
    /// Name, date and summary.
    pub head: ItemHead,
    /// What it tells.
    pub synopsis: Vec<Prose>,
    /// Its number.
    pub number: u16,
    /// How many there are.
    pub of: usize,
    /// When it was first shown.
    pub aired: When,
    /// On which network.
    pub network: Link,
    /// Who and what occurs in it.
    pub appearances: Vec<Appearance>,
    /// The way to the picture that shows who occurs in which part.
    pub picture: Option<Link>,
    /// How the page ends.
    pub tail: Tail,
    /// The part before.
    pub previous: Option<Link>,
    /// The part after.
    pub next: Option<Link>,
}

impl Episode {
    /// The page.
    pub fn markup(&self) -> Markup {
        html! {
            article.page {
                (item_head(&self.head))
                section.two-columns {
                    section.prose.synopsis { (paragraphs(&self.synopsis)) }
                    dl.record {
                        div {
                            dt { "Part" }
                            dd { (self.number) " of " (self.of) }
                        }
                        div { dt { "First shown" } dd { (when(&self.aired)) } }
                        div { dt { "On" } dd { (link(&self.network)) } }
                    }
                }
                (appearances("Who’s in it", &self.appearances))
                @if let Some(to) = &self.picture { p.more { (link(to)) } }
                (tail(&self.tail))
                (self.neighbors())
            }
        }
    }

    fn neighbors(&self) -> Markup {
        let neighbors = [
            (&self.previous, "prev", "Previous"),
            (&self.next, "next", "Next"),
        ];
        html! {
            nav.neighbors aria-label="Previous and next" {
                @for (other, rel, words) in neighbors {
                    @if let Some(other) = other {
                        a rel=(rel) href=[&other.to] {
                            span { (words) }
                            bdi { (other.words) }
                        }
                    }
                }
            }
        }
    }
}
