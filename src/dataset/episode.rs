//! Episodes and seasons: what a series is made of.

use serde::{Deserialize, Serialize};

use super::{EntityRef, Ids, Outside, Prose, Rating, RunningTime, Section, When, form};

/// One episode of the series, whatever the series calls it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Episode {
    /// Its address is `/episodes/{slug}/`.
    #[schemars(transform = form::slug)]
    pub slug: String,
    /// Its position in the order of telling, from 1 and without gaps. The dates may be in another order.
    #[schemars(range(min = 1))]
    pub number: u16,
    /// The number of its season, if there are seasons.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub season_number: Option<u16>,
    /// Its number within the season.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub episode_number: Option<u16>,
    /// Whether it is a special, not counted among the episodes.
    #[serde(default, skip_serializing_if = "is_false")]
    pub special: bool,
    /// Its name.
    #[schemars(transform = form::name)]
    pub title: String,
    /// One line, for lists and cards.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(transform = form::line)]
    pub summary: String,
    /// 50 to 160 characters for search results and previews. If absent, made from title and summary.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(transform = form::description)]
    pub description: String,
    /// What happens in it, paragraph by paragraph.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::paragraphs)]
    pub synopsis: Vec<Prose>,
    /// First broadcast.
    #[serde(default, skip_serializing_if = "When::is_empty")]
    #[schemars(transform = form::since_film)]
    pub air: When,
    /// Where it was shown, if not on the network of its season or the series: one entry for each broadcaster or
    /// service.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub airings: Vec<Airing>,
    /// How long it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub running_time: Option<RunningTime>,
    /// Content rating.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<Rating>,
    /// Its production number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::phrase)]
    pub production_code: Option<String>,
    /// Who and what is in it, and what happens there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::many, transform = form::distinct_by("entity"))]
    pub appearances: Vec<Appearance>,
    /// What other sites call it.
    #[serde(default, skip_serializing_if = "Ids::is_empty")]
    pub ids: Ids,
    /// Former slugs. Their addresses still lead here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::former)]
    pub former: Vec<String>,
    /// What is known only from outside the sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub outside: Vec<Outside>,
}

/// The appearance of somebody or something in an episode.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Appearance {
    /// Who or what.
    #[schemars(transform = form::to([Section::People, Section::Organizations, Section::Works]))]
    pub entity: EntityRef,
    /// What happens to them there, in a few words.
    #[schemars(transform = form::note)]
    pub note: String,
    /// Ids of the facts that say so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::facts, transform = form::evidence)]
    pub facts: Vec<String>,
}

/// One showing of an episode.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Airing {
    /// Slug of the organization that showed it: a broadcaster or a service.
    #[schemars(transform = form::entry(Section::Organizations))]
    pub network: String,
    /// The country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::phrase)]
    pub country: Option<String>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::since_film)]
    pub when: Option<When>,
    /// Ids of the facts that say so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::facts)]
    pub facts: Vec<String>,
}

/// A season of the series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Season {
    /// Its address is `/episodes/{slug}/`.
    #[schemars(transform = form::slug)]
    pub slug: String,
    /// Its number, which episodes use to refer to it.
    pub number: u16,
    /// Its own title, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::name)]
    pub title: Option<String>,
    /// What this one is called instead of the series' word for a season, such as "miniseries".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::menu)]
    pub label: Option<String>,
    /// One line, for lists and cards.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(transform = form::line)]
    pub summary: String,
    /// 50 to 160 characters for search results and previews. If absent, made from title and summary.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(transform = form::description)]
    pub description: String,
    /// What it is about, paragraph by paragraph.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::paragraphs)]
    pub about: Vec<Prose>,
    /// When its first episode was first shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::since_film)]
    pub first_aired: Option<When>,
    /// When its last episode was first shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::since_film)]
    pub last_aired: Option<When>,
    /// Slug of the organization that first showed it, if that is not the network of the series.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::entry(Section::Organizations))]
    pub network: Option<String>,
    /// What other sites call it.
    #[serde(default, skip_serializing_if = "Ids::is_empty")]
    pub ids: Ids,
    /// Former slugs. Their addresses still lead here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::former)]
    pub former: Vec<String>,
    /// What is known only from outside the sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub outside: Vec<Outside>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
fn is_false(value: &bool) -> bool {
    !value
}
