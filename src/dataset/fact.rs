//! Facts: one statement of one source.

use serde::{Deserialize, Serialize};

use super::{EntityRef, When};

/// One statement of one source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// `f` and three or more digits; its `#id` on every page that shows it.
    pub id: String,
    /// What the source says, in our words.
    pub text: String,
    /// Slug of the source.
    pub source: String,
    /// The entities it belongs to.
    pub about: Vec<EntityRef>,
    /// When it happened; absent where the fact has no date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
}
