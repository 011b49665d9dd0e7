//! Episodes: one part of the series.

use serde::{Deserialize, Serialize};

use super::{EntityRef, Outside, Prose, Section, When, form};

/// One part of the series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Episode {
    /// Its address is `/episodes/{slug}/`.
    #[schemars(transform = form::slug)]
    pub slug: String,
    /// Its place in the series, from 1 and without gaps.
    #[schemars(range(min = 1))]
    pub number: u16,
    /// Its name.
    #[schemars(transform = form::name)]
    pub title: String,
    /// One line for lists and cards.
    #[schemars(transform = form::line)]
    pub summary: String,
    /// 50 to 160 characters for search results and previews.
    #[schemars(transform = form::description)]
    pub description: String,
    /// What happens in it, paragraph by paragraph.
    #[schemars(transform = form::paragraphs)]
    pub synopsis: Vec<Prose>,
    /// First broadcast.
    #[schemars(transform = form::since_film)]
    pub air: When,
    /// Who and what occurs in it.
    #[schemars(transform = form::many, transform = form::distinct_by("entity"))]
    pub appearances: Vec<Appearance>,
    /// What only outside text says of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub outside: Vec<Outside>,
}

/// That somebody or something occurs in an episode.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Appearance {
    /// Who or what.
    #[schemars(transform = form::to([Section::People, Section::Organizations, Section::Works]))]
    pub entity: EntityRef,
    /// What happens to it there, in a few words.
    #[schemars(transform = form::note)]
    pub note: String,
    /// Ids of the facts that say so.
    #[schemars(transform = form::facts, transform = form::needed)]
    pub facts: Vec<String>,
}
