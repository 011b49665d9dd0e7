//! People with their credits. Two with the same name are two entries, each of which says that it is not the other.

use std::collections::BTreeMap;

use anyhow::Result;
use companion::dataset::File;
use companion::search::fold;

use super::credits::{Credit, Person};
use super::write::{SOURCE, ids};
use crate::start::entries::{Entries, called, tvmaze};
use crate::start::files::{Files, text};
use crate::start::{Fields, Json, Outcome, fields, merge, slug};

/// Adds everyone who is credited. `episodes` has the slug of each episode by its id.
pub(super) fn write(
    files: &Files,
    credits: &[Credit],
    episodes: &BTreeMap<u64, String>,
    told: &mut Outcome,
) -> Result<()> {
    let mut entries = Entries::of(files, File::People)?;
    let mut people: Vec<&Person> = Vec::new();
    for credit in credits {
        if !people.contains(&&credit.person) {
            people.push(&credit.person);
        }
    }
    for person in people {
        let known = person.id.and_then(|id| entries.by_tvmaze(id));
        let slug = match known.or_else(|| unnamed(&entries, person)) {
            Some(slug) => slug,
            None => new_slug(person, &entries, told),
        };
        let own: Vec<&Credit> = (credits.iter())
            .filter(|credit| credit.person == *person)
            .collect();
        let entry = fields([
            ("slug", Some(slug.clone().into())),
            ("name", Some(person.name.clone().into())),
            ("credits", Some(Json::Array(merged(&own, episodes)))),
            ("ids", ids(person.id, None, None)),
        ]);
        entries.put(&slug, entry, told)?;
    }
    tell_apart(&entries, credits, told);
    Ok(())
}

/// The entry with that name that has no TVmaze id yet.
fn unnamed(entries: &Entries, person: &Person) -> Option<String> {
    entries.find(|_, entry| {
        let name = text(entry, "name").map(|name| fold::key(&name));
        let free = person.id.is_none() || tvmaze(entry).is_none();
        free && name == Some(fold::key(&person.name))
    })
}

fn new_slug(person: &Person, entries: &Entries, told: &mut Outcome) -> String {
    let taken = entries.slugs();
    if let Some(wanted) = slug::of(&person.name) {
        return slug::free(&[wanted], &taken);
    }
    let number = person.id.map_or("somebody".to_owned(), |id| id.to_string());
    let slug = slug::free(&[format!("person-{number}")], &taken);
    let cause = "No address can be made of the name; rename `slug` if you like";
    told.note(cause, format!("people/{slug} ({})", person.name));
    slug
}

/// The credits of one person: each job and character once, with every episode it is for.
fn merged(credits: &[&Credit], episodes: &BTreeMap<u64, String>) -> Vec<Json> {
    let mut all: Vec<(&Credit, Vec<String>)> = Vec::new();
    for credit in credits {
        let on = credit.on.and_then(|id| episodes.get(&id));
        let on = on.map(|slug| format!("episodes/{slug}"));
        let same = all.iter_mut().find(|(own, _)| {
            (&own.job, &own.character, own.on.is_some())
                == (&credit.job, &credit.character, credit.on.is_some())
        });
        match same {
            Some((_, places)) => places.extend(on),
            None => all.push((credit, on.into_iter().collect())),
        }
    }
    all.into_iter()
        .map(|(credit, on)| json(credit, on))
        .collect()
}

fn json(credit: &Credit, mut on: Vec<String>) -> Json {
    on.dedup();
    let on = (!on.is_empty()).then(|| on.into());
    let entry: Fields = fields([
        ("job", Some(credit.job.clone().into())),
        ("character", credit.character.clone().map(Json::from)),
        ("on", on),
        ("sources", Some(vec![SOURCE].into())),
    ]);
    Json::Object(entry)
}

/// Makes the entries of people who share a name say so.
fn tell_apart(entries: &Entries, credits: &[Credit], told: &mut Outcome) {
    let mut by_name: BTreeMap<String, Vec<&String>> = BTreeMap::new();
    for (slug, entry) in entries.all() {
        let name = text(entry, "name").unwrap_or_default();
        by_name.entry(fold::key(&name)).or_default().push(slug);
    }
    let imported = |key: &str| credits.iter().any(|own| fold::key(&own.person.name) == key);
    for (key, slugs) in by_name {
        if slugs.len() < 2 || !imported(&key) {
            continue;
        }
        for (slug, entry) in entries.all().filter(|(slug, _)| slugs.contains(slug)) {
            let others = slugs.iter().filter(|other| **other != slug);
            let others: Vec<Json> = others.map(|other| other.as_str().into()).collect();
            let place = called(File::People, slug);
            let name = text(entry, "name").unwrap_or_default();
            let cause = format!("Several people are called {name}; each page points to the others");
            told.note(cause, place.clone());
            let entry_fields = fields([("not_to_be_confused_with", Some(Json::Array(others)))]);
            merge::fill(entry, entry_fields, &place, "", told);
        }
    }
}
