//! A crowd: people known only for their nights at the light, so that lists of people and facts have several pages, and
//! search has more entries than fit in one file.

use companion::dataset::{Bundle, EntityRef, Job, Person, Prose, Section};

use super::facts::{credit, fact};
use super::words;

/// How many facts there are about each.
const NIGHTS: usize = 26;

/// Adds people until there are this many.
pub(super) fn grow(bundle: &mut Bundle, count: usize) {
    for number in bundle.people.len()..count {
        let name = words::keeper(number);
        let slug = format!("keeper-{number}");
        let reference = EntityRef::item(Section::People, &slug);
        for night in 1..=NIGHTS {
            let text = format!("{name} signed the book of night {night}.");
            fact(bundle, text, vec![reference.clone()]);
        }
        let source = bundle.sources[0].slug.clone();
        bundle.people.push(Person {
            sort_name: name.clone(),
            summary: "Signed the book every night".to_owned(),
            description: format!(
                "{name} signed the book of the keepers every night, and nothing else is known of whoever that was."
            ),
            biography: vec![Prose("Signed the book, and went.".to_owned())],
            credits: vec![credit(Job::Mentioned, source)],
            slug,
            name,
            ..Person::default()
        });
    }
}
