//! The roll: everyone and everything in the series, each once, with their parts and how they appear.

use std::collections::HashMap;

use super::MOST_PARTS;
use crate::dataset::{Dataset, EntityRef, Episode, Job, Person, Section};

/// How a person can be in the series without a known episode. People who appear in several ways are listed under the
/// first. The cast of the whole series is not included: nobody asks which episode they are in.
const UNPLACED: [Job; 7] = [
    Job::Interviewee,
    Job::AsSelf,
    Job::Footage,
    Job::Reenactor,
    Job::Portrayed,
    Job::Mentioned,
    Job::Subject,
];

/// How a person can be in a scripted or hosted series.
const CAST: [Job; 5] = [Job::Actor, Job::Guest, Job::Voice, Job::Narrator, Job::Host];

/// Somebody or something that is in the series.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    /// Who or what.
    pub entity: EntityRef,
    /// The position of a protagonist's line, from 0.
    pub line: Option<usize>,
    /// The parts it is in, in order and counted from 0, each with what happens to it there.
    pub parts: Vec<(usize, String)>,
    /// How they appear; only people have this.
    pub ways: Vec<Job>,
}

/// All entries, each once.
#[derive(Debug)]
pub struct Roll {
    /// Those whose part is known: protagonists first, then in the order in which they first appear.
    pub placed: Vec<Entry>,
    /// Those whose part is not known, by how they appear.
    pub unplaced: Vec<(Job, Vec<Entry>)>,
}

impl Roll {
    /// The roll of a series.
    pub fn of(data: &Dataset) -> Roll {
        let mut placed: Vec<Entry> = Vec::new();
        let mut places: HashMap<EntityRef, usize> = HashMap::new();
        for (number, episode) in data.episodes.iter().take(MOST_PARTS).enumerate() {
            for (entity, note) in shown(data, episode) {
                match places.get(&entity) {
                    // Somebody both in the synopsis and credited has one mark, with what the synopsis says.
                    Some(at) if placed[*at].parts.iter().any(|(part, _)| *part == number) => {}
                    Some(at) => placed[*at].parts.push((number, note)),
                    None => {
                        places.insert(entity.clone(), placed.len());
                        placed.push(entry(data, entity, vec![(number, note)]));
                    }
                }
            }
        }
        // The sort is stable: entries that first appear in the same part keep its order.
        placed.sort_by_key(|entry| (entry.line.is_none(), entry.line));
        let mut rest: Vec<Entry> = data
            .people
            .iter()
            .map(|person| EntityRef::item(Section::People, &person.slug))
            .filter(|entity| !places.contains_key(entity))
            .map(|entity| entry(data, entity, Vec::new()))
            .collect();
        let unplaced = UNPLACED
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

/// Who and what is in an episode: its appearances, then its cast.
fn shown(data: &Dataset, episode: &Episode) -> Vec<(EntityRef, String)> {
    let own = EntityRef::item(Section::Episodes, &episode.slug);
    let told = episode.appearances.iter();
    let told = told.map(|shown| (shown.entity.clone(), shown.note.clone()));
    let credits = data.credits_on(&own).into_iter();
    let cast = credits.filter(|(_, credit)| credit.is_cast());
    let cast = cast.map(|(person, credit)| {
        let entity = EntityRef::item(Section::People, &person.slug);
        (entity, credit.note())
    });
    told.chain(cast).collect()
}

fn entry(data: &Dataset, entity: EntityRef, parts: Vec<(usize, String)>) -> Entry {
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

fn ways(person: &Person) -> Vec<Job> {
    let all = UNPLACED.iter().chain(&CAST);
    all.copied().filter(|way| person.has_job(*way)).collect()
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
