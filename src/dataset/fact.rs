//! Facts: single statements, each from one source.

use serde::{Deserialize, Serialize};

use super::{EntityRef, Section, When, form};

/// A single statement from one source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// `f` and three or more digits; its `#id` on every page that shows it.
    #[schemars(transform = form::fact_id)]
    pub id: String,
    /// What the source says, in our words.
    #[schemars(transform = form::statement)]
    pub text: String,
    /// Slug of the source.
    #[schemars(transform = form::entry(Section::Sources))]
    pub source: String,
    /// The entries it is about.
    #[schemars(transform = form::references, transform = form::needed)]
    pub about: Vec<EntityRef>,
    /// When it happened. Absent if the fact has no date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::any_time)]
    pub when: Option<When>,
}
