//! Address: paths, references, sections, dates, and the folding that slugs are made with.

use std::collections::HashSet;
use std::sync::OnceLock;

use companion::dataset::{Date, EntityRef, Section};
use companion::route::{Base, Place, Route};
use companion::search::fold;

use crate::golden;

pub fn run(text: &str) {
    static ALL: OnceLock<HashSet<Route>> = OnceLock::new();
    let data = golden::real();
    let all = ALL.get_or_init(|| Route::all(data).into_iter().collect());
    let route = Route::parse(text);
    assert_eq!(Route::parse(&route.path()), route, "{text:?}");
    assert_eq!(route.is_of(data), all.contains(&route), "{text:?}");
    for file in [
        route.content_file(),
        route.chosen_file("0-1", 2),
        route.places_file(),
    ] {
        assert!(
            file.ends_with(".json") && !file.starts_with('/'),
            "{file:?}"
        );
    }
    for base in [Base("/"), Base("/x/y/")] {
        assert_eq!(base.strip(&base.href(&route)), Some(route.path()));
        if let Some(inside) = base.strip(text) {
            // A slash at either end may have been added.
            assert!(inside.starts_with('/') && inside.len() <= text.len() + 2);
        }
    }
    if let Ok(reference) = EntityRef::parse(text) {
        assert_eq!(reference.to_string(), text);
        let place = Base("/").place(&Place::of(data, &reference));
        assert!(
            place.starts_with('/') && place.len() <= text.len() + 3,
            "{place:?}"
        );
    }
    if let Some(section) = Section::from_name(text) {
        assert_eq!(section.name(), text);
    }
    if let Ok(date) = Date::parse(text) {
        assert_eq!(Date::parse(&date.to_string()), Ok(date), "{text:?}");
    }
    folding(text);
}

/// Folding a folded text changes nothing, and the result has nothing that is hard to type.
fn folding(text: &str) {
    let words = fold::words(text);
    assert_eq!(fold::words(&words.join(" ")), words, "{text:?}");
    assert_eq!(fold::key(text), words.concat());
    let all: usize = words.iter().map(String::len).sum();
    // A single Arabic character may stand for a whole phrase.
    assert!(all <= 12 * text.len(), "{all} bytes of {}", text.len());
    for word in &words {
        assert!(
            !word.is_empty() && word.chars().all(fold::is_letter),
            "{word:?}"
        );
    }
}
