//! A dispute: a whole disagreement, with readings, choice and reason.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use super::evidence::{Mark, marks, sources};
use super::links::{Link, Prose, links, prose};
use super::sharing::permalink;

/// A disagreement among sources.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Dispute {
    /// Its `id` on the page.
    pub id: String,
    /// What kind it is.
    pub kind: String,
    /// Its name.
    pub title: String,
    /// The readings.
    pub readings: Vec<Reading>,
    /// What this site says.
    pub choice: Prose,
    /// Why.
    pub reason: Prose,
    /// Who and what it is about.
    pub about: Vec<Link>,
}

/// One reading.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Reading {
    /// What it says.
    pub text: Prose,
    /// The sources.
    pub sources: Vec<Link>,
    /// The facts.
    pub marks: Vec<Mark>,
    /// Its origin, if it is from outside the sources.
    pub outside: Option<String>,
}

/// A disagreement with its readings.
pub fn dispute(entry: &Dispute) -> Markup {
    html! {
        section.entry.disagreement id=(entry.id) {
            (permalink(&entry.id, &entry.title))
            p.kicker { (entry.kind) }
            h3 { (entry.title) }
            ul.readings { @for entry in &entry.readings { (reading(entry)) } }
            dl.verdict {
                div { dt { "This site says" } dd { (prose(&entry.choice)) } }
                div { dt { "Because" } dd { (prose(&entry.reason)) } }
            }
            p.about { "About " (links(&entry.about)) }
        }
    }
}

fn reading(reading: &Reading) -> Markup {
    html! {
        li {
            (prose(&reading.text))
            " "
            (sources(&reading.sources))
            " "
            (marks(&reading.marks))
            " "
            @if let Some(origin) = &reading.outside {
                span.outside-mark { "from elsewhere: " cite { (origin) } }
            }
        }
    }
}
