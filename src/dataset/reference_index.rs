//! Which entries refer to which: for every entry, the positions in each list of those that refer to it. Without this
//! index every page would walk whole lists, and the time for all pages would grow with the square of the dataset.

use rustc_hash::FxHashMap;

use super::{Bundle, EntityRef, Section};

/// How one entry refers to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReferenceKind {
    /// A fact is about it.
    Fact,
    /// A fact was taken from it.
    Drawn,
    /// A part has it among its appearances.
    Part,
    /// It gave the award.
    Body,
    /// It is a recipient in an award entry.
    Recipient,
    /// An award entry is for it: a season or an episode.
    Award,
    /// A person has a credit for it: a season or an episode.
    Credit,
    /// A review is of it: a season or an episode.
    Reviewed,
    /// A score is of it: a season or an episode.
    Scored,
    /// It made the work.
    Maker,
    /// An event involves it.
    Event,
    /// A disagreement is about it.
    Disagreement,
    /// It carried the release.
    Carrier,
    /// It wrote or published the review.
    Review,
    /// It computes the score.
    Score,
    /// A quote has it as its speaker, its source, or something else that shows the quote.
    Quote,
}

/// The positions of the entries that refer to each entry, in the order of the dataset.
#[derive(Debug, Default)]
pub struct ReferenceIndex(FxHashMap<EntityRef, Vec<(ReferenceKind, u32)>>);

impl ReferenceIndex {
    /// The index of a bundle.
    pub fn of(bundle: &Bundle) -> ReferenceIndex {
        let mut index = ReferenceIndex::default();
        for (at, fact) in bundle.facts.iter().enumerate() {
            index.add_slug(Section::Sources, &fact.source, ReferenceKind::Drawn, at);
            index.add_all(&fact.about, ReferenceKind::Fact, at);
        }
        for (at, part) in bundle.episodes.iter().enumerate() {
            for shown in &part.appearances {
                index.add(&shown.entity, ReferenceKind::Part, at);
            }
        }
        for (at, award) in bundle.awards.iter().enumerate() {
            index.add_slug(Section::Organizations, &award.body, ReferenceKind::Body, at);
            index.add_all(&award.recipients, ReferenceKind::Recipient, at);
            index.add_all(award.on.as_slice(), ReferenceKind::Award, at);
        }
        for (at, person) in bundle.people.iter().enumerate() {
            for credit in &person.credits {
                index.add_all(&credit.on, ReferenceKind::Credit, at);
            }
        }
        for (at, work) in bundle.works.iter().enumerate() {
            index.add_all(&work.makers, ReferenceKind::Maker, at);
        }
        for (at, event) in bundle.timeline.iter().enumerate() {
            index.add_all(&event.about, ReferenceKind::Event, at);
        }
        for (at, disagreement) in bundle.disagreements.iter().enumerate() {
            index.add_all(&disagreement.about, ReferenceKind::Disagreement, at);
        }
        for (at, release) in bundle.releases.iter().enumerate() {
            if let Some(carrier) = &release.carrier {
                index.add_slug(Section::Organizations, carrier, ReferenceKind::Carrier, at);
            }
        }
        for (at, review) in bundle.reception.reviews.iter().enumerate() {
            index.add_slug(Section::People, &review.critic, ReferenceKind::Review, at);
            index.add_slug(
                Section::Organizations,
                &review.outlet,
                ReferenceKind::Review,
                at,
            );
            index.add_all(review.on.as_slice(), ReferenceKind::Reviewed, at);
        }
        for (at, score) in bundle.reception.scores.iter().enumerate() {
            index.add_slug(
                Section::Organizations,
                &score.site,
                ReferenceKind::Score,
                at,
            );
            index.add_all(score.on.as_slice(), ReferenceKind::Scored, at);
        }
        for (at, quote) in bundle.quotes.iter().enumerate() {
            index.add(&quote.speaker, ReferenceKind::Quote, at);
            index.add_slug(Section::Sources, &quote.source, ReferenceKind::Quote, at);
            index.add_all(&quote.about, ReferenceKind::Quote, at);
        }
        index
    }

    /// The positions of the entries that refer to an entry in a given way, without duplicates.
    pub fn places(&self, entity: &EntityRef, how: ReferenceKind) -> impl Iterator<Item = usize> {
        let all = self.0.get(entity).into_iter().flatten();
        all.filter(move |(own, _)| *own == how)
            .map(|(_, at)| *at as usize)
    }

    fn add(&mut self, entity: &EntityRef, how: ReferenceKind, at: usize) {
        let place = (how, at as u32);
        match self.0.get_mut(entity) {
            Some(places) if places.last() == Some(&place) => {}
            Some(places) => places.push(place),
            None => {
                self.0.insert(entity.clone(), vec![place]);
            }
        }
    }

    fn add_all(&mut self, entities: &[EntityRef], how: ReferenceKind, at: usize) {
        for entity in entities {
            self.add(entity, how, at);
        }
    }

    fn add_slug(&mut self, section: Section, slug: &str, how: ReferenceKind, at: usize) {
        self.add(&EntityRef::item(section, slug), how, at);
    }
}
