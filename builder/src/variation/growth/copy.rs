//! A copy: all growing entries once more, with each reference between them leading to the copy of what it led to.

use std::collections::HashMap;

use companion::dataset::{EntityRef, Prose, Section, Span};
use companion::search::fold;
use serde_json::Value;

use super::GROWING;
use super::babble::{Babble, Dice};
use super::names::Names;

/// Values that mean the same for any entry.
const KEPT: [&str; 9] = [
    "kind", "result", "job", "basis", "date", "source", "sources", "lines", "origin",
];

/// One copy of the entries of a pattern.
pub(super) struct Copy<'a> {
    pattern: &'a Value,
    turn: usize,
    names: &'a mut Names,
    babble: &'a Babble,
    dice: Dice,
    /// The new slug and name of an entry, by its old reference.
    made: HashMap<String, (String, String)>,
    /// The name of an entry by its new reference.
    new_names: HashMap<String, String>,
    /// For the entry being copied: its section, its names, and its position in the list.
    section: &'static str,
    own: (String, String),
    place: usize,
}

impl<'a> Copy<'a> {
    pub(super) fn new(
        pattern: &'a Value,
        turn: usize,
        names: &'a mut Names,
        babble: &'a Babble,
    ) -> Copy<'a> {
        let (mut made, mut new_names) = (HashMap::new(), HashMap::new());
        for section in GROWING {
            for (place, entry) in list(pattern, section).iter().enumerate() {
                let Some(slug) = entry["slug"].as_str() else {
                    continue;
                };
                let (given, family) = names.next();
                let name = match section {
                    "people" => format!("{given} {family}"),
                    _ => format!("{family} {given}"),
                };
                let own = match section {
                    "episodes" => {
                        format!("part-{}", turn * list(pattern, section).len() + place + 1)
                    }
                    _ => fold::words(&name).join("-"),
                };
                new_names.insert(format!("{section}/{own}"), name.clone());
                made.insert(format!("{section}/{slug}"), (own, name));
            }
        }
        Copy {
            pattern,
            turn,
            names,
            babble,
            dice: Dice::new(turn),
            made,
            new_names,
            section: "",
            own: Default::default(),
            place: 0,
        }
    }

    /// The copied entries of a section.
    pub(super) fn list(&mut self, section: &'static str) -> Vec<Value> {
        let mut entries = list(self.pattern, section).to_vec();
        for (place, entry) in entries.iter_mut().enumerate() {
            self.section = section;
            self.place = place;
            let reference = format!("{section}/{}", entry["slug"].as_str().unwrap_or_default());
            self.own = self.made.get(&reference).cloned().unwrap_or_default();
            self.change("", entry);
            self.finish(entry);
        }
        entries
    }

    fn change(&mut self, key: &str, value: &mut Value) {
        match value {
            Value::String(text) => *text = self.text(key, text),
            Value::Array(items) => {
                // An entry with references to its own copy needs none to what the series has once.
                if items.iter().any(|item| self.grows(item)) {
                    items.retain(|item| self.grows(item) || !is_reference(item));
                }
                items.iter_mut().for_each(|item| self.change(key, item));
                // References to different things of the series may now lead to the same part.
                let mut seen = Vec::new();
                items.retain(|item| {
                    let is_new = !item.is_string() || !seen.contains(item);
                    seen.push(item.clone());
                    is_new
                });
            }
            Value::Object(object) => {
                for (own, value) in object.iter_mut() {
                    // An alias has a name of its own.
                    let own = if key == "aliases" && own == "name" {
                        key
                    } else {
                        own
                    };
                    self.change(own, value);
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, key: &str, text: &str) -> String {
        let (slug, name) = self.own.clone();
        match key {
            _ if KEPT.contains(&key) => text.to_owned(),
            "slug" => slug,
            "id" => self.fact(text),
            "name" | "title" | "short_name" => name,
            "sort_name" => match name.split_once(' ') {
                Some((given, family)) => format!("{family}, {given}"),
                None => name,
            },
            "aliases" => {
                let (given, family) = self.names.next();
                format!("{given} {family}")
            }
            "description" => format!("{name}: {}", self.babble.words(90, &mut self.dice)),
            "body" => self.slug("organizations", text),
            "episode" => self.slug("episodes", text),
            "not_to_be_confused_with" => self.slug(self.section, text),
            _ if is_fact(text) => self.fact(text),
            // An award to the series as a whole stays one to the series.
            "recipients" if text == Section::Series.name() => text.to_owned(),
            _ => match EntityRef::parse(text) {
                Ok(entity) => self.reference(&entity).0,
                Err(_) => self.prose(text),
            },
        }
    }

    /// The copy of an entry, and its name. Entries that the series has once are replaced by an entry of this copy.
    fn reference(&self, entity: &EntityRef) -> (String, String) {
        let section = entity.section.name();
        if let Some((slug, name)) = self.made.get(&entity.to_string()) {
            return (format!("{section}/{slug}"), name.clone());
        }
        let people = list(self.pattern, Section::People.name());
        let person = &people[self.place % people.len()]["slug"];
        let reference = format!("people/{}", person.as_str().unwrap_or_default());
        let (slug, name) = &self.made[&reference];
        (format!("people/{slug}"), name.clone())
    }

    fn grows(&self, item: &Value) -> bool {
        item.as_str()
            .is_some_and(|text| self.made.contains_key(text))
    }

    fn slug(&self, section: &str, slug: &str) -> String {
        let made = self.made.get(&format!("{section}/{slug}"));
        made.map_or(slug, |(slug, _)| slug).to_owned()
    }

    fn fact(&self, id: &str) -> String {
        let number: usize = id[1..].parse().unwrap_or_default();
        let facts = list(self.pattern, "facts").len();
        format!("f{:03}", self.turn * facts + number)
    }

    /// Other words, with as many links, which lead to the copies.
    fn prose(&mut self, text: &str) -> String {
        let prose = Prose(text.to_owned());
        let spans = prose.spans().into_iter();
        let pieces = spans.map(|span| match (&span, span.reference()) {
            (Span::Link { .. }, Some(entity)) => {
                let (target, name) = self.reference(&entity);
                format!("[{name}]({target})")
            }
            _ => self.babble.instead(span.text(), &mut self.dice),
        });
        pieces.collect()
    }

    /// A fact begins with the name of what it is about, and a part is shown after the one before it.
    fn finish(&mut self, entry: &mut Value) {
        if self.section == "facts" {
            let about = entry["about"][0].as_str().unwrap_or_default();
            let name = self.new_names.get(about).map_or("It", String::as_str);
            let text = entry["text"].as_str().unwrap_or_default();
            entry["text"] = format!("{name}: {text}").into();
        }
        if self.section == "episodes" {
            let parts = list(self.pattern, self.section).len();
            let number = self.turn * parts + self.place;
            let first = self.pattern["series"]["first_aired"]["date"].as_str();
            let year = first.and_then(|date| date.get(..4)?.parse().ok());
            let year: usize = year.unwrap_or(2000);
            let (month, day) = (number % 60 / 5 + 1, number % 5 * 5 + 1);
            let date = format!("{:04}-{month:02}-{day:02}", year + 1 + number / 60);
            entry["air"] = serde_json::json!({ "date": date });
        }
    }
}

fn is_reference(item: &Value) -> bool {
    item.as_str()
        .is_some_and(|text| EntityRef::parse(text).is_ok())
}

fn is_fact(text: &str) -> bool {
    let digits = text.strip_prefix('f').unwrap_or_default();
    digits.len() >= 3 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn list<'a>(pattern: &'a Value, section: &str) -> &'a [Value] {
    pattern[section].as_array().map_or(&[], Vec::as_slice)
}
