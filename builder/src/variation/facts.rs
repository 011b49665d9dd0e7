//! Facts for what is made up.

use companion::dataset::{Bundle, EntityRef, Fact, Section};

/// Adds a fact and answers with its id.
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

/// The event of that slug.
pub(super) fn event(slug: &str) -> EntityRef {
    EntityRef::item(Section::Timeline, slug)
}
