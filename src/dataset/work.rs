//! Works: records and films mentioned in the sources.

use serde::{Deserialize, Serialize};

use super::open::vocabulary;
use super::{Alias, EntityRef, Ids, Open, Outside, Prose, Section, When, form};

/// A record or film mentioned in the sources.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Work {
    /// Its address is `/works/{slug}/`.
    #[schemars(transform = form::slug)]
    pub slug: String,
    /// The title as printed.
    #[schemars(transform = form::name)]
    pub title: String,
    /// What it is: a kind the site knows, or any other in your own words.
    pub kind: Open<WorkKind>,
    /// Who made it: people or groups.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::references, transform = form::to([Section::People, Section::Organizations]))]
    pub makers: Vec<EntityRef>,
    /// When it came out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::any_time)]
    pub when: Option<When>,
    /// Other names and spellings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub aliases: Vec<Alias>,
    /// One line, for lists and cards.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(transform = form::line)]
    pub summary: String,
    /// 50 to 160 characters for search results and previews. If absent, made from title and summary.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(transform = form::description)]
    pub description: String,
    /// How it is connected with the series.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::paragraphs)]
    pub about: Vec<Prose>,
    /// Slugs of the sources that mention it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::entries(Section::Sources), transform = form::evidence)]
    pub sources: Vec<String>,
    /// What other sites call it.
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

vocabulary! {
    /// What kind of work it is.
    WorkKind, "kind of work":
    /// An album.
    Album = "album", "Album";
    /// A single recording.
    Recording = "recording", "Recording";
    /// A song, as written.
    Song = "song", "Song";
    /// A film.
    Film = "film", "Film";
    /// A series.
    Series = "series", "Series";
    /// A book.
    Book = "book", "Book";
    /// A short story.
    Story = "short-story", "Short story";
    /// A play.
    Play = "play", "Play";
    /// A game.
    Game = "game", "Game";
    /// A podcast.
    Podcast = "podcast", "Podcast";
    /// A painting, photograph or sculpture.
    Artwork = "artwork", "Artwork";
}
