//! Files: how the dataset is edited and offered. The check, the build and the data page share this list.

use super::Bundle;

/// The path of the whole dataset as one file, below the base. Unlike the file that the browser fetches, which has a
/// hash in its name, it never moves.
pub const BUNDLE: &str = "data/bundle.json";

/// The path below the base of the schema of [`BUNDLE`].
pub const BUNDLE_SCHEMA: &str = "data/schema/bundle.json";

/// A file of the dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// The series itself.
    Series,
    /// Its seasons.
    Seasons,
    /// Its episodes.
    Episodes,
    /// People.
    People,
    /// Organizations.
    Organizations,
    /// Works.
    Works,
    /// Award entries.
    Awards,
    /// Releases.
    Releases,
    /// Scores and reviews.
    Reviews,
    /// Lessons.
    Lessons,
    /// Events.
    Timeline,
    /// Sources.
    Sources,
    /// Facts.
    Facts,
    /// Disagreements.
    Disagreements,
    /// Quotes.
    Quotes,
}

impl File {
    /// Every file, in the order in which the bundle holds them.
    pub const ALL: [File; 15] = [
        File::Series,
        File::Seasons,
        File::Episodes,
        File::People,
        File::Organizations,
        File::Works,
        File::Awards,
        File::Releases,
        File::Reviews,
        File::Lessons,
        File::Timeline,
        File::Sources,
        File::Facts,
        File::Disagreements,
        File::Quotes,
    ];

    /// Its name, and what it holds.
    fn about(self) -> (&'static str, &'static str) {
        match self {
            File::Series => (
                "series.json",
                "The series itself, and the words at the head of each page",
            ),
            File::Seasons => ("seasons.json", "Its seasons, if it has any"),
            File::Episodes => ("episodes.json", "Its episodes, and who’s in each"),
            File::People => (
                "people.json",
                "Everyone the dataset names, with their credits",
            ),
            File::Organizations => (
                "organizations.json",
                "Companies, labels, groups, outlets and award bodies",
            ),
            File::Works => (
                "works.json",
                "Records, films, books and other works connected with it",
            ),
            File::Awards => (
                "awards.json",
                "Awards and nominations, and what is known about each result",
            ),
            File::Releases => (
                "releases.json",
                "Where and when it could be seen, and who carried it",
            ),
            File::Reviews => ("reviews.json", "Scores and reviews"),
            File::Lessons => ("lessons.json", "Lessons that a source draws from it"),
            File::Timeline => (
                "timeline.json",
                "Events, dated only as exactly as their sources",
            ),
            File::Sources => ("sources.json", "The documents that the facts come from"),
            File::Facts => (
                "facts.json",
                "Single statements from the sources, in our words",
            ),
            File::Disagreements => (
                "disagreements.json",
                "Where sources disagree: the readings, the choice and why",
            ),
            File::Quotes => ("quotes.json", "Quotes in the speakers’ own words"),
        }
    }

    /// Whether a dataset may omit it; it then counts as an empty list.
    pub fn is_optional(self) -> bool {
        !matches!(self, File::Series | File::Episodes)
    }

    /// Its file name in the dataset's folder.
    pub fn name(self) -> &'static str {
        self.about().0
    }

    /// What it holds, in a line.
    pub fn holds(self) -> &'static str {
        self.about().1
    }

    /// Its key in the bundle.
    pub fn key(self) -> &'static str {
        match self {
            File::Reviews => "reception",
            file => file.name().trim_end_matches(".json"),
        }
    }

    /// Its path below the base.
    pub fn path(self) -> String {
        format!("data/{}", self.name())
    }

    /// The path of its schema below the base.
    pub fn schema_path(self) -> String {
        format!("data/schema/{}", self.name())
    }

    /// How many entries it has in a bundle; the series counts as one.
    pub fn count(self, bundle: &Bundle) -> usize {
        match self {
            File::Series => 1,
            File::Seasons => bundle.seasons.len(),
            File::Episodes => bundle.episodes.len(),
            File::People => bundle.people.len(),
            File::Organizations => bundle.organizations.len(),
            File::Works => bundle.works.len(),
            File::Awards => bundle.awards.len(),
            File::Releases => bundle.releases.len(),
            File::Reviews => bundle.reception.scores.len() + bundle.reception.reviews.len(),
            File::Lessons => bundle.lessons.len(),
            File::Timeline => bundle.timeline.len(),
            File::Sources => bundle.sources.len(),
            File::Facts => bundle.facts.len(),
            File::Disagreements => bundle.disagreements.len(),
            File::Quotes => bundle.quotes.len(),
        }
    }
}
