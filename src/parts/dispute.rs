//! A dispute: a disagreement as a whole, with readings, choice and reason.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use super::evidence::{Mark, marks, sources};
use super::links::{Link, Prose, links, prose};
use super::sharing::permalink;

/// A disagreement among sources.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Dispute {
    /// The `id` of its place on the page.
    pub id: String,
    /// What kind it is of.
    pub kind: String,
    /// Its name.
    pub title: String,
    /// What each side says.
    pub readings: Vec<Reading>,
    /// What this site says.
    pub choice: Prose,
    /// Why.
    pub reason: Prose,
    /// Whom and what it concerns.
    pub about: Vec<Link>,
}

/// What one side says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Reading {
    /// What it says.
    pub text: Prose,
    /// The sources.
    pub sources: Vec<Link>,
    /// The facts.
    pub marks: Vec<Mark>,
    /// Who says so where it is none of the sources.
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
