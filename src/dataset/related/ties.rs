//! Ties: what connects an entry with others. Facts about both, parts both appear in, award entries, works.

use rustc_hash::FxHashMap;

use super::{Bond, Related};
use crate::dataset::{Award, Dataset, EntityRef, Section};

/// Ties in the order they were found, one for each other entry.
#[derive(Default)]
pub struct Ties<'a> {
    /// The ties.
    pub list: Vec<Related<'a>>,
    positions: FxHashMap<EntityRef, usize>,
}

impl<'a> Ties<'a> {
    /// Everything an entry is tied to, including itself and entries without a page.
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
        if of.section == Section::Episodes {
            let own = of.slug.as_deref().and_then(|slug| data.episode(slug));
            for shown in own.iter().flat_map(|part| &part.appearances) {
                self.bind(&shown.entity, Bond::Occurs(&shown.note));
            }
        }
        let mut last = None;
        for (part, own) in data.appearances_of(of) {
            let part_itself = EntityRef::item(Section::Episodes, &part.slug);
            // Something that appears twice in a part is tied to it once.
            if last.replace(&part.slug) == Some(&part.slug) {
                continue;
            }
            self.bind(&part_itself, Bond::Occurs(&own.note));
            for shown in &part.appearances {
                let tie = self.with(&shown.entity);
                tie.parts += 1;
                tie.part = &part.title;
            }
        }
    }

    fn awards(&mut self, data: &'a Dataset, of: &EntityRef) {
        if of.section == Section::Awards {
            let own = of.slug.as_deref().and_then(|slug| data.award(slug));
            if let Some(award) = own {
                let body = EntityRef::item(Section::Organizations, &award.body);
                self.bind(&body, Bond::Body);
                self.recipients(award, Bond::Recipient(award.result));
            }
        }
        for award in data.award_entries_of(of) {
            let award_itself = EntityRef::item(Section::Awards, &award.slug);
            self.bind(&award_itself, Bond::Award(award.result));
            let named = match award.recipients.contains(of) {
                true => Bond::SameEntry,
                false => Bond::Recipient(award.result),
            };
            self.recipients(award, named);
        }
    }

    fn recipients(&mut self, award: &Award, named: Bond<'a>) {
        for recipient in &award.recipients {
            self.bind(recipient, named);
        }
    }

    fn works(&mut self, data: &'a Dataset, of: &EntityRef) {
        if of.section == Section::Works {
            let own = of.slug.as_deref().and_then(|slug| data.work(slug));
            for maker in own.iter().flat_map(|work| &work.makers) {
                self.bind(maker, Bond::Maker);
            }
        }
        for work in data.works_by(of) {
            self.bind(&EntityRef::item(Section::Works, &work.slug), Bond::Work);
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
