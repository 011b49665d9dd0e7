//! Adding to what is there: a key that is absent is filled in, lists are added to, and whatever an editor has written
//! stays. What differs is told.

use jsonc_parser::cst::{CstArray, CstNode, CstObject};
use serde_json::{Map, Number, Value};

use super::files::text;
use super::outcome::{Difference, Outcome};
use super::{Fields, Json};

/// Fills an entry in. `place` is what the entry is called, `path` leads to the object inside of it.
pub(super) fn fill(
    object: &CstObject,
    theirs: Fields,
    place: &str,
    path: &str,
    outcome: &mut Outcome,
) {
    for (key, value) in theirs {
        let path = match path {
            "" => key.clone(),
            path => format!("{path}.{key}"),
        };
        let Some(own) = object.get(&key).and_then(|own| own.value()) else {
            object.append(&key, value);
            outcome.fill(place, &path);
            continue;
        };
        match (own.as_object(), own.as_array(), value) {
            (Some(own), _, Json::Object(inner)) => fill(&own, inner, place, &path, outcome),
            (_, Some(own), Json::Array(items)) if is_set(&items) => {
                add_all(&own, items, place, &path, outcome);
            }
            (_, _, value) => differ(&own, &value, place, &path, outcome),
        }
    }
}

/// Whether a list is one of names or of objects, to which can be added, and no text of paragraphs.
fn is_set(items: &[Json]) -> bool {
    items.iter().all(|item| match item {
        Json::String(text) => !text.contains(char::is_whitespace),
        item => matches!(item, Json::Object(_)),
    })
}

fn add_all(own: &CstArray, items: Vec<Json>, place: &str, path: &str, outcome: &mut Outcome) {
    for item in items {
        let elements = own.elements();
        if let Json::Object(credit) = &item
            && let Some(same) = elements.iter().find_map(|own| same_credit(own, credit))
        {
            fill(&same, credit.clone(), place, path, outcome);
            continue;
        }
        let value = plain(&item);
        if !elements.iter().any(|own| own.to_serde_value().as_ref() == Some(&value)) {
            own.append(item);
            outcome.fill(place, path);
        }
    }
}

/// The credit that says the same as one that comes in: of the same character, or of the same job and no other character.
fn same_credit(own: &CstNode, credit: &Fields) -> Option<CstObject> {
    let own = own.as_object()?;
    let theirs = |key: &str| {
        credit.iter().find_map(|(name, value)| match value {
            Json::String(text) if name == key => Some(text.as_str()),
            _ => None,
        })
    };
    let job = (text(&own, "job")?, theirs("job")?);
    let key = |text: &str| companion::search::fold::key(text);
    let same = match (text(&own, "character"), theirs("character")) {
        (Some(yours), Some(theirs)) => key(&yours) == key(theirs),
        (None, None) => job.0 == job.1,
        _ => false,
    };
    same.then_some(own)
}

fn differ(own: &CstNode, theirs: &Json, place: &str, path: &str, outcome: &mut Outcome) {
    let theirs = plain(theirs);
    if own.to_serde_value().as_ref() != Some(&theirs) {
        outcome.differs.push(Difference {
            place: format!("{place}, `{path}`"),
            yours: own.to_string(),
            theirs: theirs.to_string(),
        });
    }
}

/// The same JSON, to be compared: the order of keys does not matter.
pub(super) fn plain(value: &Json) -> Value {
    match value {
        Json::Null => Value::Null,
        Json::Bool(value) => Value::Bool(*value),
        Json::Number(text) => text
            .parse::<Number>()
            .map_or(Value::Null, Value::Number),
        Json::String(text) => Value::String(text.clone()),
        Json::Array(items) => items.iter().map(plain).collect(),
        Json::Object(fields) => {
            let fields = fields.iter().map(|(key, own)| (key.clone(), plain(own)));
            Value::Object(fields.collect::<Map<_, _>>())
        }
    }
}
