//! The series itself: its record, its protagonists and the words above each section.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Date, EntityRef, Outside, Prose, Section, Statement, When, form};

/// The series: its record, its protagonists and the words at the head of each page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// The title.
    #[schemars(transform = form::name)]
    pub title: String,
    /// What kind of work it is, in a few words.
    #[schemars(transform = form::name)]
    pub kind: String,
    /// One line that makes a visitor curious.
    #[schemars(transform = form::line)]
    pub tagline: String,
    /// 50 to 160 characters for search results and previews.
    #[schemars(transform = form::description)]
    pub description: String,
    /// A paragraph or two for the home page.
    #[schemars(transform = form::paragraphs)]
    pub introduction: Vec<Prose>,
    /// What a part is called, such as "Part" or "Episode".
    #[schemars(transform = form::menu)]
    pub part_label: String,
    /// Number of seasons.
    pub seasons: u16,
    /// Language it was made in.
    #[schemars(transform = form::phrase)]
    pub language: String,
    /// Country of origin.
    #[schemars(transform = form::phrase)]
    pub country: String,
    /// Slug of the organization that first broadcast it.
    #[schemars(transform = form::entry(Section::Organizations))]
    pub network: String,
    /// First broadcast.
    #[schemars(transform = form::since_film)]
    pub first_aired: When,
    /// Running time as recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub running_time: Option<RunningTime>,
    /// Content rating.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<Rating>,
    /// Slugs of the production companies.
    #[schemars(transform = form::entries(Section::Organizations))]
    pub production_companies: Vec<String>,
    /// Those whom the series is about, in the order of its lines: one, two or more.
    #[schemars(transform = form::few, transform = form::needed)]
    pub protagonists: Vec<Protagonist>,
    /// The color in which their lines meet.
    pub meeting_color: ColorPair,
    /// Slugs of the award entries that the home page names.
    #[serde(default)]
    #[schemars(transform = form::entries(Section::Awards))]
    pub headline_awards: Vec<String>,
    /// Where to watch it, for the home page.
    pub watch: Prose,
    /// The soundtrack, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub soundtrack: Option<Soundtrack>,
    /// Words for each section. A section without an entry here has no page.
    #[schemars(extend("required" = [Section::Series]))]
    pub pages: BTreeMap<Section, PageText>,
    /// What only outside text says of the series.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub outside: Vec<Outside>,
    /// The day on which anything in the dataset was last changed, `2026-11-21`. Whoever edits the dataset keeps it;
    /// the sitemap tells it to search engines as the day of every page's last change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::since_film)]
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
    #[schemars(transform = form::note)]
    pub note: String,
}

/// Content rating.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// The mark, as printed.
    #[schemars(transform = form::phrase)]
    pub mark: String,
    /// What it means.
    #[schemars(transform = form::note)]
    pub meaning: String,
}

/// One of those whom the series is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Protagonist {
    /// Slug of the person.
    #[schemars(transform = form::entry(Section::People))]
    pub person: String,
    /// The place where this line begins.
    #[schemars(transform = form::name)]
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
    #[schemars(transform = form::color)]
    pub dark: String,
    /// On the light ground.
    #[schemars(transform = form::color)]
    pub light: String,
}

/// The soundtrack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Soundtrack {
    /// What it is called on the page.
    #[schemars(transform = form::name)]
    pub title: String,
    /// Slug of the issuing label.
    #[schemars(transform = form::entry(Section::Organizations))]
    pub label: String,
    /// Slug of the licensor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::entry(Section::Organizations))]
    pub licensor: Option<String>,
    /// When it came out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::since_film)]
    pub when: Option<When>,
    /// What the sources say of it.
    #[schemars(transform = form::proven)]
    pub statements: Vec<Statement>,
    /// What they do not say.
    #[schemars(transform = form::notes)]
    pub unknown: Vec<String>,
}

/// Words at the top of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PageText {
    /// The short name in the menu.
    #[schemars(transform = form::menu)]
    pub menu: String,
    /// The heading.
    #[schemars(transform = form::name)]
    pub title: String,
    /// 50 to 160 characters for search results and previews.
    #[schemars(transform = form::description)]
    pub description: String,
    /// The paragraph under the heading.
    pub introduction: Prose,
    /// Entities that this page should lead to next.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::references)]
    pub next: Vec<EntityRef>,
}
