//! People: everyone the sources name.

use serde::{Deserialize, Serialize};

use super::{Alias, Outside, Prose, Section, form};

/// Somebody whom the sources name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The address is `/people/{slug}/`.
    #[schemars(transform = form::slug)]
    pub slug: String,
    /// The name as the site writes it.
    #[schemars(transform = form::name)]
    pub name: String,
    /// The name as lists sort it, such as "Surname, Given".
    #[schemars(transform = form::name)]
    pub sort_name: String,
    /// Other names and spellings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub aliases: Vec<Alias>,
    /// One line for lists and cards.
    #[schemars(transform = form::line)]
    pub summary: String,
    /// 50 to 160 characters for search results and previews.
    #[schemars(transform = form::description)]
    pub description: String,
    /// A sentence or two.
    #[schemars(transform = form::paragraphs)]
    pub biography: Vec<Prose>,
    /// What this person does in or for the series, and who says so.
    #[schemars(transform = form::few, transform = form::needed)]
    pub roles: Vec<Credit>,
    /// Slugs of people with whom this one is easily confused.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::entries(Section::People))]
    pub not_to_be_confused_with: Vec<String>,
    /// What only outside text says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub outside: Vec<Outside>,
}

/// A role and the sources that state it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Credit {
    /// The role.
    pub role: Role,
    /// More about it, such as the part played or the outlet written for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<Prose>,
    /// Slugs of the sources.
    #[schemars(transform = form::entries(Section::Sources), transform = form::needed)]
    pub sources: Vec<String>,
}

/// What a person does in or for the series.
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
)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The series is about this person.
    Subject,
    /// In the cast list as themself.
    AsSelf,
    /// Interviewed in the series.
    Interviewee,
    /// In session or archive footage.
    Footage,
    /// Plays somebody in a re-enactment.
    Reenactor,
    /// Played by somebody in a re-enactment.
    Portrayed,
    /// Named in the sources without appearing.
    Mentioned,
    /// Directed it.
    Director,
    /// Wrote it.
    Writer,
    /// Produced it.
    Producer,
    /// Edited it.
    Editor,
    /// Photographed it.
    Cinematographer,
    /// Credited with its music.
    Music,
    /// Named in an award entry.
    AwardRecipient,
    /// Reviewed it.
    Critic,
    /// Talked to those who made it.
    Interviewer,
    /// Named in the credit of a picture that a source prints.
    PictureCredit,
}

impl Role {
    /// Every role, in the order in which a visitor meets them.
    pub const ALL: [Role; 17] = [
        Role::Subject,
        Role::AsSelf,
        Role::Interviewee,
        Role::Footage,
        Role::Reenactor,
        Role::Portrayed,
        Role::Mentioned,
        Role::Director,
        Role::Writer,
        Role::Producer,
        Role::Editor,
        Role::Cinematographer,
        Role::Music,
        Role::AwardRecipient,
        Role::Critic,
        Role::Interviewer,
        Role::PictureCredit,
    ];

    /// The name in the dataset and in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Role::Subject => "subject",
            Role::AsSelf => "as-self",
            Role::Interviewee => "interviewee",
            Role::Footage => "footage",
            Role::Reenactor => "reenactor",
            Role::Portrayed => "portrayed",
            Role::Mentioned => "mentioned",
            Role::Director => "director",
            Role::Writer => "writer",
            Role::Producer => "producer",
            Role::Editor => "editor",
            Role::Cinematographer => "cinematographer",
            Role::Music => "music",
            Role::AwardRecipient => "award-recipient",
            Role::Critic => "critic",
            Role::Interviewer => "interviewer",
            Role::PictureCredit => "picture-credit",
        }
    }

    /// The name a visitor reads.
    pub fn label(self) -> &'static str {
        match self {
            Role::Subject => "Subject",
            Role::AsSelf => "As self",
            Role::Interviewee => "Interviewee",
            Role::Footage => "In footage",
            Role::Reenactor => "In a re-enactment",
            Role::Portrayed => "Portrayed",
            Role::Mentioned => "Mentioned",
            Role::Director => "Director",
            Role::Writer => "Writer",
            Role::Producer => "Producer",
            Role::Editor => "Editor",
            Role::Cinematographer => "Cinematographer",
            Role::Music => "Music",
            Role::AwardRecipient => "Named in an award entry",
            Role::Critic => "Critic",
            Role::Interviewer => "Interviewer",
            Role::PictureCredit => "Picture credit",
        }
    }

    /// The role of that name.
    pub fn from_name(name: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.name() == name)
    }
}

impl Person {
    /// Whether the person has that role.
    pub fn has_role(&self, role: Role) -> bool {
        self.roles.iter().any(|credit| credit.role == role)
    }
}
