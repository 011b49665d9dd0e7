//! The series itself: its record, its protagonists and the words at the head of each section.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Date, EntityRef, Ids, Noun, Outside, Prose, Section, Statement, WatchOption, When, form,
};

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
    /// One line to make a visitor curious.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(transform = form::line)]
    pub tagline: String,
    /// 50 to 160 characters for search results and previews. If absent, made from title, kind and tagline.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(transform = form::description)]
    pub description: String,
    /// A paragraph or two for the home page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::paragraphs)]
    pub introduction: Vec<Prose>,
    /// What its episodes and seasons are called.
    #[serde(default)]
    pub labels: Labels,
    /// How many seasons it has, if `seasons.json` does not list them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seasons: Option<u16>,
    /// Language it was made in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::phrase)]
    pub language: Option<String>,
    /// Country of origin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::phrase)]
    pub country: Option<String>,
    /// Slug of the organization that first showed it, if that is the same for all of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::entry(Section::Organizations))]
    pub network: Option<String>,
    /// First broadcast.
    #[serde(default, skip_serializing_if = "When::is_empty")]
    #[schemars(transform = form::since_film)]
    pub first_aired: When,
    /// When its last episode was first shown, if it has ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::since_film)]
    pub last_aired: Option<When>,
    /// Running time as recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub running_time: Option<RunningTime>,
    /// Content rating.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<Rating>,
    /// Slugs of the production companies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::entries(Section::Organizations))]
    pub production_companies: Vec<String>,
    /// Who the series is about, in the order of their lines: none, one or more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub protagonists: Vec<Protagonist>,
    /// The episode by the end of which the protagonists' lines have met. If absent, they do not meet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::to([Section::Episodes]))]
    pub meets: Option<EntityRef>,
    /// The site's own color: where lines meet, and for everything if there are no lines.
    pub accent: ColorPair,
    /// Slugs of the award entries that the home page shows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::entries(Section::Awards))]
    pub headline_awards: Vec<String>,
    /// Where to watch it, in a sentence or two for the home page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub watch: Option<Prose>,
    /// Where it can be watched now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub watch_options: Vec<WatchOption>,
    /// The soundtrack, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub soundtrack: Option<Soundtrack>,
    /// The sections that have a page, and the words at their heads. If absent, every section with entries gets a page.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[schemars(extend("required" = [Section::Series]))]
    pub pages: BTreeMap<Section, PageText>,
    /// What is known only from outside the sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub outside: Vec<Outside>,
    /// The day on which anything in the dataset was last changed, `2026-11-21`. Editors keep it up to date; the sitemap
    /// gives it to search engines as the date of every page's last change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::since_film)]
    pub updated: Option<Date>,
    /// What other sites call it.
    #[serde(default, skip_serializing_if = "Ids::is_empty")]
    pub ids: Ids,
    /// Whether every entry needs evidence, or facts are just shown where there are some.
    #[serde(default)]
    pub evidence: Evidence,
    /// Who publishes this site, and the words at the foot of every page.
    #[serde(default)]
    pub publisher: Publisher,
    /// The terms on which others may use the dataset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<Prose>,
}

/// What episodes and seasons are called, as used within a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Labels {
    /// An episode. If absent, "episode".
    #[serde(default = "Labels::episode")]
    pub episode: Noun,
    /// A season. If absent, "season".
    #[serde(default = "Labels::season")]
    pub season: Noun,
}

impl Labels {
    fn episode() -> Noun {
        Noun::new("episode", "episodes")
    }

    fn season() -> Noun {
        Noun::new("season", "seasons")
    }
}

impl Default for Labels {
    fn default() -> Labels {
        Labels {
            episode: Labels::episode(),
            season: Labels::season(),
        }
    }
}

/// How much evidence a dataset gives.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Evidence {
    /// Every entry is based on a fact from a source. The check requires it, and pages say where the sources have
    /// nothing.
    EveryEntry,
    /// Facts are shown where there are some.
    #[default]
    WhereTold,
}

/// Who publishes the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Publisher {
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::phrase)]
    pub name: Option<String>,
    /// The words at the foot of every page. If absent, that this is a companion to the series.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub footer: Option<Prose>,
    /// Where readers can write to: a web address, or an email address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::way_to_reach)]
    pub contact: Option<String>,
    /// The web address of the page that says who is responsible for the site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::address)]
    pub imprint: Option<String>,
}

/// Running time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RunningTime {
    /// Minutes.
    pub minutes: u16,
    /// What the figure covers, or that the source does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::note)]
    pub note: Option<String>,
}

/// Content rating.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// The mark, as printed.
    #[schemars(transform = form::phrase)]
    pub mark: String,
    /// What it means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::note)]
    pub meaning: Option<String>,
}

/// One of the people the series is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Protagonist {
    /// Slug of the person.
    #[schemars(transform = form::entry(Section::People))]
    pub person: String,
    /// The place where their line begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::name)]
    pub place: Option<String>,
    /// One line about this person's path.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<Prose>,
    /// The color of their line.
    pub color: ColorPair,
}

/// A color for each theme, `#rrggbb`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ColorPair {
    /// On the dark background.
    #[schemars(transform = form::color)]
    pub dark: String,
    /// On the light background.
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
    /// What the sources say about it.
    #[schemars(transform = form::proven)]
    pub statements: Vec<Statement>,
    /// What they do not say.
    #[schemars(transform = form::notes)]
    pub unknown: Vec<String>,
}

/// Words at the top of a section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PageText {
    /// The short name in the menu. If absent, the site's own word for it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(transform = form::menu)]
    pub menu: String,
    /// The heading. If absent, the short name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(transform = form::name)]
    pub title: String,
    /// 50 to 160 characters for search results and previews. If absent, made from the heading.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(transform = form::description)]
    pub description: String,
    /// The paragraph under the heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub introduction: Option<Prose>,
    /// Entries that this page should suggest next.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::references)]
    pub next: Vec<EntityRef>,
}
