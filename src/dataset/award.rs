//! Awards: one entry for each category of a body, with what is known about its result.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::{EntityRef, Outside, Prose, Section, Statement, When, Wording, form};

/// An award entry: one category of one body, and what is known about its result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Award {
    /// Its address is `/awards/{slug}/`.
    #[schemars(transform = form::slug)]
    pub slug: String,
    /// Slug of the organization that gives it.
    #[schemars(transform = form::entry(Section::Organizations))]
    pub body: String,
    /// The category in full.
    #[schemars(transform = form::phrase)]
    pub category: String,
    /// Body and category in a few words, for lists, titles and cards.
    #[schemars(transform = form::name)]
    pub short_name: String,
    /// The same category as the sources word it, where they differ.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub wordings: Vec<Wording>,
    /// The season or episode it is for, such as `episodes/pilot`. If absent, the whole series.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::to([Section::Episodes]))]
    pub on: Option<EntityRef>,
    /// What the sources state.
    pub result: AwardResult,
    /// The result, as a statement with its facts, or the reason why nothing can be said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Statement>,
    /// Who is named in it: winners, nominees, or people merely mentioned, depending on the result. The series itself is
    /// `series`.
    #[serde(default)]
    #[schemars(transform = form::references, transform = form::to([Section::Series, Section::People, Section::Organizations]))]
    pub recipients: Vec<EntityRef>,
    /// The year or date, and how it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::since_film)]
    pub when: Option<When>,
    /// 50 to 160 characters for search results and previews. If absent, made from body, category and result.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(transform = form::description)]
    pub description: String,
    /// A sentence or two.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::paragraphs)]
    pub about: Vec<Prose>,
    /// Former slugs. Their addresses still lead here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::former)]
    pub former: Vec<String>,
    /// What is known only from outside the sources, such as who won instead.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub outside: Vec<Outside>,
}

/// What the sources say about the result. That they say nothing is a value of its own.
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
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum AwardResult {
    /// Won.
    Won,
    /// Nominated, and no win stated.
    Nominated,
    /// Listed, without a result.
    NotStated,
}

impl AwardResult {
    /// Every result, in the order visitors see them.
    pub const ALL: &[AwardResult] = AwardResult::VARIANTS;

    /// The name used in the dataset and in addresses.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// What people named in an entry with this result are called, for that many of them.
    pub fn named(self, count: usize) -> &'static str {
        match (self, count) {
            (AwardResult::Won, 1) => "Winner",
            (AwardResult::Won, _) => "Winners",
            (AwardResult::Nominated, 1) => "Nominee",
            (AwardResult::Nominated, _) => "Nominees",
            (AwardResult::NotStated, _) => "Named for it",
        }
    }

    /// The label on pages.
    pub fn label(self) -> &'static str {
        match self {
            AwardResult::Won => "Won",
            AwardResult::Nominated => "Nominated",
            AwardResult::NotStated => "Not stated",
        }
    }
}
