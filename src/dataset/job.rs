//! Jobs: what somebody does in or for a series, with the department that a credit list puts it under.

use super::open::vocabulary;

vocabulary! {
    /// What a person does in or for the series.
    Job, "job":
    /// The series is about this person.
    Subject = "subject", "Subject";
    /// In the cast list as themself.
    AsSelf = "as-self", "As self";
    /// Plays a character.
    Actor = "actor", "Actor";
    /// Plays a character in some episodes.
    Guest = "guest", "Guest";
    /// Lends a character the voice.
    Voice = "voice", "Voice";
    /// Tells the story, unseen.
    Narrator = "narrator", "Narrator";
    /// Leads through it.
    Host = "host", "Host";
    /// Interviewed in the series.
    Interviewee = "interviewee", "Interviewee";
    /// In session or archive footage.
    Footage = "footage", "In footage";
    /// Plays somebody in a re-enactment.
    Reenactor = "reenactor", "In a re-enactment";
    /// Played by somebody in a re-enactment.
    Portrayed = "portrayed", "Portrayed";
    /// Named in the sources without appearing.
    Mentioned = "mentioned", "Mentioned";
    /// Had the idea of the series.
    Creator = "creator", "Creator";
    /// Runs the making of it.
    Showrunner = "showrunner", "Showrunner";
    /// Wrote what it is made after.
    Author = "author", "Author of the original";
    /// Directed it.
    Director = "director", "Director";
    /// Wrote it.
    Writer = "writer", "Writer";
    /// Answers for it as a whole.
    ExecutiveProducer = "executive-producer", "Executive producer";
    /// Produced it.
    Producer = "producer", "Producer";
    /// Edited it.
    Editor = "editor", "Editor";
    /// Photographed it.
    Cinematographer = "cinematographer", "Cinematographer";
    /// Credited with its music.
    Music = "music", "Music";
    /// Chose the cast.
    Casting = "casting", "Casting";
    /// Designed its sets.
    ProductionDesigner = "production-designer", "Production designer";
    /// Designed its costumes.
    CostumeDesigner = "costume-designer", "Costume designer";
    /// Named in an award entry.
    AwardRecipient = "award-recipient", "Named in an award entry";
    /// Reviewed it.
    Critic = "critic", "Critic";
    /// Talked to those who made it.
    Interviewer = "interviewer", "Interviewer";
    /// Named in the credit of a picture that a source prints.
    PictureCredit = "picture-credit", "Picture credit";
}

/// Where a credit list puts a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Department {
    /// Who is seen or heard.
    Cast,
    /// Who made it.
    Crew,
    /// Neither: who is told of, reviewed it or won for it.
    Around,
}

impl Department {
    /// The heading of its list.
    pub fn heading(self) -> &'static str {
        match self {
            Department::Cast => "Cast",
            Department::Crew => "Crew",
            Department::Around => "Also",
        }
    }
}

impl Job {
    /// The department.
    pub fn department(self) -> Department {
        match self {
            Job::Subject
            | Job::AsSelf
            | Job::Actor
            | Job::Guest
            | Job::Voice
            | Job::Narrator
            | Job::Host
            | Job::Interviewee
            | Job::Footage
            | Job::Reenactor => Department::Cast,
            Job::Creator
            | Job::Showrunner
            | Job::Author
            | Job::Director
            | Job::Writer
            | Job::ExecutiveProducer
            | Job::Producer
            | Job::Editor
            | Job::Cinematographer
            | Job::Music
            | Job::Casting
            | Job::ProductionDesigner
            | Job::CostumeDesigner => Department::Crew,
            Job::Portrayed
            | Job::Mentioned
            | Job::AwardRecipient
            | Job::Critic
            | Job::Interviewer
            | Job::PictureCredit => Department::Around,
        }
    }
}
