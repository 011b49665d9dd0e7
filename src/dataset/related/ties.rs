//! Ties: what connects one entry with others. Facts that name both, parts in which both occur, award entries, works.

use std::collections::HashMap;

use super::{Bond, Related};
use crate::dataset::{Dataset, EntityRef, Section};

/// Ties in the order in which they were found, each other entry once.
#[derive(Default)]
pub struct Ties<'a> {
    /// The ties.
    pub list: Vec<Related<'a>>,
    positions: HashMap<EntityRef, usize>,
}

impl<'a> Ties<'a> {
    /// Whatever an entry is tied to, itself and what has no page among it.
    pub fn of(data: &'a Dataset, of: &EntityRef) -> Ties<'a> {
        let mut ties = Ties::default();
        let facts = match &of.slug {
            Some(slug) if of.section == Section::Sources => data.facts_from(slug),
            _ => data.facts_about(of),
        };
        for entity in facts.iter().flat_map(|fact| &fact.about) {
            ties.with(entity).facts += 1;
        }
        ties.parts(data, of);
        ties.awards(data, of);
        ties.works(data, of);
        ties
    }

    fn parts(&mut self, data: &'a Dataset, of: &EntityRef) {
        for part in &data.episodes {
            let shown = &part.appearances;
            if is(of, Section::Episodes, &part.slug) {
                for shown in shown {
                    self.bind(&shown.entity, Bond::Occurs(&shown.note));
                }
            } else if let Some(own) = shown.iter().find(|shown| shown.entity == *of) {
                let part_itself = EntityRef::item(Section::Episodes, &part.slug);
                self.bind(&part_itself, Bond::Occurs(&own.note));
                for shown in shown {
                    let tie = self.with(&shown.entity);
                    tie.parts += 1;
                    tie.part = &part.title;
                }
            }
        }
    }

    fn awards(&mut self, data: &'a Dataset, of: &EntityRef) {
        for award in &data.awards {
            let is_recipient = award.recipients.contains(of);
            if is(of, Section::Awards, &award.slug) {
                let body = EntityRef::item(Section::Organizations, &award.body);
                self.bind(&body, Bond::Body);
            } else if is_recipient || is(of, Section::Organizations, &award.body) {
                let award_itself = EntityRef::item(Section::Awards, &award.slug);
                self.bind(&award_itself, Bond::Award(award.result));
            } else {
                continue;
            }
            for recipient in &award.recipients {
                let named = if is_recipient {
                    Bond::SameEntry
                } else {
                    Bond::Recipient
                };
                self.bind(recipient, named);
            }
        }
    }

    fn works(&mut self, data: &'a Dataset, of: &EntityRef) {
        for work in &data.works {
            if is(of, Section::Works, &work.slug) {
                for maker in &work.makers {
                    self.bind(maker, Bond::Maker);
                }
            } else if work.makers.contains(of) {
                self.bind(&EntityRef::item(Section::Works, &work.slug), Bond::Work);
            }
        }
    }

    fn with(&mut self, entity: &EntityRef) -> &mut Related<'a> {
        let next = self.list.len();
        let at = *self.positions.entry(entity.clone()).or_insert(next);
        if at == next {
            self.list.push(Related::to(entity));
        }
        &mut self.list[at]
    }

    /// The first bond between two counts.
    fn bind(&mut self, entity: &EntityRef, bond: Bond<'a>) {
        self.with(entity).bond.get_or_insert(bond);
    }
}

fn is(entity: &EntityRef, section: Section, slug: &str) -> bool {
    entity.section == section && entity.slug.as_deref() == Some(slug)
}
