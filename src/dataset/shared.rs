//! Small pieces that several kinds of entry use.

use serde::{Deserialize, Serialize};

use super::{Prose, Section, form};

/// Something that only text outside the sources says. Shown as such, never counted among the facts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Outside {
    /// What it says.
    pub text: Prose,
    /// Where it comes from: publication and date, as far as known.
    #[schemars(transform = form::phrase)]
    pub origin: String,
}

/// Another name or spelling.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Alias {
    /// The name as printed.
    #[schemars(transform = form::phrase)]
    pub name: String,
    /// Slugs of the sources that print it; empty for a spelling that only helps to find the entry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::entries(Section::Sources))]
    pub sources: Vec<String>,
}

/// A wording of the same thing that differs between sources.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// The words as printed.
    #[schemars(transform = form::statement)]
    pub text: String,
    /// Where exactly it stands so, such as "the table".
    #[schemars(transform = form::phrase)]
    pub place: String,
    /// Slug of the source.
    #[schemars(transform = form::entry(Section::Sources))]
    pub source: String,
}

/// A statement together with the facts it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The statement.
    pub text: Prose,
    /// Ids of the facts.
    #[schemars(transform = form::facts)]
    pub facts: Vec<String>,
}
