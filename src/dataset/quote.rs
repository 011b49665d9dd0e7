//! Quotes: single sentences in the speaker's own words.

use serde::{Deserialize, Serialize};

use super::{EntityRef, Prose, Section, form};

/// One sentence that somebody said or wrote, exactly as a source prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// Its `#id` on every page that shows it. Its address is on the page of the person who said it.
    #[schemars(transform = form::slug)]
    pub slug: String,
    /// Who said it: a person, or an organization speaking as one.
    #[schemars(transform = form::to([Section::People, Section::Organizations]))]
    pub speaker: EntityRef,
    /// The sentence, without quotation marks.
    #[schemars(transform = form::statement)]
    pub words: String,
    /// Where it was said or printed, and who passed it on.
    pub place: Prose,
    /// Slug of the source that prints it. The source's page shows the quote too.
    #[schemars(transform = form::entry(Section::Sources))]
    pub source: String,
    /// Ids of the facts that report it in our words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::facts, transform = form::evidence)]
    pub facts: Vec<String>,
    /// Where else to show it, such as the part or the place where it was said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::references)]
    pub about: Vec<EntityRef>,
}
