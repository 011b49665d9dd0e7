//! Releases: where, when and by whom the series could be seen.

use serde::{Deserialize, Serialize};

use super::open::vocabulary;
use super::{Open, Outside, Prose, Section, When, form};

/// One way the series could be seen, or the announcement of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// Its `#id` on the release page.
    #[schemars(transform = form::slug)]
    pub slug: String,
    /// Its heading.
    #[schemars(transform = form::name)]
    pub title: String,
    /// How it reached viewers: a way the site knows, or any other in your own words.
    pub kind: Open<ReleaseKind>,
    /// When. Absent if no source says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::since_film)]
    pub when: Option<When>,
    /// Where, in words. Absent if no source says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::phrase)]
    pub territory: Option<String>,
    /// Slug of the organization that carried it. Absent if no source says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::entry(Section::Organizations))]
    pub carrier: Option<String>,
    /// What the sources say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::paragraphs)]
    pub text: Vec<Prose>,
    /// What they do not say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::notes)]
    pub unknown: Vec<String>,
    /// Slugs of the sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::entries(Section::Sources), transform = form::evidence)]
    pub sources: Vec<String>,
    /// What is known only from outside the sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub outside: Vec<Outside>,
}

vocabulary! {
    /// How a release reached viewers.
    ReleaseKind, "kind of release":
    /// On television.
    Broadcast = "broadcast", "Broadcast";
    /// Streamed.
    Streaming = "streaming", "Streaming";
    /// As a download or purchase.
    Digital = "digital", "Digital";
    /// On disc.
    Disc = "disc", "Disc";
    /// In cinemas.
    Theatrical = "theatrical", "In cinemas";
    /// At a festival.
    Festival = "festival", "Festival";
    /// An announcement of rights.
    Announcement = "announcement", "Announcement";
}
