//! One person: names, roles, episodes, works, awards, facts.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::parts::{
    Appearance, AwardCard, Card, Field, ItemHead, Link, Prose, Tail, appearances, award_cards,
    cards, item_head, link, look_alikes, paragraphs, prose, record, section, sources, tail,
};

/// What the page says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Person {
    /// Name, roles and summary.
    pub head: ItemHead,
    /// The biography, as far as the sources tell it.
    pub biography: Vec<Prose>,
    /// What this person did in or for the series.
    pub roles: Vec<Credit>,
    /// This person on other sites.
    pub elsewhere: Option<Field>,
    /// The episodes this person appears in.
    pub appearances: Vec<Appearance>,
    /// Reviews of the series by this person.
    pub reviews: Vec<Review>,
    /// Award entries that name this person.
    pub awards: Vec<AwardCard>,
    /// Works.
    pub works: Vec<Card>,
    /// How the page ends.
    pub tail: Tail,
    /// Who this person is easily confused with.
    pub look_alikes: Vec<Link>,
}

/// A role.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Credit {
    /// The role.
    pub role: String,
    /// More about it.
    pub detail: Option<Prose>,
    /// Who says so.
    pub sources: Vec<Link>,
}

/// A review.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Review {
    /// What it says.
    pub text: Prose,
    /// The address of the review on the reception page.
    pub to: String,
    /// Where it was printed.
    pub outlet: Link,
}

impl Person {
    /// The page.
    pub fn markup(&self) -> Markup {
        html! {
            article.page {
                (item_head(&self.head))
                section.two-columns {
                    section.prose { (paragraphs(&self.biography)) }
                    section {
                        @if !self.roles.is_empty() { h2 { "Roles" } }
                        ul.roles { @for credit in &self.roles { (role(credit)) } }
                        (record(self.elsewhere.as_slice()))
                    }
                }
                (appearances("In the series", &self.appearances))
                (reviews(&self.reviews))
                (award_cards(&self.awards))
                (cards("works", "Works", &self.works))
                (tail(&self.tail))
                (look_alikes(&self.look_alikes))
            }
        }
    }
}

fn role(credit: &Credit) -> Markup {
    html! {
        li {
            strong { (credit.role) }
            " "
            @if let Some(detail) = &credit.detail { span.detail { (prose(detail)) } }
            " "
            (sources(&credit.sources))
        }
    }
}

fn reviews(reviews: &[Review]) -> Markup {
    if reviews.is_empty() {
        return Markup::default();
    }
    let list = html! {
        @for review in reviews {
            p {
                (prose(&review.text))
                " "
                a href=(review.to) { "The review" }
                " in "
                (link(&review.outlet))
                "."
            }
        }
    };
    section("review", "The review", list)
}
