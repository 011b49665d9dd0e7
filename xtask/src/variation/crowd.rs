//! A crowd: people of whom one fact is known each, so that lists of people and facts have several pages.

use companion::dataset::{Bundle, Credit, EntityRef, Person, Prose, Role, Section};

use super::facts::fact;
use super::words;

/// Adds people until there are as many.
pub(super) fn grow(bundle: &mut Bundle, count: usize) {
    for number in bundle.people.len()..count {
        let name = words::keeper(number);
        let slug = format!("keeper-{number}");
        let reference = EntityRef::item(Section::People, &slug);
        fact(
            bundle,
            format!("{name} signed the book once."),
            vec![reference],
        );
        let source = bundle.sources[0].slug.clone();
        bundle.people.push(Person {
            sort_name: name.clone(),
            aliases: Vec::new(),
            summary: "Signed the book once".to_owned(),
            description: format!(
                "{name} signed the book of the keepers once, and nothing else is known of whoever that was."
            ),
            biography: vec![Prose("Signed the book, and went.".to_owned())],
            roles: vec![Credit {
                role: Role::Mentioned,
                detail: None,
                sources: vec![source],
            }],
            not_to_be_confused_with: Vec::new(),
            outside: Vec::new(),
            slug,
            name,
        });
    }
}
