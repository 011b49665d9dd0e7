//! Sources: the documents on which everything rests.

use serde::{Deserialize, Serialize};

use super::{Outside, Prose, form};

/// A document on which facts rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The address is `/sources/{slug}/`.
    #[schemars(transform = form::slug)]
    pub slug: String,
    /// Its title as printed, or what we call it where it has none.
    #[schemars(transform = form::line)]
    pub title: String,
    /// A name short enough for a footnote.
    #[schemars(transform = form::name)]
    pub short_name: String,
    /// What kind of document it is.
    pub kind: SourceKind,
    /// Its author; absent where none is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::phrase)]
    pub author: Option<String>,
    /// Its date, in words; absent where none is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::phrase)]
    pub date: Option<String>,
    /// One line for lists and cards.
    #[schemars(transform = form::line)]
    pub summary: String,
    /// 50 to 160 characters for search results and previews.
    #[schemars(transform = form::description)]
    pub description: String,
    /// What it is, how it came about, how far it can be trusted.
    #[schemars(transform = form::paragraphs)]
    pub about: Vec<Prose>,
    /// Titles that it names without an address.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::notes)]
    pub related_titles: Vec<String>,
    /// The address where its text can be read today, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::address)]
    pub url: Option<String>,
    /// What only outside text says, such as where it was published.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub outside: Vec<Outside>,
}

/// What kind of document a source is.
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
pub enum SourceKind {
    /// A feature article.
    Feature,
    /// An encyclopedia article.
    Encyclopedia,
    /// An interview.
    Interview,
    /// An essay.
    Essay,
}

impl SourceKind {
    /// Every kind, in the order in which a visitor meets them.
    pub const ALL: [SourceKind; 4] = [
        SourceKind::Feature,
        SourceKind::Encyclopedia,
        SourceKind::Interview,
        SourceKind::Essay,
    ];

    /// The name in the dataset and in addresses.
    pub fn name(self) -> &'static str {
        match self {
            SourceKind::Feature => "feature",
            SourceKind::Encyclopedia => "encyclopedia",
            SourceKind::Interview => "interview",
            SourceKind::Essay => "essay",
        }
    }

    /// The name a visitor reads.
    pub fn label(self) -> &'static str {
        match self {
            SourceKind::Feature => "Feature article",
            SourceKind::Encyclopedia => "Encyclopedia article",
            SourceKind::Interview => "Interview",
            SourceKind::Essay => "Essay",
        }
    }
}
