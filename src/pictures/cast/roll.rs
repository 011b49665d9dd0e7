//! The roll: everyone and everything that is in the series, once, with the parts and the ways of appearing.

use std::collections::HashMap;

use super::MOST_PARTS;
use crate::dataset::{Dataset, EntityRef, Person, Role, Section};

/// How a person can be in the series. Who appears in several ways and in no known part stands under the first.
const WAYS: [Role; 7] = [
    Role::Interviewee,
    Role::AsSelf,
    Role::Footage,
    Role::Reenactor,
    Role::Portrayed,
    Role::Mentioned,
    Role::Subject,
];

/// Somebody or something that is in the series.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    /// Who or what.
    pub entity: EntityRef,
    /// The line on which a protagonist stands, from 0.
    pub line: Option<usize>,
    /// The parts it occurs in, from 0 and in their order, each with what happens to it there.
    pub parts: Vec<(usize, &'static str)>,
    /// How it appears; only people have ways.
    pub ways: Vec<Role>,
}

/// All entries, each of them once.
#[derive(Debug)]
pub struct Roll {
    /// Those whose part is known: protagonists first, then in the order in which the parts bring them in.
    pub placed: Vec<Entry>,
    /// Those whose part is not known, by the way in which they appear.
    pub unplaced: Vec<(Role, Vec<Entry>)>,
}

impl Roll {
    /// The roll of a series.
    pub fn of(data: &'static Dataset) -> Roll {
        let mut placed: Vec<Entry> = Vec::new();
        let mut places: HashMap<&EntityRef, usize> = HashMap::new();
        for (number, episode) in data.episodes.iter().take(MOST_PARTS).enumerate() {
            for appearance in &episode.appearances {
                let part = (number, appearance.note.as_str());
                match places.get(&appearance.entity) {
                    Some(at) => placed[*at].parts.push(part),
                    None => {
                        places.insert(&appearance.entity, placed.len());
                        placed.push(entry(data, appearance.entity.clone(), vec![part]));
                    }
                }
            }
        }
        // The sort is stable: of those who come in together, the order stays that of the part.
        placed.sort_by_key(|entry| (entry.line.is_none(), entry.line));
        let mut rest: Vec<Entry> = data
            .people
            .iter()
            .map(|person| EntityRef::item(Section::People, &person.slug))
            .filter(|entity| data.appearances_of(entity).is_empty())
            .map(|entity| entry(data, entity, Vec::new()))
            .collect();
        let unplaced = WAYS
            .into_iter()
            .map(|way| {
                let belongs = |entry: &mut Entry| entry.ways.first() == Some(&way);
                (way, rest.extract_if(.., belongs).collect::<Vec<_>>())
            })
            .filter(|(_, entries)| !entries.is_empty())
            .collect();
        Roll { placed, unplaced }
    }
}

fn entry(data: &Dataset, entity: EntityRef, parts: Vec<(usize, &'static str)>) -> Entry {
    let person = (entity.section == Section::People)
        .then(|| data.person(entity.slug.as_deref()?))
        .flatten();
    let line = person.and_then(|person| {
        let mut lines = data.series.protagonists.iter();
        lines.position(|line| line.person == person.slug)
    });
    Entry {
        entity,
        line,
        parts,
        ways: person.map_or(Vec::new(), ways),
    }
}

fn ways(person: &Person) -> Vec<Role> {
    let all = WAYS.into_iter();
    all.filter(|way| person.has_role(*way)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::specimen::{indexed, second_series};

    fn occurrences(roll: &Roll, entity: &EntityRef) -> usize {
        let unplaced = roll.unplaced.iter().flat_map(|(_, entries)| entries);
        let all = roll.placed.iter().chain(unplaced);
        all.filter(|entry| entry.entity == *entity).count()
    }

    #[test]
    fn whoever_and_whatever_is_in_it_stands_on_the_roll_once() {
        let mut bundle = second_series();
        bundle.episodes[1].appearances.clear();
        let data = indexed(bundle);
        let roll = Roll::of(data);
        for shown in data.episodes.iter().flat_map(|part| &part.appearances) {
            assert_eq!(occurrences(&roll, &shown.entity), 1, "{}", shown.entity);
        }
        for person in &data.people {
            let entity = EntityRef::item(Section::People, &person.slug);
            let is_in_it = !ways(person).is_empty() || !data.appearances_of(&entity).is_empty();
            assert_eq!(
                occurrences(&roll, &entity),
                usize::from(is_in_it),
                "{entity}"
            );
        }
    }

    #[test]
    fn protagonists_come_first_and_parts_in_their_order() {
        let mut bundle = second_series();
        bundle.series.protagonists.reverse();
        bundle.episodes[0].appearances.reverse();
        let data = indexed(bundle);
        let roll = Roll::of(data);
        let lines: Vec<_> = roll.placed.iter().map(|entry| entry.line).collect();
        assert_eq!(lines[..3], [Some(0), Some(1), None]);
        let firsts = roll.placed[2..].iter().map(|entry| entry.parts[0].0);
        assert!(firsts.is_sorted());
        for entry in &roll.placed {
            assert!(entry.parts.is_sorted_by(|a, b| a.0 < b.0), "{entry:?}");
        }
    }

    #[test]
    fn without_a_known_part_everyone_stands_under_the_first_way() {
        let mut bundle = second_series();
        for part in &mut bundle.episodes {
            part.appearances.clear();
        }
        let roll = Roll::of(indexed(bundle));
        assert!(roll.placed.is_empty());
        assert!(roll.unplaced.len() > 2);
        for (way, entries) in &roll.unplaced {
            assert!(entries.iter().all(|entry| entry.ways[0] == *way));
        }
    }
}
