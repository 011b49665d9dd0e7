//! The bundle: all files of the dataset in one, for anyone who wants to use it.

use serde::{Deserialize, Serialize};

use super::{
    Award, Disagreement, Episode, Event, Fact, Lesson, Organization, Person, Quote, Reception,
    Release, Season, Series, Source, Work,
};

/// The version of the bundle's format.
pub const FORMAT: u32 = 3;

/// The whole dataset as one object: every file under a key of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    /// The version of this format. It changes when keys or their meanings change.
    #[schemars(extend("const" = FORMAT))]
    pub format: u32,
    /// The series itself, as in `series.json`.
    pub series: Series,
    /// The seasons, as in `seasons.json`.
    #[serde(default)]
    pub seasons: Vec<Season>,
    /// The episodes, in the order of telling, as in `episodes.json`.
    pub episodes: Vec<Episode>,
    /// Everyone the sources name, as in `people.json`.
    #[serde(default)]
    pub people: Vec<Person>,
    /// Companies, labels, groups, outlets and award bodies, as in `organizations.json`.
    #[serde(default)]
    pub organizations: Vec<Organization>,
    /// Works connected with the series, as in `works.json`.
    #[serde(default)]
    pub works: Vec<Work>,
    /// Award entries, as in `awards.json`.
    #[serde(default)]
    pub awards: Vec<Award>,
    /// Where and when it could be seen, as in `releases.json`.
    #[serde(default)]
    pub releases: Vec<Release>,
    /// Scores and reviews, as in `reviews.json`.
    #[serde(default)]
    pub reception: Reception,
    /// Lessons that a source draws from the series, as in `lessons.json`.
    #[serde(default)]
    pub lessons: Vec<Lesson>,
    /// Events, as in `timeline.json`.
    #[serde(default)]
    pub timeline: Vec<Event>,
    /// The documents that everything is based on, as in `sources.json`.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// Individual statements of the sources, as in `facts.json`.
    #[serde(default)]
    pub facts: Vec<Fact>,
    /// Where sources contradict themselves or each other, as in `disagreements.json`.
    #[serde(default)]
    pub disagreements: Vec<Disagreement>,
    /// Quotes in the speakers' own words, as in `quotes.json`.
    #[serde(default)]
    pub quotes: Vec<Quote>,
}
