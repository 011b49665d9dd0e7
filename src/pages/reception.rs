//! Reception: scores and reviews.

use leptos::prelude::*;

use crate::components::{
    Inert, Markup, entity_link, outside_lines, prose, section, section_end, section_head, sources,
};
use crate::dataset::{EntityRef, Review, Score, Section, SentimentBasis};
use crate::site::Site;

pub fn view(site: Site) -> Markup {
    let data = site.data;
    let scores: Vec<_> = data
        .reception
        .scores
        .iter()
        .map(|entry| score(site, entry))
        .collect();
    let reviews: Vec<_> = data
        .reception
        .reviews
        .iter()
        .map(|entry| review(site, entry))
        .collect();
    view! {
        <div class="page">
            {section_head(site, Section::Reception)}
            {section("scores", "Scores", view! { <div class="grid wide">{scores}</div> }.inert())}
            {section("reviews", "Critics", view! { <div class="grid wide">{reviews}</div> }.inert())}
            {section_end(site, Section::Reception)}
        </div>
    }
    .inert()
}

fn score(site: Site, score: &'static Score) -> Markup {
    let organization = EntityRef::item(Section::Organizations, &score.site);
    let label = score
        .label
        .as_deref()
        .map(|label| view! { <p class="kicker">"“" {label} "”"</p> });
    view! {
        <article class="entry score" id=score.slug.as_str()>
            <h3>{entity_link(site, &organization)}</h3>
            <p class="figure">
                <strong>{score.value.to_string()}</strong>
                <span>{format!(" of {}", score.out_of)}</span>
            </p>
            <p>{format!("{}, from {} {}", score.measure.label(), score.count, score.count_of)}</p>
            {label}
            <p>{prose(site, &score.text)}</p>
            <p class="named-by">"Source: " {sources(site, &score.sources)}</p>
        </article>
    }
    .inert()
}

fn review(site: Site, review: &'static Review) -> Markup {
    let critic = EntityRef::item(Section::People, &review.critic);
    let outlet = EntityRef::item(Section::Organizations, &review.outlet);
    let basis = match review.sentiment_basis {
        SentimentBasis::Stated => "the source says so",
        SentimentBasis::Editorial => "our reading",
    };
    let quote = review
        .quote
        .as_deref()
        .map(|quote| view! { <p class="quote"><q>{quote}</q></p> });
    view! {
        <article class="entry review" id=review.slug.as_str()>
            <p class="kicker">
                {review.sentiment.label()} " " <span class="basis">{basis}</span>
            </p>
            <h3>{entity_link(site, &critic)} ", " {entity_link(site, &outlet)}</h3>
            {quote}
            <p>{prose(site, &review.text)}</p>
            {outside_lines(site, &review.outside)}
            <p class="named-by">"Source: " {sources(site, &review.sources)}</p>
        </article>
    }
    .inert()
}
