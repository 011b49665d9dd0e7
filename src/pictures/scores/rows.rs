//! The same as a table: scores and critics, what each says and what that is based on.

use maud::{Markup, html};

use super::super::entity_link;
use super::critics::basis;
use crate::dataset::{EntityRef, Section};
use crate::pictures::table;
use crate::site::Site;

/// The table.
pub fn table(site: Site) -> Markup {
    let data = site.data;
    let entry = |slug: &str| EntityRef::item(Section::Reception, slug);
    let scores = data.reception.scores.iter().map(|score| {
        vec![
            entity_link(site, &entry(&score.slug)),
            html! { (score.measure.label()) },
            html! { (score.value) " of " (score.out_of) },
            html! { (score.count) " " bdi { (score.counted()) } },
        ]
    });
    let reviews = data.reception.reviews.iter().map(|review| {
        let outlet = EntityRef::item(Section::Organizations, &review.outlet);
        vec![
            entity_link(site, &entry(&review.slug)),
            html! { "review in " bdi { (data.name(&outlet)) } },
            html! { (review.sentiment.label()) },
            html! { (basis(review)) },
        ]
    });
    table::table(
        "Every score and every critic in the picture",
        &["Whose", "What it is", "What it says", "Based on"],
        scores.chain(reviews).collect(),
    )
}
