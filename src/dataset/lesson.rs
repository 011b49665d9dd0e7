//! Lessons that a source draws from the series: its evidence kept apart from its advice.

use serde::{Deserialize, Serialize};

use super::{Prose, Section, Statement, form};

/// A lesson that a source draws from the series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// Its `#id` on the lessons page.
    #[schemars(transform = form::slug)]
    pub slug: String,
    /// Its number, from 1 and without gaps.
    #[schemars(range(min = 1))]
    pub number: u16,
    /// The lesson in a line.
    #[schemars(transform = form::line)]
    pub title: String,
    /// What it is about, in our words.
    pub summary: Prose,
    /// What the source takes from the series or from the lives it shows.
    #[schemars(transform = form::proven)]
    pub evidence: Vec<Statement>,
    /// What the source advises or believes.
    #[schemars(transform = form::proven)]
    pub advice: Vec<Statement>,
    /// Slug of the source.
    #[schemars(transform = form::entry(Section::Sources))]
    pub source: String,
}
