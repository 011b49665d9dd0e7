//! Releases: where, when and by whom the series could be seen.

use serde::{Deserialize, Serialize};

use super::{Outside, Prose, Section, When, form};

/// A way in which the series could be seen, or the announcement of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// Its `#id` on the release page.
    #[schemars(transform = form::slug)]
    pub slug: String,
    /// Its heading.
    #[schemars(transform = form::name)]
    pub title: String,
    /// How it reached viewers.
    pub kind: ReleaseKind,
    /// When; absent where no source says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::since_film)]
    pub when: Option<When>,
    /// Where, in words; absent where no source says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::phrase)]
    pub territory: Option<String>,
    /// Slug of the organization that carried it; absent where no source says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::entry(Section::Organizations))]
    pub carrier: Option<String>,
    /// What the sources say.
    #[schemars(transform = form::paragraphs)]
    pub text: Vec<Prose>,
    /// What they do not say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::notes)]
    pub unknown: Vec<String>,
    /// Slugs of the sources.
    #[schemars(transform = form::entries(Section::Sources), transform = form::needed)]
    pub sources: Vec<String>,
    /// What only outside text says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub outside: Vec<Outside>,
}

/// How a release reached viewers.
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
pub enum ReleaseKind {
    /// On television.
    Broadcast,
    /// Streamed.
    Streaming,
    /// As a download or purchase.
    Digital,
    /// On disc.
    Disc,
    /// An announcement of rights.
    Announcement,
}

impl ReleaseKind {
    /// The name a visitor reads.
    pub fn label(self) -> &'static str {
        match self {
            ReleaseKind::Broadcast => "Broadcast",
            ReleaseKind::Streaming => "Streaming",
            ReleaseKind::Digital => "Digital",
            ReleaseKind::Disc => "Disc",
            ReleaseKind::Announcement => "Announcement",
        }
    }
}
