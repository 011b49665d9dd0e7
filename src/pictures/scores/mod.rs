//! Scores, each drawn as what it measures, with what it can and cannot say, and the critics.

mod critics;
mod measure;
mod rows;

use maud::{Markup, html};

use crate::dataset::{EntityRef, Measure, Score, Section};
use crate::site::Site;

/// The picture and its table.
pub fn draw(site: Site) -> Option<Markup> {
    let reception = &site.data.reception;
    if reception.scores.is_empty() && reception.reviews.is_empty() {
        return None;
    }
    let is = |measure| {
        reception
            .scores
            .iter()
            .any(|score| score.measure == measure)
    };
    let differ = is(Measure::PositiveShare) && is(Measure::WeightedAverage);
    Some(html! {
        @if !reception.scores.is_empty() {
            div.measures { @for entry in &reception.scores { (score(site, entry)) } }
        }
        @if differ {
            p.reading { "A share and an average measure different things, so the two figures can’t be compared." }
        }
        (critics::draw(site))
        (rows::table(site))
    })
}

fn score(site: Site, score: &Score) -> Markup {
    let entity = EntityRef::item(Section::Reception, &score.slug);
    html! {
        div.measure {
            h3 {
                a href=(site.address(&entity)) {
                    span { (site.data.name(&entity)) }
                    " "
                    strong { (score.value) }
                    " "
                    span { "of " (score.out_of) ", " (score.measure.label()) }
                }
            }
            @match score.measure {
                Measure::PositiveShare => (measure::share(score)),
                Measure::WeightedAverage => (measure::average(score)),
            }
        }
    }
}
