//! Where next: the two or three most interesting steps from a page, each with a reason.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use super::drawing::Drawing;

/// A step.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Step {
    /// The picture of the page it leads to.
    pub art: Drawing,
    /// What kind of page that is.
    pub kicker: Option<String>,
    /// What it is called.
    pub name: String,
    /// Where it leads.
    pub to: String,
    /// The reason to go there.
    pub reason: String,
    /// A name at the end of the reason.
    pub part: Option<String>,
}

/// The steps from a page.
pub fn next_steps(steps: &[Step]) -> Markup {
    html! {
        @if !steps.is_empty() {
            nav.next-steps aria-label="Where next" {
                h2 { "Where next" }
                ul.grid { @for step in steps { li { (card(step)) } } }
            }
        }
    }
}

fn card(step: &Step) -> Markup {
    html! {
        article.card.with-art[!step.art.is_empty()] {
            (step.art.markup())
            section {
                @if let Some(kicker) = &step.kicker { p.kicker { (kicker) } }
                h3 { a href=(step.to) { (step.name) } }
                p.reason { (step.reason) @if let Some(part) = &step.part { bdi { (part) } } }
            }
        }
    }
}
