//! Sources: the documents that everything is based on.

use serde::{Deserialize, Serialize};

use super::open::vocabulary;
use super::{Open, Outside, Prose, form};

/// A document that facts are taken from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its address is `/sources/{slug}/`.
    #[schemars(transform = form::slug)]
    pub slug: String,
    /// Its title as printed, or what we call it if it has none.
    #[schemars(transform = form::line)]
    pub title: String,
    /// A name short enough for a footnote. If absent, the title.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(transform = form::name)]
    pub short_name: String,
    /// What kind of document it is: one the site knows, or any other in your own words.
    pub kind: Open<SourceKind>,
    /// Its author. Absent if none is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::phrase)]
    pub author: Option<String>,
    /// Its date, in words. Absent if none is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::phrase)]
    pub date: Option<String>,
    /// One line, for lists and cards.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(transform = form::line)]
    pub summary: String,
    /// 50 to 160 characters for search results and previews. If absent, made from title and summary.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(transform = form::description)]
    pub description: String,
    /// What it is, how it came about, how reliable it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::paragraphs)]
    pub about: Vec<Prose>,
    /// Titles that it mentions without an address.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::notes)]
    pub related_titles: Vec<String>,
    /// The address where its text can be read today, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::address)]
    pub url: Option<String>,
    /// Former slugs. Their addresses still lead here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::former)]
    pub former: Vec<String>,
    /// What is known only from outside the sources, such as where it was published.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub outside: Vec<Outside>,
}

vocabulary! {
    /// What kind of document a source is.
    SourceKind, "kind of source":
    /// A feature article.
    Feature = "feature", "Feature article";
    /// An encyclopedia article.
    Encyclopedia = "encyclopedia", "Encyclopedia article";
    /// An interview.
    Interview = "interview", "Interview";
    /// An essay.
    Essay = "essay", "Essay";
    /// A press release.
    PressRelease = "press-release", "Press release";
    /// A review.
    Review = "review", "Review";
    /// A news item.
    News = "news", "News article";
    /// A book.
    Book = "book", "Book";
    /// A database.
    Database = "database", "Database";
    /// The official site.
    OfficialSite = "official-site", "Official site";
    /// The credits that are shown on screen.
    OnScreen = "on-screen-credits", "On-screen credits";
}
