//! The bundle: all files of the dataset as the one file that the browser fetches.

use serde::{Deserialize, Serialize};

use super::{
    Award, Disagreement, Episode, Event, Fact, Lesson, Organization, Person, Reception, Release,
    Series, Source, Work,
};

/// The version of the bundle's format. A module refuses a bundle of another version.
pub const FORMAT: u32 = 1;

/// Every entry of every file, in the order of the files.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    /// Always [`FORMAT`].
    pub format: u32,
    /// `series.json`.
    pub series: Series,
    /// `episodes.json`.
    pub episodes: Vec<Episode>,
    /// `people.json`.
    pub people: Vec<Person>,
    /// `organizations.json`.
    pub organizations: Vec<Organization>,
    /// `works.json`.
    pub works: Vec<Work>,
    /// `awards.json`.
    pub awards: Vec<Award>,
    /// `releases.json`.
    pub releases: Vec<Release>,
    /// `reviews.json`.
    pub reception: Reception,
    /// `lessons.json`.
    pub lessons: Vec<Lesson>,
    /// `timeline.json`.
    pub timeline: Vec<Event>,
    /// `sources.json`.
    pub sources: Vec<Source>,
    /// `facts.json`.
    pub facts: Vec<Fact>,
    /// `disagreements.json`.
    pub disagreements: Vec<Disagreement>,
}
