//! Reception: scores and reviews.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::parts::{
    Link, Outside, Picture, Prose, SectionHead, Tail, link, outside_lines, permalink, picture,
    prose, section, section_end, section_head, sources,
};

/// What the page says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Reception {
    /// Heading and introduction.
    pub head: SectionHead,
    /// The scores, each drawn as what it measures, with the critics along them.
    pub picture: Option<Picture>,
    /// The scores.
    pub scores: Vec<Score>,
    /// The reviews.
    pub reviews: Vec<Review>,
    /// How the page ends.
    pub end: Tail,
}

/// A score from a site that collects reviews.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Score {
    /// Its `id` on the page.
    pub id: String,
    /// The site.
    pub site: Link,
    /// The figure.
    pub value: String,
    /// The highest possible figure.
    pub out_of: String,
    /// What it measures.
    pub measure: String,
    /// How many it is based on.
    pub count: u32,
    /// What those are.
    pub count_of: String,
    /// What the site calls such a score.
    pub label: Option<String>,
    /// What it says.
    pub text: Prose,
    /// Who says so.
    pub sources: Vec<Link>,
}

/// A review.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Review {
    /// Its `id` on the page.
    pub id: String,
    /// How the critic leans.
    pub sentiment: String,
    /// Who says that.
    pub basis: String,
    /// The critic.
    pub critic: Link,
    /// Where it was printed.
    pub outlet: Link,
    /// One sentence from it.
    pub quote: Option<String>,
    /// What it says.
    pub text: Prose,
    /// What is known only from outside the sources.
    pub outside: Vec<Outside>,
    /// Which sources mention it.
    pub sources: Vec<Link>,
}

impl Reception {
    /// The page.
    pub fn markup(&self) -> Markup {
        html! {
            div.page {
                (section_head(&self.head))
                (picture(&self.picture))
                (entries("scores", "Scores", &self.scores, score))
                (entries("reviews", "Critics", &self.reviews, review))
                (section_end(&self.end))
            }
        }
    }
}

/// Entries under their heading; nothing if there are none.
fn entries<T>(class: &str, heading: &str, list: &[T], entry: fn(&T) -> Markup) -> Markup {
    if list.is_empty() {
        return Markup::default();
    }
    section(
        class,
        heading,
        html! { section.grid.wide { @for own in list { (entry(own)) } } },
    )
}

fn score(score: &Score) -> Markup {
    html! {
        article.entry.score id=(score.id) {
            (permalink(&score.id, &score.site.words))
            h3 { (link(&score.site)) }
            p.figure {
                strong { (score.value) }
                span { " of " (score.out_of) }
            }
            p {
                (score.measure) ", from " (score.count) " "
                bdi { (score.count_of) }
            }
            @if let Some(label) = &score.label { p.kicker { "“" bdi { (label) } "”" } }
            p { (prose(&score.text)) }
            p.named-by { "Source: " (sources(&score.sources)) }
        }
    }
}

fn review(review: &Review) -> Markup {
    html! {
        article.entry.review id=(review.id) {
            (permalink(&review.id, &review.critic.words))
            p.kicker { (review.sentiment) " " span.basis { (review.basis) } }
            h3 { (link(&review.critic)) ", " (link(&review.outlet)) }
            @if let Some(quote) = &review.quote { p.quote { q { (quote) } } }
            p { (prose(&review.text)) }
            (outside_lines(&review.outside))
            p.named-by { "Source: " (sources(&review.sources)) }
        }
    }
}
