//! People: everyone the dataset names, and what they did in or for the series.

use serde::{Deserialize, Serialize};

use super::{Alias, Department, EntityRef, Ids, Job, Open, Outside, Prose, Section, form};

/// Somebody the dataset names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Its address is `/people/{slug}/`.
    #[schemars(transform = form::slug)]
    pub slug: String,
    /// The name as the site writes it.
    #[schemars(transform = form::name)]
    pub name: String,
    /// The name that lists sort by, such as "Surname, Given". If absent, made from the name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(transform = form::name)]
    pub sort_name: String,
    /// Other names and spellings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub aliases: Vec<Alias>,
    /// One line, for lists and cards.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(transform = form::line)]
    pub summary: String,
    /// 50 to 160 characters for search results and previews. If absent, made from name and summary.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(transform = form::description)]
    pub description: String,
    /// A sentence or two.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::paragraphs)]
    pub biography: Vec<Prose>,
    /// What this person did in or for the series, and who says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::many, transform = form::evidence)]
    pub credits: Vec<Credit>,
    /// Slugs of people who are easily confused with this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::entries(Section::People))]
    pub not_to_be_confused_with: Vec<String>,
    /// What other sites call this person.
    #[serde(default, skip_serializing_if = "Ids::is_empty")]
    pub ids: Ids,
    /// Former slugs. Their addresses still lead here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::former)]
    pub former: Vec<String>,
    /// What is known only from outside the sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub outside: Vec<Outside>,
}

/// A credit: what somebody did, on what, and the sources that state it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Credit {
    /// The job: one the site knows, or any other in your own words.
    pub job: Open<Job>,
    /// The character played.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::phrase)]
    pub character: Option<String>,
    /// The department, for a job in your own words: the heading that pages list it under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::menu)]
    pub department: Option<String>,
    /// More about it, such as which outlet it was for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<Prose>,
    /// The seasons and episodes it is for, such as `episodes/pilot`. If absent, the whole series.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::references, transform = form::to([Section::Episodes]))]
    pub on: Vec<EntityRef>,
    /// Slugs of the sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::entries(Section::Sources), transform = form::evidence)]
    pub sources: Vec<String>,
}

impl Person {
    /// Whether the person has that job, on any part of the series.
    pub fn has_job(&self, job: Job) -> bool {
        self.credits.iter().any(|credit| credit.job.is(job))
    }
}

impl Credit {
    /// Whether it belongs in the cast list.
    pub fn is_cast(&self) -> bool {
        self.department.is_none() && self.job.known().map(Job::department) == Some(Department::Cast)
    }

    /// What an episode's list of credits says about it: "as Jo", "Guest, as Jo", "Director".
    pub fn note(&self) -> String {
        match (&self.character, self.job.known()) {
            (Some(character), Some(Job::Actor)) => format!("as {character}"),
            (Some(character), _) => format!("{}, as {character}", self.job.label()),
            (None, _) => self.job.label().into_owned(),
        }
    }
}
