//! Disagreements: where the sources contradict themselves or each other, or cannot be taken as printed.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::{EntityRef, Prose, Section, form};

/// A point on which the sources contradict themselves or each other, or cannot be taken as printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Disagreement {
    /// Its `#id` on the disagreements page.
    #[schemars(transform = form::slug)]
    pub slug: String,
    /// The question, in a line.
    #[schemars(transform = form::line)]
    pub title: String,
    /// What kind of problem it is.
    pub kind: DisagreementKind,
    /// Who and what it is about; all of their pages show it.
    #[schemars(transform = form::references, transform = form::needed)]
    pub about: Vec<EntityRef>,
    /// The possible readings, at least two.
    #[schemars(transform = form::few, transform = form::at_least(2))]
    pub readings: Vec<Reading>,
    /// What this site says.
    pub choice: Prose,
    /// Why it says so.
    pub reason: Prose,
}

/// What kind of problem a disagreement is.
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
pub enum DisagreementKind {
    /// Two statements cannot both be true.
    Contradiction,
    /// The same thing is worded or named in different ways.
    Wording,
    /// The passage is garbled, misprinted or incomplete.
    Garbled,
    /// A claim or opinion that must be attributed to its author.
    Claim,
}

impl DisagreementKind {
    /// Every kind, in the order visitors see them.
    pub const ALL: &[DisagreementKind] = DisagreementKind::VARIANTS;

    /// The name used in the dataset and in addresses.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The label on pages.
    pub fn label(self) -> &'static str {
        match self {
            DisagreementKind::Contradiction => "Contradiction",
            DisagreementKind::Wording => "Two wordings",
            DisagreementKind::Garbled => "Garbled or missing",
            DisagreementKind::Claim => "Someone’s claim",
        }
    }
}

/// One possible reading, based on facts from the sources or on something from outside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = form::one_of(["sources", "outside"]))]
pub struct Reading {
    /// What it says.
    pub text: Prose,
    /// Slugs of the sources that say so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::entries(Section::Sources))]
    pub sources: Vec<String>,
    /// Ids of the facts concerned.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::facts)]
    pub facts: Vec<String>,
    /// Its origin, if it is from outside the sources.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::note)]
    pub outside: Option<String>,
}
