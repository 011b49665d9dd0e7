//! Lists that the pages of several kinds of entity have.

use super::cards;
use super::drawing::art_of;
use super::evidence::{marks, sources};
use super::links::{link, links};
use crate::dataset::{self, Award, EntityRef, Section};
use crate::parts::{Alias, Appearance, AwardCard, Card, Link};
use crate::site::Site;

/// The parts in which an entity occurs, and what happens to it there.
pub fn appearances_of(site: Site, entity: &EntityRef) -> Vec<Appearance> {
    let found = site.data.appearances_of(entity).into_iter();
    found
        .map(|(episode, own)| {
            let part = EntityRef::item(Section::Episodes, &episode.slug);
            appearance(site, &part, own)
        })
        .collect()
}

/// An appearance, told of its other side.
pub fn appearance(site: Site, other: &EntityRef, own: &dataset::Appearance) -> Appearance {
    Appearance {
        art: art_of(site, other),
        other: link(site, other),
        note: own.note.clone(),
        marks: marks(site, &own.facts),
    }
}

/// Award entries as cards.
pub fn award_cards(site: Site, awards: &[&Award]) -> Vec<AwardCard> {
    awards
        .iter()
        .map(|award| cards::award(site, award))
        .collect()
}

/// The works of a person or group as cards.
pub fn work_cards(site: Site, maker: &EntityRef) -> Vec<Card> {
    let works = site.data.works_by(maker).into_iter();
    works.map(|work| cards::work(site, work)).collect()
}

/// Other names, as far as a source prints them.
pub fn aliases(site: Site, aliases: &[dataset::Alias]) -> Vec<Alias> {
    let printed = aliases.iter().filter(|alias| !alias.sources.is_empty());
    printed
        .map(|alias| Alias {
            name: alias.name.clone(),
            sources: sources(site, &alias.sources),
        })
        .collect()
}

/// Entities of the same section that are easily confused with this one.
pub fn look_alikes(site: Site, section: Section, slugs: &[String]) -> Vec<Link> {
    let others: Vec<_> = slugs
        .iter()
        .map(|slug| EntityRef::item(section, slug))
        .collect();
    links(site, &others)
}
