//! Quotes: one sentence of somebody's, in their own words.

use serde::{Deserialize, Serialize};

use super::{EntityRef, Prose, Section, form};

/// One sentence that somebody said or wrote, exactly as a source prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// Its `#id` on every page that shows it. Its address is that on the page of who said it.
    #[schemars(transform = form::slug)]
    pub slug: String,
    /// Who said it: a person, or an organization that speaks as one.
    #[schemars(transform = form::to([Section::People, Section::Organizations]))]
    pub speaker: EntityRef,
    /// The sentence, without quotation marks.
    #[schemars(transform = form::statement)]
    pub words: String,
    /// Where it was said or printed, and by whom it was passed on.
    pub place: Prose,
    /// Slug of the source that prints it. Its page shows the quote too.
    #[schemars(transform = form::entry(Section::Sources))]
    pub source: String,
    /// Ids of the facts that tell it in our words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::facts, transform = form::evidence)]
    pub facts: Vec<String>,
    /// What else shows it, such as the part or the place in which it was said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::references)]
    pub about: Vec<EntityRef>,
}
