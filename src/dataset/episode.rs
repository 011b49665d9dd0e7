//! Episodes: one part of the series.

use serde::{Deserialize, Serialize};

use super::{EntityRef, Outside, Prose, When};

/// One part of the series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Episode {
    /// Its address is `/episodes/{slug}/`.
    pub slug: String,
    /// Its place in the series, from 1 and without gaps.
    pub number: u16,
    /// Its name.
    pub title: String,
    /// One line for lists and cards.
    pub summary: String,
    /// 50 to 160 characters for search results and previews.
    pub description: String,
    /// What happens in it, paragraph by paragraph.
    pub synopsis: Vec<Prose>,
    /// First broadcast.
    pub air: When,
    /// Who and what occurs in it.
    pub appearances: Vec<Appearance>,
    /// What only outside text says of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outside: Vec<Outside>,
}

/// That somebody or something occurs in an episode.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Appearance {
    /// Who or what.
    pub entity: EntityRef,
    /// What happens to it there, in a few words.
    pub note: String,
    /// Ids of the facts that say so.
    pub facts: Vec<String>,
}
