//! Reception: reviews by critics and scores by aggregators.

use serde::{Deserialize, Serialize};

use super::{EntityRef, Outside, Prose, Section, When, form};

/// What critics and aggregators made of the series.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reception {
    /// Scores.
    #[serde(default)]
    pub scores: Vec<Score>,
    /// Reviews.
    #[serde(default)]
    pub reviews: Vec<Review>,
}

/// A review by a critic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// Its `#id` on the reception page.
    #[schemars(transform = form::slug)]
    pub slug: String,
    /// Slug of the person who wrote it.
    #[schemars(transform = form::entry(Section::People))]
    pub critic: String,
    /// Slug of the organization that printed it.
    #[schemars(transform = form::entry(Section::Organizations))]
    pub outlet: String,
    /// The season or episode it is of, such as `episodes/pilot`. If absent, the whole series.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::to([Section::Episodes]))]
    pub on: Option<EntityRef>,
    /// When it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::since_film)]
    pub when: Option<When>,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::address)]
    pub url: Option<String>,
    /// How the review leans.
    pub sentiment: Sentiment,
    /// Whether a source says so, or this site decided.
    pub sentiment_basis: SentimentBasis,
    /// The gist, in our words.
    pub text: Prose,
    /// A few words from the review itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::statement)]
    pub quote: Option<String>,
    /// Slugs of the sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::entries(Section::Sources), transform = form::evidence)]
    pub sources: Vec<String>,
    /// What is known only from outside the sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub outside: Vec<Outside>,
}

/// How a review leans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Sentiment {
    /// In favor.
    Positive,
    /// Praise with reservations.
    Mixed,
    /// Against.
    Negative,
}

impl Sentiment {
    /// The label on pages.
    pub fn label(self) -> &'static str {
        match self {
            Sentiment::Positive => "Positive",
            Sentiment::Mixed => "Mixed",
            Sentiment::Negative => "Negative",
        }
    }
}

/// Who says how a review leans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SentimentBasis {
    /// A source says so.
    Stated,
    /// This site decided.
    Editorial,
}

/// A score that a site computes from reviews.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// Its `#id` on the reception page.
    #[schemars(transform = form::slug)]
    pub slug: String,
    /// Slug of the organization that computes it.
    #[schemars(transform = form::entry(Section::Organizations))]
    pub site: String,
    /// The season or episode it is of, such as `episodes/pilot`. If absent, the whole series.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::to([Section::Episodes]))]
    pub on: Option<EntityRef>,
    /// When it was looked up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::since_film)]
    pub when: Option<When>,
    /// Where it can be seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::address)]
    pub url: Option<String>,
    /// The figure.
    pub value: u16,
    /// The highest possible figure.
    pub out_of: u16,
    /// What the figure measures.
    pub measure: Measure,
    /// How many reviews or critics it is based on.
    pub count: u16,
    /// What is counted: "reviews" or "critics".
    #[schemars(transform = form::phrase)]
    pub count_of: String,
    /// The site's own name for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::phrase)]
    pub label: Option<String>,
    /// The gist of the site's verdict, in our words, and what to keep in mind.
    pub text: Prose,
    /// Slugs of the sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::entries(Section::Sources), transform = form::evidence)]
    pub sources: Vec<String>,
}

impl Score {
    /// What is counted, in the singular or plural as this many need.
    pub fn counted(&self) -> &str {
        match self.count {
            1 => self.count_of.strip_suffix('s').unwrap_or(&self.count_of),
            _ => &self.count_of,
        }
    }
}

/// What a score measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// The share of reviews that are positive, in per cent.
    PositiveShare,
    /// A weighted average of critics' scores.
    WeightedAverage,
}

impl Measure {
    /// The label on pages.
    pub fn label(self) -> &'static str {
        match self {
            Measure::PositiveShare => "share of positive reviews",
            Measure::WeightedAverage => "weighted average",
        }
    }
}
