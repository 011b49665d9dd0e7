//! Facts and credits for made-up things.

use companion::dataset::{Bundle, Credit, EntityRef, Fact, Job, Open, Section};

/// Adds a fact and returns its id.
pub(super) fn fact(bundle: &mut Bundle, text: String, about: Vec<EntityRef>) -> String {
    let id = format!("f{:03}", bundle.facts.len() + 1);
    bundle.facts.push(Fact {
        id: id.clone(),
        text,
        source: bundle.sources[0].slug.clone(),
        about,
        when: None,
    });
    id
}

/// The event with that slug.
pub(super) fn event(slug: &str) -> EntityRef {
    EntityRef::item(Section::Timeline, slug)
}

/// A credit that a source states.
pub(super) fn credit(job: Job, source: String) -> Credit {
    Credit {
        job: Open::Known(job),
        character: None,
        department: None,
        detail: None,
        on: Vec::new(),
        sources: vec![source],
    }
}
