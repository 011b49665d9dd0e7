//! Reception: scores and reviews.

use maud::{Markup, html};

use crate::components::{
    Picture, entity_link, later, outside_lines, permalink, picture, prose, rows, section,
    section_end, section_head, sources,
};
use crate::dataset::{EntityRef, Review, Score, Section, SentimentBasis};
use crate::site::Site;

pub fn view(site: Site) -> Markup {
    html! {
        div.page {
            (section_head(site, Section::Reception))
            (picture(site, Picture::Scores))
            (later(move || scores_and_reviews(site)))
            (section_end(site, Section::Reception))
        }
    }
}

fn scores_and_reviews(site: Site) -> Markup {
    let (scores, reviews) = (&site.data.reception.scores, &site.data.reception.reviews);
    html! {
        (entries("scores", "Scores", rows(scores.len(), move |at| score(site, &scores[at]))))
        (entries("reviews", "Critics", rows(reviews.len(), move |at| review(site, &reviews[at]))))
    }
}

/// Entries under their heading; no heading without entries.
fn entries(class: &'static str, heading: &'static str, entries: Markup) -> Markup {
    if entries.0.is_empty() {
        return Markup::default();
    }
    section(class, heading, html! { div.grid.wide { (entries) } })
}

fn score(site: Site, score: &'static Score) -> Markup {
    let organization = EntityRef::item(Section::Organizations, &score.site);
    html! {
        article.entry.score id=(score.slug.as_str()) {
            (permalink(&score.slug, site.data.name(&organization)))
            h3 { (entity_link(site, &organization)) }
            p.figure {
                strong { (score.value.to_string()) }
                span { " of " (score.out_of) }
            }
            p {
                (score.measure.label()) ", from " (score.count) " "
                bdi { (score.count_of.as_str()) }
            }
            @if let Some(label) = score.label.as_deref() { p.kicker { "“" bdi { (label) } "”" } }
            p { (prose(site, &score.text)) }
            p.named-by { "Source: " (sources(site, &score.sources)) }
        }
    }
}

fn review(site: Site, review: &'static Review) -> Markup {
    let critic = EntityRef::item(Section::People, &review.critic);
    let outlet = EntityRef::item(Section::Organizations, &review.outlet);
    let basis = match review.sentiment_basis {
        SentimentBasis::Stated => "the source says so",
        SentimentBasis::Editorial => "our reading",
    };
    html! {
        article.entry.review id=(review.slug.as_str()) {
            (permalink(&review.slug, site.data.name(&critic)))
            p.kicker { (review.sentiment.label()) " " span.basis { (basis) } }
            h3 { (entity_link(site, &critic)) ", " (entity_link(site, &outlet)) }
            @if let Some(quote) = review.quote.as_deref() { p.quote { q { (quote) } } }
            p { (prose(site, &review.text)) }
            (outside_lines(site, &review.outside))
            p.named-by { "Source: " (sources(site, &review.sources)) }
        }
    }
}
