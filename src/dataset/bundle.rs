//! The bundle: all files of the dataset as one, for whoever wants to use it.

use serde::{Deserialize, Serialize};

use super::{
    Award, Disagreement, Episode, Event, Fact, Lesson, Organization, Person, Quote, Reception,
    Release, Series, Source, Work,
};

/// The version of the bundle's format.
pub const FORMAT: u32 = 2;

/// The whole dataset as one object: every file under a key of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    /// The version of this format. Another number means other keys or meanings.
    #[schemars(extend("const" = FORMAT))]
    pub format: u32,
    /// The series itself, its own file being `series.json`.
    pub series: Series,
    /// The parts, in their order, as in `episodes.json`.
    pub episodes: Vec<Episode>,
    /// Everyone the sources name, as in `people.json`.
    pub people: Vec<Person>,
    /// Companies, labels, groups, outlets and award bodies, as in `organizations.json`.
    pub organizations: Vec<Organization>,
    /// Records and films that the sources name, as in `works.json`.
    pub works: Vec<Work>,
    /// Award entries, as in `awards.json`.
    pub awards: Vec<Award>,
    /// Where and when it could be seen, as in `releases.json`.
    pub releases: Vec<Release>,
    /// Scores and reviews, as in `reviews.json`.
    pub reception: Reception,
    /// Lessons that a source draws from it, as in `lessons.json`.
    pub lessons: Vec<Lesson>,
    /// Events, as in `timeline.json`.
    pub timeline: Vec<Event>,
    /// The documents on which everything rests, as in `sources.json`.
    pub sources: Vec<Source>,
    /// Single statements of the sources, as in `facts.json`.
    pub facts: Vec<Fact>,
    /// Where sources contradict themselves or each other, as in `disagreements.json`.
    pub disagreements: Vec<Disagreement>,
    /// Sentences in the words of those who said them, as in `quotes.json`.
    #[serde(default)]
    pub quotes: Vec<Quote>,
}
