//! The basics of every node: the ids of entries, their types, and how one node refers to another.

use serde_json::{Value, json};

use super::super::Addresses;
use super::node::Node;
use crate::dataset::{
    Dataset, DateBasis, EntityRef, OrganizationKind, Section, SourceKind, When, WorkKind,
};
use crate::route::Place;

/// The dataset, and where its pages are.
#[derive(Clone, Copy)]
pub struct Graph<'a> {
    pub data: &'a Dataset,
    pub at: Addresses<'a>,
}

impl Graph<'_> {
    /// The id of an entry: its page's address plus a fragment, because it is not the page itself. `None` if it has no
    /// page. An entry on a shared page has the address of its place there.
    pub fn id(self, entity: &EntityRef) -> Option<String> {
        if !self.data.contains(entity) {
            return None;
        }
        let address = self.at.place(&Place::of(self.data, entity));
        Some(match fragment(entity.section) {
            Some(fragment) => format!("{address}#{fragment}"),
            None => address,
        })
    }

    /// A node that another page defines.
    pub fn reference(self, entity: &EntityRef) -> Value {
        json!({ "@id": self.id(entity) })
    }

    /// An entry by type, id and name: enough to identify it, wherever it is defined.
    pub fn named(self, entity: &EntityRef) -> Node {
        Node::new(self.kind(entity))
            .maybe("@id", self.id(entity))
            .with("name", self.data.name(entity))
    }

    /// The series, by name.
    pub fn series(self) -> Node {
        self.named(&EntityRef::section(Section::Series))
    }

    /// A person by name.
    pub fn person(self, slug: &str) -> Node {
        self.named(&EntityRef::item(Section::People, slug))
    }

    /// An organization by name.
    pub fn organization(self, slug: &str) -> Node {
        self.named(&EntityRef::item(Section::Organizations, slug))
    }

    /// The type of an entity.
    fn kind(self, entity: &EntityRef) -> &'static str {
        let data = self.data;
        let slug = entity.slug.as_deref().unwrap_or_default();
        match entity.section {
            Section::Series => "TVSeries",
            Section::Episodes => match data.season(slug) {
                Some(_) => "TVSeason",
                None => "TVEpisode",
            },
            Section::People => "Person",
            Section::Organizations => match data.organization(slug).map(|entry| entry.kind) {
                Some(OrganizationKind::Group | OrganizationKind::Act) => "MusicGroup",
                _ => "Organization",
            },
            Section::Works => match data.work(slug).and_then(|work| work.kind.known()) {
                Some(WorkKind::Album) => "MusicAlbum",
                Some(WorkKind::Recording) => "MusicRecording",
                Some(WorkKind::Song) => "MusicComposition",
                Some(WorkKind::Film) => "Movie",
                Some(WorkKind::Series) => "TVSeries",
                Some(WorkKind::Book) => "Book",
                Some(WorkKind::Story) => "ShortStory",
                Some(WorkKind::Play) => "Play",
                Some(WorkKind::Game) => "Game",
                Some(WorkKind::Podcast) => "PodcastSeries",
                Some(WorkKind::Artwork) => "VisualArtwork",
                None => "CreativeWork",
            },
            Section::Sources => match data.source(slug).and_then(|source| source.kind.known()) {
                Some(SourceKind::Book) => "Book",
                Some(SourceKind::News) => "NewsArticle",
                Some(SourceKind::Database) => "Dataset",
                Some(SourceKind::OfficialSite) => "WebSite",
                Some(SourceKind::OnScreen) | None => "CreativeWork",
                Some(_) => "Article",
            },
            _ => "Thing",
        }
    }
}

/// The fragment after a page's address that stands for what the page is about.
fn fragment(section: Section) -> Option<&'static str> {
    Some(match section {
        Section::Series => "series",
        Section::Episodes => "episode",
        Section::People => "person",
        Section::Organizations => "organization",
        Section::Works => "work",
        Section::Sources => "document",
        _ => return None,
    })
}

/// A date at its own precision, in schema.org's format, which has no ranges and can't say that a date is from outside
/// the sources: those are left out.
pub fn iso(when: &When) -> Option<String> {
    let date = when.date.filter(|date| date.end.is_none())?;
    (when.basis != DateBasis::Outside).then(|| date.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Date;

    #[test]
    fn a_date_is_as_exact_as_it_is_known_and_no_more() {
        for (date, basis, written) in [
            ("2017-07-09", DateBasis::Derived, Some("2017-07-09")),
            ("2018-02", DateBasis::Printed, Some("2018-02")),
            ("1992", DateBasis::Inherited, Some("1992")),
            ("2017-07-09/2017-07-12", DateBasis::Printed, None),
            ("2017", DateBasis::Outside, None),
        ] {
            let date = Date::parse(date).ok();
            let when = When {
                date,
                basis,
                note: None,
            };
            assert_eq!(iso(&when).as_deref(), written, "{when:?}");
        }
        assert_eq!(iso(&When::default()), None);
    }
}
