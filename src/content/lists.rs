//! Lists that the pages of several kinds of entity have.

use super::cards;
use super::drawing::art_of;
use super::evidence::{marks, sources};
use super::links::{link, links};
use crate::dataset::{
    self, Award, Credit, Department, EntityRef, Job, Person, Section, capitalized,
};
use crate::parts::{Alias, Appearance, AwardCard, Card, Link};
use crate::site::Site;

/// The parts something appears in, and what happens to it there.
pub fn appearances_of(site: Site, entity: &EntityRef) -> Vec<Appearance> {
    let found = site.data.appearances_of(entity).into_iter();
    found
        .map(|(episode, own)| {
            let part = EntityRef::item(Section::Episodes, &episode.slug);
            appearance(site, &part, own)
        })
        .collect()
}

/// Who made a season or an episode and who is in it: the cast, the crew, and the editor's own departments, each listing
/// a person once.
pub fn credits(site: Site, own: &EntityRef) -> Vec<(String, Vec<Appearance>)> {
    /// A person, and a note for each credit.
    type Credited<'d> = (&'d Person, Vec<String>);
    let mut lists: Vec<(String, Vec<Credited>)> = Vec::new();
    let named = [Department::Cast, Department::Crew].map(|own| (own.heading().to_owned(), vec![]));
    lists.extend(named);
    for (person, credit) in site.data.credits_on(own) {
        let heading = department(credit);
        let at = lists.iter().position(|(own, _)| *own == heading);
        let at = at.unwrap_or_else(|| {
            lists.push((heading, Vec::new()));
            lists.len() - 1
        });
        let people = &mut lists[at].1;
        let notes = match people
            .iter()
            .position(|(other, _)| other.slug == person.slug)
        {
            Some(known) => &mut people[known].1,
            None => {
                people.push((person, Vec::new()));
                let last = people.len() - 1;
                &mut people[last].1
            }
        };
        notes.push(credit.note());
    }
    let filled = lists.into_iter().filter(|(_, people)| !people.is_empty());
    let list = filled.map(|(heading, people)| {
        let entry = |(person, notes): Credited| {
            let entity = EntityRef::item(Section::People, &person.slug);
            Appearance {
                art: art_of(site, &entity),
                other: link(site, &entity),
                note: notes.join(" · "),
                marks: Vec::new(),
            }
        };
        (heading, people.into_iter().map(entry).collect())
    });
    list.collect()
}

/// The heading a credit is listed under.
fn department(credit: &Credit) -> String {
    let known = credit.job.known().map(Job::department);
    let own = credit.department.as_deref().map(capitalized);
    own.unwrap_or_else(|| known.unwrap_or(Department::Crew).heading().to_owned())
}

/// An appearance, seen from the other side.
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

/// Other names that a source prints.
pub fn aliases(site: Site, aliases: &[dataset::Alias]) -> Vec<Alias> {
    let printed = aliases.iter().filter(|alias| !alias.sources.is_empty());
    printed
        .map(|alias| Alias {
            name: alias.name.clone(),
            sources: sources(site, &alias.sources),
        })
        .collect()
}

/// Entries of the same section that are easily confused with this one.
pub fn look_alikes(site: Site, section: Section, slugs: &[String]) -> Vec<Link> {
    let others: Vec<_> = slugs
        .iter()
        .map(|slug| EntityRef::item(section, slug))
        .collect();
    links(site, &others)
}
