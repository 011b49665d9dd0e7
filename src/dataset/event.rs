//! Events on the timeline, each at its own precision.

use serde::{Deserialize, Serialize};

use super::{EntityRef, Outside, Prose, Section, When, form};

/// An event, dated no more precisely than its source dates it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Its `#id` on the timeline page.
    #[schemars(transform = form::slug)]
    pub slug: String,
    /// What happened, in a line.
    #[schemars(transform = form::line)]
    pub title: String,
    /// What happened, in more detail.
    pub text: Prose,
    /// When. Absent if no source says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::any_time)]
    pub when: Option<When>,
    /// Slugs of the protagonists whose lines it is on; none for an event of the series itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::entries(Section::People))]
    pub lines: Vec<String>,
    /// Slug of the episode that tells it, which orders undated events.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::entry(Section::Episodes))]
    pub episode: Option<String>,
    /// Who and what it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::references, transform = form::needed)]
    pub about: Vec<EntityRef>,
    /// Ids of the facts it is based on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::facts)]
    pub facts: Vec<String>,
    /// What is known only from outside the sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub outside: Vec<Outside>,
}
