//! Works: records and films that the sources name.

use serde::{Deserialize, Serialize};

use super::{Alias, EntityRef, Outside, Prose, Section, When, form};

/// A record or film that the sources name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Work {
    /// The address is `/works/{slug}/`.
    #[schemars(transform = form::slug)]
    pub slug: String,
    /// The title as printed.
    #[schemars(transform = form::name)]
    pub title: String,
    /// What it is.
    pub kind: WorkKind,
    /// Who made it: people or groups.
    #[schemars(transform = form::references, transform = form::to([Section::People, Section::Organizations]))]
    pub makers: Vec<EntityRef>,
    /// When it came out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::any_time)]
    pub when: Option<When>,
    /// Other names and spellings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub aliases: Vec<Alias>,
    /// One line for lists and cards.
    #[schemars(transform = form::line)]
    pub summary: String,
    /// 50 to 160 characters for search results and previews.
    #[schemars(transform = form::description)]
    pub description: String,
    /// What it has to do with the series.
    #[schemars(transform = form::paragraphs)]
    pub about: Vec<Prose>,
    /// Slugs of the sources that name it.
    #[schemars(transform = form::entries(Section::Sources), transform = form::needed)]
    pub sources: Vec<String>,
    /// What only outside text says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub outside: Vec<Outside>,
}

/// What kind of work it is.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum WorkKind {
    /// An album.
    Album,
    /// A single recording.
    Recording,
    /// A film.
    Film,
}

impl WorkKind {
    /// The name a visitor reads.
    pub fn label(self) -> &'static str {
        match self {
            WorkKind::Album => "Album",
            WorkKind::Recording => "Recording",
            WorkKind::Film => "Film",
        }
    }
}
