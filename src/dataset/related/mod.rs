//! Related entries: what an entry is most connected with, and how. A connection counts for less the more others the
//! other side has; otherwise the entries that are connected with everything would be at the end of every page.

mod peers;
mod ties;

use self::ties::Ties;
use super::{AwardResult, Dataset, EntityRef};

/// How many entries are offered at most.
const MOST: usize = 3;

/// An entry with a page of its own, and how it is connected with the one asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related<'a> {
    /// The other entry.
    pub entity: EntityRef,
    /// How they are connected.
    pub bond: Option<Bond<'a>>,
    /// How many parts they both appear in.
    pub parts: usize,
    /// The title of the last of these parts.
    pub part: &'a str,
    /// How many facts are about both.
    pub facts: usize,
}

/// What the other entry is to the one asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bond<'a> {
    /// A part it appears in, or something that appears in the part, and what happens there.
    Occurs(&'a str),
    /// Gives the award.
    Body,
    /// Named in the award entry, which has this result.
    Recipient(AwardResult),
    /// An award entry given to it or for it.
    Award(AwardResult),
    /// Named in the same award entry.
    SameEntry,
    /// Made the work.
    Maker,
    /// A work it made.
    Work,
    /// Has the same role, kind or result; nothing else.
    Same(&'static str),
}

impl Dataset {
    /// Up to three entries, the most connected first.
    pub fn related(&self, of: &EntityRef) -> Vec<Related<'_>> {
        let mut ties = Ties::of(self, of).list;
        ties.retain(|tie| {
            let other = &tie.entity;
            let is_page = other.slug.is_some() && other.section.has_item_pages();
            other != of && is_page && self.contains(other)
        });
        let mut best = self.best(ties);
        self.fill(of, &mut best);
        best
    }

    /// The strongest ties: the square of what two entries have in common, divided by the root of all that is known
    /// about the other (both squared here). Each further one of the same section counts for less, so that a page leads
    /// to different kinds of pages.
    fn best<'a>(&self, mut ties: Vec<Related<'a>>) -> Vec<Related<'a>> {
        let mut best: Vec<Related> = Vec::new();
        while best.len() < MOST && !ties.is_empty() {
            let weight = |tie: &Related| {
                let section = tie.entity.section;
                let same = best.iter().filter(|best| best.entity.section == section);
                let common = 2 * tie.facts + tie.parts + 4 * usize::from(tie.bond.is_some());
                let all = self.facts_about(&tie.entity).len() as u64;
                // `u64`, so that it is as wide in the browser as here and never overflows.
                let common = common.min(5000) as u64;
                let same = 1 + same.count() as u64;
                1000 * common.pow(4) / (all + 4) / (same * same)
            };
            // Ties go to the first, in the order of the dataset.
            let mut strongest = 0;
            for at in 1..ties.len() {
                if weight(&ties[at]) > weight(&ties[strongest]) {
                    strongest = at;
                }
            }
            best.push(ties.remove(strongest));
        }
        best
    }
}

impl Related<'_> {
    /// An entry that nothing is connected with yet.
    fn to(entity: &EntityRef) -> Self {
        Related {
            entity: entity.clone(),
            bond: None,
            parts: 0,
            part: "",
            facts: 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::specimen::{indexed, second_series};
    use crate::dataset::{Bundle, Fact, Section};

    /// A series without facts, appearances, awards and works: nothing is connected.
    fn bare() -> Bundle {
        let mut bundle = second_series();
        bundle.facts.clear();
        bundle.awards.clear();
        bundle.works.clear();
        for part in &mut bundle.episodes {
            part.appearances.clear();
        }
        bundle
    }

    fn person(bundle: &Bundle, at: usize) -> EntityRef {
        EntityRef::item(Section::People, &bundle.people[at].slug)
    }

    fn add_facts(bundle: &mut Bundle, count: usize, about: &[&EntityRef]) {
        for _ in 0..count {
            bundle.facts.push(Fact {
                id: format!("f{:03}", bundle.facts.len() + 1),
                text: "A fact".to_owned(),
                source: bundle.sources[0].slug.clone(),
                about: about.iter().map(|entity| (*entity).clone()).collect(),
                when: None,
            });
        }
    }

    #[test]
    fn a_step_is_a_page_and_never_the_entry_itself() {
        let data = indexed(second_series());
        let items = data.entities().into_iter();
        let items = items.map(|(section, slug, _)| EntityRef::item(section, slug));
        for entity in items.filter(|entity| entity.section.has_item_pages()) {
            let steps = data.related(&entity);
            assert!(steps.len() <= MOST);
            for (at, step) in steps.iter().enumerate() {
                assert_ne!(step.entity, entity);
                assert!(step.entity.section.has_item_pages() && data.contains(&step.entity));
                assert!(
                    step.bond.is_some() || step.parts + step.facts > 0,
                    "no reason"
                );
                assert!(steps[..at].iter().all(|other| other.entity != step.entity));
            }
        }
    }

    #[test]
    fn what_has_no_page_is_no_step() {
        let mut bundle = second_series();
        bundle.series.pages.remove(&Section::Awards);
        let data = indexed(bundle);
        for award in &data.awards {
            let body = EntityRef::item(Section::Organizations, &award.body);
            let steps = data.related(&body).into_iter();
            assert!(
                steps
                    .into_iter()
                    .all(|step| step.entity.section != Section::Awards)
            );
        }
    }

    #[test]
    fn a_rare_connection_outweighs_one_that_everybody_has() {
        let mut bundle = bare();
        let [own, rare, common] = [0, 1, 2].map(|at| person(&bundle, at));
        add_facts(&mut bundle, 2, &[&own, &common]);
        add_facts(&mut bundle, 60, &[&common]);
        add_facts(&mut bundle, 2, &[&own, &rare]);
        let data = indexed(bundle);
        let steps = data.related(&own);
        assert_eq!((&steps[0].entity, steps[0].facts), (&rare, 2));
        assert_eq!((&steps[1].entity, steps[1].facts), (&common, 2));
    }

    #[test]
    fn of_equals_the_first_of_another_section_follows() {
        let mut bundle = bare();
        let [own, first, second] = [0, 1, 2].map(|at| person(&bundle, at));
        let other = EntityRef::item(Section::Organizations, &bundle.organizations[0].slug);
        add_facts(&mut bundle, 1, &[&own, &first, &second, &other]);
        let data = indexed(bundle);
        let steps = data.related(&own).into_iter();
        let steps: Vec<_> = steps.map(|step| step.entity).collect();
        assert_eq!(steps, [first, other, second]);
    }

    #[test]
    fn who_is_connected_with_nobody_leads_to_the_next_of_the_last_role() {
        let mut bundle = bare();
        let common = bundle.people[0].credits[..1].to_vec();
        let rare = bundle.people[2].credits[..1].to_vec();
        assert_ne!(common[0].job, rare[0].job);
        for (at, person) in bundle.people.iter_mut().enumerate() {
            person.credits = common.clone();
            if [1, 3, 4].contains(&at) {
                person.credits.extend(rare.clone());
            }
        }
        let [one, three, four] = [1, 3, 4].map(|at| person(&bundle, at));
        let data = indexed(bundle);
        let steps = data.related(&three);
        let label = Some(Bond::Same(rare[0].job.known().unwrap().label()));
        assert_eq!((&steps[0].entity, steps[0].bond), (&four, label));
        assert_eq!((&steps[1].entity, steps[1].bond), (&one, label));
        assert_eq!(steps.len(), 2);
    }
}
