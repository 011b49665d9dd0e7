//! A module for each page: a struct with what the page says, and its markup. Only [`Page`] knows all of them. Their
//! contents are made natively ([`crate::content`]) and sent as JSON.

mod award;
mod cards;
mod data;
mod episode;
mod home;
mod lessons;
mod listing;
mod not_found;
mod organization;
mod person;
mod reception;
mod release;
mod search;
mod soundtrack;
mod source;
mod timeline;
mod work;

use maud::{Markup, html};
use serde::{Deserialize, Serialize};
use serde_tuple::Serialize_tuple;

pub use self::award::{Award, Wording};
pub use self::cards::Cards;
pub use self::data::{Data, File};
pub use self::episode::Episode;
pub use self::home::{Home, Protagonist};
pub use self::lessons::{Lesson, Lessons};
pub use self::listing::Listing;
pub use self::not_found::NotFound;
pub use self::organization::Organization;
pub use self::person::{Credit, Person, Review as PersonReview};
pub use self::reception::{Reception, Review, Score};
pub use self::release::{Release, Releases};
pub use self::search::{Letter, Search, count_of, results};
pub use self::soundtrack::{Album, Soundtrack};
pub use self::source::Source;
pub use self::timeline::{Moment, Timeline};
pub use self::work::Work;

use crate::controls::{Citation, Control, control};
use crate::parts::{Fact, Link, Step, next_steps};
use crate::route::{Base, Route};

/// A page: everything it says. Addresses in it begin with a slash and don't include base or host.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Page {
    /// Its path below the base.
    pub path: String,
    /// Its title, as the browser shows it.
    pub title: String,
    /// What it shows.
    pub body: Body,
    /// How it ends; `None` on the page for addresses that do not exist.
    pub end: Option<End>,
}

/// A page as it is sent, in the JSON file next to its HTML.
#[derive(Debug, Deserialize, Serialize_tuple)]
pub struct Sent {
    /// The release of the site.
    pub release: String,
    /// The page.
    pub page: Page,
}

/// All pages of a small site in one file.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug, Deserialize, Serialize_tuple)]
pub struct Bundle {
    /// The release of the site.
    pub release: String,
    /// Pages by their paths, each as JSON that is read when it is needed: reading all of them at once takes too long.
    pub pages: Vec<(String, String)>,
}

/// How a page ends: where to go next, and how to cite it.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct End {
    /// Where to go next.
    pub next: Vec<Step>,
    /// What it is called in a citation; the home page is the site itself.
    pub name: Option<String>,
    /// The series.
    pub series: String,
}

/// What a page shows, by its kind.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Body {
    /// The home page.
    Home(Box<Home>),
    /// The list of parts.
    Episodes(Box<Cards>),
    /// An episode or a season.
    Episode(Box<Episode>),
    /// A list with filters.
    Listing(Box<Listing>),
    /// A person.
    Person(Box<Person>),
    /// An organization.
    Organization(Box<Organization>),
    /// The list of works.
    Works(Box<Cards>),
    /// A work.
    Work(Box<Work>),
    /// An award entry.
    Award(Box<Award>),
    /// The events.
    Timeline(Box<Timeline>),
    /// Where and when it could be seen.
    Releases(Box<Releases>),
    /// Scores and reviews.
    Reception(Box<Reception>),
    /// The music.
    Soundtrack(Box<Soundtrack>),
    /// Lessons that a source draws.
    Lessons(Box<Lessons>),
    /// A source.
    Source(Box<Source>),
    /// Search over everything.
    Search(Box<Search>),
    /// The dataset itself.
    Data(Box<Data>),
    /// No page.
    NotFound(Box<NotFound>),
}

impl Page {
    /// Everything inside `<main>`, as in a document with that base and host.
    pub fn markup(&self, base: Base, origin: &str) -> String {
        let at = self.route();
        let markup = html! {
            (self.body.markup(&at))
            @if let Some(end) = &self.end {
                div.page-end {
                    (next_steps(&end.next))
                    (control(Control::Cite(end.citation(format!("{origin}{}", base.stated().href(&at))))))
                }
            }
        };
        base.applied(&markup.into_string())
    }

    /// A fact on the page of its source, and that source.
    pub fn fact(&self, id: &str) -> Option<(&Fact, &Link)> {
        let Body::Source(source) = &self.body else {
            return None;
        };
        let fact = source.facts.iter().find(|fact| fact.id == id)?;
        Some((fact, &source.name))
    }

    /// Which page it is.
    pub fn route(&self) -> Route {
        Route::parse(&self.path)
    }
}

impl End {
    fn citation(&self, address: String) -> Citation {
        Citation {
            name: self.name.clone(),
            series: self.series.clone(),
            address,
        }
    }
}

impl Body {
    fn markup(&self, at: &Route) -> Markup {
        match self {
            Body::Home(own) => own.markup(),
            Body::Episodes(own) => own.episodes(at),
            Body::Episode(own) => own.markup(),
            Body::Listing(own) => own.markup(at),
            Body::Person(own) => own.markup(),
            Body::Organization(own) => own.markup(),
            Body::Works(own) => own.works(at),
            Body::Work(own) => own.markup(),
            Body::Award(own) => own.markup(),
            Body::Timeline(own) => own.markup(at),
            Body::Releases(own) => own.markup(),
            Body::Reception(own) => own.markup(),
            Body::Soundtrack(own) => own.markup(),
            Body::Lessons(own) => own.markup(),
            Body::Source(own) => own.markup(at),
            Body::Search(own) => own.markup(),
            Body::Data(own) => own.markup(),
            Body::NotFound(own) => own.markup(),
        }
    }
}
