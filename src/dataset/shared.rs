//! Small types that several kinds of entry use.

use serde::{Deserialize, Serialize};

use super::{Date, Prose, Section, form};

/// Something known only from outside the sources. It is labeled as such and never counted among the facts.
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
    /// Slugs of the sources that print it; empty for a spelling that only helps search find the entry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::entries(Section::Sources))]
    pub sources: Vec<String>,
}

/// Different wording of the same thing in one of the sources.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// The words as printed.
    #[schemars(transform = form::statement)]
    pub text: String,
    /// Where exactly, such as "the table".
    #[schemars(transform = form::phrase)]
    pub place: String,
    /// Slug of the source.
    #[schemars(transform = form::entry(Section::Sources))]
    pub source: String,
}

/// A statement together with the facts it is based on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The statement.
    pub text: Prose,
    /// Ids of the facts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::facts)]
    pub facts: Vec<String>,
}

/// What other sites call it, for links to them. Nothing is fetched from there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ids {
    /// IMDb: `tt0123456`, of a person `nm0123456`, of a company `co0123456`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::imdb)]
    pub imdb: Option<String>,
    /// TVmaze: a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tvmaze: Option<u32>,
    /// TMDb: a number, of a series or a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tmdb: Option<u32>,
    /// Wikidata: `Q123`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::wikidata)]
    pub wikidata: Option<String>,
    /// The address of the official site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::address)]
    pub official_site: Option<String>,
}

/// What an [`Ids`] is the id of: other sites use different addresses for each kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdKind {
    /// The series, or another film or series.
    Title,
    /// A season.
    Season,
    /// An episode.
    Episode,
    /// A person.
    Person,
    /// A company, a record, anything else.
    Other,
}

impl Ids {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        *self == Ids::default()
    }

    /// The sites that have it, each with its address there.
    pub fn addresses(&self, kind: IdKind) -> Vec<(&'static str, String)> {
        let imdb = match kind {
            IdKind::Person => Some("name"),
            IdKind::Title | IdKind::Episode => Some("title"),
            IdKind::Other => Some("company"),
            IdKind::Season => None,
        };
        let tvmaze = match kind {
            IdKind::Title => Some("shows"),
            IdKind::Season => Some("seasons"),
            IdKind::Episode => Some("episodes"),
            IdKind::Person => Some("people"),
            IdKind::Other => None,
        };
        let tmdb = match kind {
            IdKind::Title => Some("tv"),
            IdKind::Person => Some("person"),
            IdKind::Season | IdKind::Episode | IdKind::Other => None,
        };
        let mut all = Vec::new();
        if let Some(address) = &self.official_site {
            all.push(("Official site", address.clone()));
        }
        if let (Some(id), Some(folder)) = (&self.imdb, imdb) {
            all.push(("IMDb", format!("https://www.imdb.com/{folder}/{id}/")));
        }
        if let (Some(id), Some(folder)) = (self.tvmaze, tvmaze) {
            all.push(("TVmaze", format!("https://www.tvmaze.com/{folder}/{id}")));
        }
        if let (Some(id), Some(folder)) = (self.tmdb, tmdb) {
            all.push(("TMDb", format!("https://www.themoviedb.org/{folder}/{id}")));
        }
        if let Some(id) = &self.wikidata {
            all.push(("Wikidata", format!("https://www.wikidata.org/wiki/{id}")));
        }
        all
    }
}

/// A word the series uses, in the singular and plural, as used within a sentence: "chapter", "chapters".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Noun {
    /// One of them.
    #[schemars(transform = form::menu)]
    pub one: String,
    /// More than one.
    #[schemars(transform = form::menu)]
    pub many: String,
}

impl Noun {
    /// A noun.
    pub fn new(one: &str, many: &str) -> Noun {
        Noun {
            one: one.to_owned(),
            many: many.to_owned(),
        }
    }

    /// The form for this many.
    pub fn of(&self, count: usize) -> &str {
        match count {
            1 => &self.one,
            _ => &self.many,
        }
    }
}

/// A way to watch the series now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WatchOption {
    /// Slug of the service: an organization.
    #[schemars(transform = form::entry(Section::Organizations))]
    pub service: String,
    /// The country where it can be watched there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::phrase)]
    pub country: Option<String>,
    /// The address there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::address)]
    pub url: Option<String>,
    /// The day on which somebody last confirmed it.
    #[schemars(transform = form::since_film)]
    pub checked: Date,
}
