//! Awards: one entry for one category of one body, with what is known of its result.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::{EntityRef, Outside, Prose, Section, Statement, When, Wording, form};

/// An award entry: one category of one body, with what is known of its result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Award {
    /// The address is `/awards/{slug}/`.
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
    /// The season or episode that it is for, such as `episodes/pilot`. Absent: the series.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::to([Section::Episodes]))]
    pub on: Option<EntityRef>,
    /// What the sources state.
    pub result: AwardResult,
    /// What the result rests on: a statement with its facts, or why nothing can be said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Statement>,
    /// Who is printed beside it: winners or nominees, by its result, or merely named. The series itself is `series`.
    #[serde(default)]
    #[schemars(transform = form::references, transform = form::to([Section::Series, Section::People, Section::Organizations]))]
    pub recipients: Vec<EntityRef>,
    /// The year or date, and how it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::since_film)]
    pub when: Option<When>,
    /// 50 to 160 characters for search results and previews. Made of body, category and result where it is absent.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(transform = form::description)]
    pub description: String,
    /// A sentence or two.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::paragraphs)]
    pub about: Vec<Prose>,
    /// Slugs that it had before. Their addresses lead here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::former)]
    pub former: Vec<String>,
    /// What only outside text says, such as who won instead.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub outside: Vec<Outside>,
}

/// What the sources state about the result. Absence of knowledge is a value of its own.
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
    /// Every result, in the order in which a visitor meets them.
    pub const ALL: &[AwardResult] = AwardResult::VARIANTS;

    /// The name in the dataset and in addresses.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// What so many are called who are named in an entry of this result.
    pub fn named(self, count: usize) -> &'static str {
        match (self, count) {
            (AwardResult::Won, 1) => "Winner",
            (AwardResult::Won, _) => "Winners",
            (AwardResult::Nominated, 1) => "Nominee",
            (AwardResult::Nominated, _) => "Nominees",
            (AwardResult::NotStated, _) => "Named for it",
        }
    }

    /// The name a visitor reads.
    pub fn label(self) -> &'static str {
        match self {
            AwardResult::Won => "Won",
            AwardResult::Nominated => "Nominated",
            AwardResult::NotStated => "Not stated",
        }
    }
}
