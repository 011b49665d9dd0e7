//! Which entries refer to which: for every entry, the positions in each list of those that refer to it. Without this
//! index every page would walk whole lists, and the time for all pages would grow with the square of the dataset.

use rustc_hash::FxHashMap;

use super::{Bundle, EntityRef, Section};

/// How one entry refers to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
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
pub struct Named(FxHashMap<EntityRef, Vec<(Naming, u32)>>);

impl Named {
    /// The index of a bundle.
    pub fn of(bundle: &Bundle) -> Named {
        let mut named = Named::default();
        for (at, fact) in bundle.facts.iter().enumerate() {
            named.add_slug(Section::Sources, &fact.source, Naming::Drawn, at);
            named.add_all(&fact.about, Naming::Fact, at);
        }
        for (at, part) in bundle.episodes.iter().enumerate() {
            for shown in &part.appearances {
                named.add(&shown.entity, Naming::Part, at);
            }
        }
        for (at, award) in bundle.awards.iter().enumerate() {
            named.add_slug(Section::Organizations, &award.body, Naming::Body, at);
            named.add_all(&award.recipients, Naming::Recipient, at);
            named.add_all(award.on.as_slice(), Naming::Award, at);
        }
        for (at, person) in bundle.people.iter().enumerate() {
            for credit in &person.credits {
                named.add_all(&credit.on, Naming::Credit, at);
            }
        }
        for (at, work) in bundle.works.iter().enumerate() {
            named.add_all(&work.makers, Naming::Maker, at);
        }
        for (at, event) in bundle.timeline.iter().enumerate() {
            named.add_all(&event.about, Naming::Event, at);
        }
        for (at, disagreement) in bundle.disagreements.iter().enumerate() {
            named.add_all(&disagreement.about, Naming::Disagreement, at);
        }
        for (at, release) in bundle.releases.iter().enumerate() {
            if let Some(carrier) = &release.carrier {
                named.add_slug(Section::Organizations, carrier, Naming::Carrier, at);
            }
        }
        for (at, review) in bundle.reception.reviews.iter().enumerate() {
            named.add_slug(Section::People, &review.critic, Naming::Review, at);
            named.add_slug(Section::Organizations, &review.outlet, Naming::Review, at);
            named.add_all(review.on.as_slice(), Naming::Reviewed, at);
        }
        for (at, score) in bundle.reception.scores.iter().enumerate() {
            named.add_slug(Section::Organizations, &score.site, Naming::Score, at);
            named.add_all(score.on.as_slice(), Naming::Scored, at);
        }
        for (at, quote) in bundle.quotes.iter().enumerate() {
            named.add(&quote.speaker, Naming::Quote, at);
            named.add_slug(Section::Sources, &quote.source, Naming::Quote, at);
            named.add_all(&quote.about, Naming::Quote, at);
        }
        named
    }

    /// The positions of the entries that refer to an entry in a given way, without duplicates.
    pub fn places(&self, entity: &EntityRef, how: Naming) -> impl Iterator<Item = usize> {
        let all = self.0.get(entity).into_iter().flatten();
        all.filter(move |(own, _)| *own == how)
            .map(|(_, at)| *at as usize)
    }

    fn add(&mut self, entity: &EntityRef, how: Naming, at: usize) {
        let place = (how, at as u32);
        match self.0.get_mut(entity) {
            Some(places) if places.last() == Some(&place) => {}
            Some(places) => places.push(place),
            None => {
                self.0.insert(entity.clone(), vec![place]);
            }
        }
    }

    fn add_all(&mut self, entities: &[EntityRef], how: Naming, at: usize) {
        for entity in entities {
            self.add(entity, how, at);
        }
    }

    fn add_slug(&mut self, section: Section, slug: &str, how: Naming, at: usize) {
        self.add(&EntityRef::item(section, slug), how, at);
    }
}
