//! Protagonists that nobody has heard of, each with the facts that the check requires.

use companion::dataset::{Bundle, EntityRef, Event, Job, Person, Prose, Protagonist, Section};

use super::facts::{credit, event, fact};
use super::words;

/// Adds protagonists until there are this many.
pub(super) fn grow(bundle: &mut Bundle, count: usize) {
    for position in bundle.series.protagonists.len()..count {
        let made_up = words::protagonist(position);
        let reference = EntityRef::item(Section::People, &made_up.slug);
        let told = format!("{} came to the coast from {}.", made_up.name, made_up.place);
        let fact = fact(bundle, told, vec![reference.clone(), event(&made_up.slug)]);
        let source = bundle.sources[0].slug.clone();
        bundle.timeline.push(Event {
            slug: made_up.slug.clone(),
            title: format!("{} sets out", made_up.name),
            text: Prose(format!(
                "From {}, and on no day that anybody wrote down.",
                made_up.place
            )),
            when: None,
            lines: vec![made_up.slug.clone()],
            episode: None,
            about: vec![reference],
            facts: vec![fact],
            outside: Vec::new(),
        });
        bundle.series.protagonists.push(Protagonist {
            person: made_up.slug.clone(),
            place: Some(made_up.place.to_owned()),
            line: Some(Prose(format!(
                "From {} to a coast that had no use for a newcomer.",
                made_up.place
            ))),
            color: words::color(position),
        });
        bundle.people.push(Person {
            sort_name: words::sorted(&made_up.name),
            summary: format!("Came from {} and stayed", made_up.place),
            description: format!(
                "{}, who came from {} and stayed, is number {} of those at the center of the series.",
                made_up.name, made_up.place, position + 1
            ),
            biography: vec![Prose("Came late, stayed longest.".to_owned())],
            credits: vec![credit(Job::Subject, source)],
            slug: made_up.slug,
            name: made_up.name,
            ..Person::default()
        });
    }
}
