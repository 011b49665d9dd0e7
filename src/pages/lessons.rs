//! Lessons: what a source draws from the series, its evidence kept apart from its advice.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::parts::{
    Link, Prose, SectionHead, Statement, Tail, permalink, prose, section_end, section_head,
    sources, statements,
};

/// What the page says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Lessons {
    /// Heading and introduction.
    pub head: SectionHead,
    /// The lessons.
    pub lessons: Vec<Lesson>,
    /// How the page ends.
    pub end: Tail,
}

/// A lesson.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Lesson {
    /// Its `id` on the page.
    pub id: String,
    /// Its number in the source.
    pub number: u16,
    /// Its name.
    pub title: String,
    /// What it says.
    pub summary: Prose,
    /// What the source takes from the series as evidence.
    pub evidence: Vec<Statement>,
    /// What the source advises.
    pub advice: Vec<Statement>,
    /// The source.
    pub source: Vec<Link>,
}

impl Lessons {
    /// The page.
    pub fn markup(&self) -> Markup {
        html! {
            div.page {
                (section_head(&self.head))
                div.entries.stack { @for lesson in &self.lessons { (entry(lesson)) } }
                (section_end(&self.end))
            }
        }
    }
}

fn entry(lesson: &Lesson) -> Markup {
    html! {
        section.entry.lesson id=(lesson.id) {
            (permalink(&lesson.id, &lesson.title))
            p.kicker { "Lesson " (lesson.number) }
            h2 { (lesson.title) }
            p.lead { (prose(&lesson.summary)) }
            div.two-columns.even {
                div.evidence {
                    h3 { "Evidence" }
                    @if lesson.evidence.is_empty() { p { "The source gives none." } }
                    @else { (statements(&lesson.evidence)) }
                }
                div.advice { h3 { "Advice and opinion" } (statements(&lesson.advice)) }
            }
            p.named-by { "Source: " (sources(&lesson.source)) }
        }
    }
}
