//! An episode or a season: what it is about, when it was shown, who made it and who is in it. A season lists its
//! episodes.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::parts::{
    Appearance, AwardCard, Card, Field, ItemHead, Link, Prose, Tail, appearances, award_cards,
    cards, item_head, link, paragraphs, record, tail,
};

/// What the page says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Episode {
    /// Name, date and summary.
    pub head: ItemHead,
    /// What happens in it.
    pub synopsis: Vec<Prose>,
    /// Its number, dates and credits.
    pub record: Vec<Field>,
    /// What the episodes of a season are called, and their cards.
    pub episodes: (String, Vec<Card>),
    /// Who made it, who and what is in it: headings with their lists.
    pub lists: Vec<(String, Vec<Appearance>)>,
    /// The link to the picture that shows who is in which episode.
    pub picture: Option<Link>,
    /// Award entries for it.
    pub awards: Vec<AwardCard>,
    /// Scores and reviews of it.
    pub reception: Vec<Card>,
    /// How the page ends.
    pub tail: Tail,
    /// The previous one.
    pub previous: Option<Link>,
    /// The next one.
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
                    (record(&self.record))
                }
                (cards("parts", &self.episodes.0, &self.episodes.1))
                @for (heading, list) in &self.lists { (appearances(heading, list)) }
                @if let Some(to) = &self.picture { p.more { (link(to)) } }
                (award_cards(&self.awards))
                (cards("other", "Reception", &self.reception))
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
