//! Entries with a page of their own: people, organizations, works and source documents.

use super::graph::{Graph, iso};
use super::node::Node;
use crate::dataset::{Alias, EntityRef, IdKind, Ids, Section, Work, WorkKind};
use crate::parts::is_of_the_web;
use crate::route::Place;

impl Graph<'_> {
    /// What the page of an entry is about.
    pub fn entry(self, section: Section, slug: &str) -> Option<Node> {
        let data = self.data;
        Some(match section {
            Section::Episodes => match data.season(slug) {
                Some(season) => self.whole_season(season),
                None => self.whole_episode(data.episode(slug)?),
            },
            Section::People => {
                let person = data.person(slug)?;
                self.described(section, slug, &person.description)
                    .each("alternateName", printed(&person.aliases))
                    .each("sameAs", same_as(&person.ids, IdKind::Person))
            }
            Section::Organizations => {
                let organization = data.organization(slug)?;
                self.described(section, slug, &organization.description)
                    .each("alternateName", printed(&organization.aliases))
                    .each("sameAs", same_as(&organization.ids, IdKind::Other))
            }
            Section::Works => {
                let work = data.work(slug)?;
                self.made(self.described(section, slug, &work.description), work)
            }
            Section::Sources => {
                let source = data.source(slug)?;
                self.named(&EntityRef::item(section, slug)).maybe(
                    "url",
                    source.url.as_deref().filter(|url| is_of_the_web(url)),
                )
            }
            _ => return None,
        })
    }

    fn described(self, section: Section, slug: &str, description: &str) -> Node {
        let own = EntityRef::item(section, slug);
        self.named(&own)
            .with("url", self.at.place(&Place::of(self.data, &own)))
            .with("description", description)
    }

    fn made(self, node: Node, work: &Work) -> Node {
        // For a film, "made by" does not mean "directed by".
        let by = match work.kind.known() {
            Some(WorkKind::Album | WorkKind::Recording) => "byArtist",
            Some(WorkKind::Song) => "composer",
            Some(WorkKind::Book | WorkKind::Story | WorkKind::Play) => "author",
            _ => "creator",
        };
        node.each("alternateName", printed(&work.aliases))
            .each("sameAs", same_as(&work.ids, IdKind::Title))
            .each(by, work.makers.iter().map(|maker| self.named(maker)))
            .maybe("datePublished", work.when.as_ref().and_then(iso))
    }
}

/// The addresses of the same thing on other sites.
pub fn same_as(ids: &Ids, kind: IdKind) -> impl Iterator<Item = String> {
    let addresses = ids.addresses(kind).into_iter();
    addresses.map(|(_, address)| address)
}

/// The other names that a source prints, without spellings that only help search.
fn printed(aliases: &[Alias]) -> impl Iterator<Item = &str> {
    let printed = aliases.iter().filter(|alias| !alias.sources.is_empty());
    printed.map(|alias| alias.name.as_str())
}
