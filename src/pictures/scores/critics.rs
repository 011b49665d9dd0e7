//! The critics next to the scores: three stations from against to in favor, each with a shape, a word and the critics
//! there.

use maud::{Markup, html};

use crate::dataset::{EntityRef, Review, Section, Sentiment, SentimentBasis};
use crate::site::Site;

const STATIONS: [Sentiment; 3] = [Sentiment::Negative, Sentiment::Mixed, Sentiment::Positive];

/// The stations; nothing if there are no reviews.
pub fn draw(site: Site) -> Markup {
    let reviews = &site.data.reception.reviews;
    if reviews.is_empty() {
        return Markup::default();
    }
    html! {
        h3 { "The critics" }
        @if !site.data.reception.scores.is_empty() {
            p.reading { "The figures don’t say whether these reviews are among those counted above." }
        }
        div.stations {
            @for sentiment in STATIONS {
                div class={ "station " (name(sentiment)) } {
                    h4 {
                        svg viewBox="-12 -12 24 24" aria-hidden="true" { path d=(form(sentiment)) {} }
                        (sentiment.label())
                    }
                    (critics(site, reviews.iter().filter(|review| review.sentiment == sentiment).collect()))
                }
            }
        }
    }
}

fn critics(site: Site, reviews: Vec<&Review>) -> Markup {
    html! {
        @if reviews.is_empty() {
            p { "None" }
        } @else {
            ul {
                @for review in reviews {
                    @let entity = EntityRef::item(Section::Reception, &review.slug);
                    @let outlet = EntityRef::item(Section::Organizations, &review.outlet);
                    li {
                        a href=(site.address(&entity)) {
                            span { (site.data.name(&entity)) }
                            span.visually-hidden { ", " (review.sentiment.label()) }
                        }
                        span { (site.data.name(&outlet)) }
                        " "
                        span.basis { (basis(review)) }
                    }
                }
            }
        }
    }
}

/// Who says how a review leans.
pub fn basis(review: &Review) -> &'static str {
    match review.sentiment_basis {
        SentimentBasis::Stated => "the source says so",
        SentimentBasis::Editorial => "our reading",
    }
}

fn name(sentiment: Sentiment) -> &'static str {
    match sentiment {
        Sentiment::Negative => "negative",
        Sentiment::Mixed => "mixed",
        Sentiment::Positive => "positive",
    }
}

/// A triangle pointing down, a square on its corner, a triangle pointing up.
fn form(sentiment: Sentiment) -> &'static str {
    match sentiment {
        Sentiment::Negative => "M-10-8H10L0 9z",
        Sentiment::Mixed => "M0-10 10 0 0 10-10 0z",
        Sentiment::Positive => "M-10 8H10L0-9z",
    }
}
