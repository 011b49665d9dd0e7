//! Names that nobody has: as many as needed, and no two alike, however carelessly they are typed.

use std::collections::HashSet;

use companion::search::fold;
use serde_json::Value;

const GIVEN: [&str; 24] = [
    "Ada", "Bela", "Carla", "Dario", "Edda", "Felix", "Greta", "Hanno", "Ines", "Joris", "Kaja",
    "Leon", "Mira", "Nils", "Orla", "Petra", "Quinn", "Rosa", "Sven", "Tilda", "Ugo", "Vera",
    "Wim", "Yara",
];
const BEGIN: [&str; 17] = [
    "B", "Br", "D", "Dr", "F", "G", "Gr", "H", "K", "L", "M", "N", "R", "S", "St", "T", "V",
];
const MIDDLE: [&str; 12] = [
    "an", "ar", "el", "en", "er", "il", "in", "ol", "or", "ul", "um", "ast",
];
const JOINT: [&str; 10] = ["b", "d", "f", "g", "k", "l", "m", "s", "t", "v"];
const END: [&str; 11] = [
    "a", "ander", "berg", "by", "en", "er", "ina", "o", "ova", "son", "ström",
];

/// Names, one after the other.
pub(super) struct Names {
    taken: HashSet<String>,
    next: usize,
}

impl Names {
    /// Names that differ from all names in a dataset.
    pub(super) fn beside(dataset: &Value) -> Names {
        let mut taken = HashSet::new();
        gather(dataset, &mut taken);
        Names { taken, next: 0 }
    }

    /// The next name: for a person a given name and a family name, for a thing two similar words.
    pub(super) fn next(&mut self) -> (&'static str, String) {
        loop {
            self.next += 1;
            // Neighbors in the list of names should not be neighbors in the alphabet.
            let mut seed = self.next.wrapping_mul(7919);
            let given = pick(&GIVEN, &mut seed);
            let family = [
                pick(&BEGIN, &mut seed),
                pick(&MIDDLE, &mut seed),
                pick(&JOINT, &mut seed),
                pick(&MIDDLE, &mut seed),
                pick(&END, &mut seed),
            ]
            .concat();
            if self.taken.insert(fold::key(&format!("{given} {family}"))) {
                return (given, family);
            }
        }
    }
}

fn pick(words: &[&'static str], seed: &mut usize) -> &'static str {
    let word = words[*seed % words.len()];
    *seed /= words.len();
    word
}

fn gather(value: &Value, taken: &mut HashSet<String>) {
    match value {
        Value::String(text) => {
            taken.insert(fold::key(text));
        }
        Value::Array(items) => items.iter().for_each(|item| gather(item, taken)),
        Value::Object(object) => object.values().for_each(|item| gather(item, taken)),
        _ => {}
    }
}
