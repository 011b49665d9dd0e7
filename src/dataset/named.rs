//! Who is named where: of every entry the places in the lists that name it, so that no page has to walk a list. In a
//! dataset of thousands, pages that walk lists take a time that grows with the square of it.

use rustc_hash::FxHashMap;

use super::{Bundle, EntityRef, Section};

/// How one entry is named by another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// By a fact about it.
    Fact,
    /// By a fact drawn from it.
    Drawn,
    /// By a part in which it occurs.
    Part,
    /// By an award entry that it gave.
    Body,
    /// By an award entry that it is a recipient of.
    Recipient,
    /// By an award entry that is for it: a season or an episode.
    Award,
    /// By a person with a credit on it: a season or an episode.
    Credit,
    /// By a review of it: a season or an episode.
    Reviewed,
    /// By a score of it: a season or an episode.
    Scored,
    /// By a work that it made.
    Maker,
    /// By an event that concerns it.
    Event,
    /// By a disagreement that concerns it.
    Disagreement,
    /// By a release that it carried.
    Carrier,
    /// By a review by it or in it.
    Review,
    /// By a score that it computes.
    Score,
    /// By a quote: as who said it, as its source, or as what else shows it.
    Quote,
}

/// The places that name each entry, in the order of the dataset.
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

    /// The places that name an entry in one way, each once.
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
