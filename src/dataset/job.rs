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
    /// Provides the voice of a character.
    Voice = "voice", "Voice";
    /// Tells the story, unseen.
    Narrator = "narrator", "Narrator";
    /// Presents it.
    Host = "host", "Host";
    /// Interviewed in the series.
    Interviewee = "interviewee", "Interviewee";
    /// Seen in session or archive footage.
    Footage = "footage", "In footage";
    /// Plays somebody in a re-enactment.
    Reenactor = "reenactor", "In a re-enactment";
    /// Played by somebody in a re-enactment.
    Portrayed = "portrayed", "Portrayed";
    /// Named in the sources without appearing.
    Mentioned = "mentioned", "Mentioned";
    /// Came up with the series.
    Creator = "creator", "Creator";
    /// In charge of making it.
    Showrunner = "showrunner", "Showrunner";
    /// Wrote what it is based on.
    Author = "author", "Author of the original";
    /// Directed it.
    Director = "director", "Director";
    /// Wrote it.
    Writer = "writer", "Writer";
    /// Responsible for it as a whole.
    ExecutiveProducer = "executive-producer", "Executive producer";
    /// Produced it.
    Producer = "producer", "Producer";
    /// Edited it.
    Editor = "editor", "Editor";
    /// Photographed it.
    Cinematographer = "cinematographer", "Cinematographer";
    /// Credited with the music.
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
    /// Talked to the people who made it.
    Interviewer = "interviewer", "Interviewer";
    /// Named in the credit of a picture in a source.
    PictureCredit = "picture-credit", "Picture credit";
}

/// Where a credit list puts a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Department {
    /// Who is seen or heard.
    Cast,
    /// Who made it.
    Crew,
    /// Neither: people it tells about, who reviewed it or won an award for it.
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
