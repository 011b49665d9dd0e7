//! The series itself: its record, its protagonists and the words above each section.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Date, EntityRef, Outside, Prose, Section, Statement, When};

/// The series: its record, its protagonists and the words at the head of each page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// The title.
    pub title: String,
    /// What kind of work it is, in a few words.
    pub kind: String,
    /// One line that makes a visitor curious.
    pub tagline: String,
    /// 50 to 160 characters for search results and previews.
    pub description: String,
    /// A paragraph or two for the home page.
    pub introduction: Vec<Prose>,
    /// What a part is called, such as "Part" or "Episode".
    pub part_label: String,
    /// Number of seasons.
    pub seasons: u16,
    /// Language it was made in.
    pub language: String,
    /// Country of origin.
    pub country: String,
    /// Slug of the organization that first broadcast it.
    pub network: String,
    /// First broadcast.
    pub first_aired: When,
    /// Running time as recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub running_time: Option<RunningTime>,
    /// Content rating.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<Rating>,
    /// Slugs of the production companies.
    pub production_companies: Vec<String>,
    /// Those whom the series is about, in the order of its lines: one, two or more.
    pub protagonists: Vec<Protagonist>,
    /// The color in which their lines meet.
    pub meeting_color: ColorPair,
    /// Slugs of the award entries that the home page names.
    #[serde(default)]
    pub headline_awards: Vec<String>,
    /// Where to watch it, for the home page.
    pub watch: Prose,
    /// The soundtrack, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub soundtrack: Option<Soundtrack>,
    /// Words for each section. A section without an entry here has no page.
    pub pages: BTreeMap<Section, PageText>,
    /// What only outside text says of the series.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outside: Vec<Outside>,
    /// The day on which anything in the dataset was last changed, `2026-11-21`. Whoever edits the dataset keeps it;
    /// the sitemap tells it to search engines as the day of every page's last change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated: Option<Date>,
    /// On which terms others may use the dataset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<Prose>,
}

/// Running time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RunningTime {
    /// Minutes.
    pub minutes: u16,
    /// What the figure covers, or that the source does not say.
    pub note: String,
}

/// Content rating.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// The mark, as printed.
    pub mark: String,
    /// What it means.
    pub meaning: String,
}

/// One of those whom the series is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Protagonist {
    /// Slug of the person.
    pub person: String,
    /// The place where this line begins.
    pub place: String,
    /// One line about this person's road.
    pub line: Prose,
    /// The color of this line.
    pub color: ColorPair,
}

/// A color for each theme, `#rrggbb`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ColorPair {
    /// On the dark ground.
    pub dark: String,
    /// On the light ground.
    pub light: String,
}

/// The soundtrack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Soundtrack {
    /// What it is called on the page.
    pub title: String,
    /// Slug of the issuing label.
    pub label: String,
    /// Slug of the licensor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licensor: Option<String>,
    /// When it came out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
    /// What the sources say of it.
    pub statements: Vec<Statement>,
    /// What they do not say.
    pub unknown: Vec<String>,
}

/// Words at the top of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PageText {
    /// The short name in the menu.
    pub menu: String,
    /// The heading.
    pub title: String,
    /// 50 to 160 characters for search results and previews.
    pub description: String,
    /// The paragraph under the heading.
    pub introduction: Prose,
    /// Entities that this page should lead to next.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub next: Vec<EntityRef>,
}
