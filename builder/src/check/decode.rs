//! Decoding that does not stop at the first slip: what is wrong is noted, mended in a copy, and decoding goes on.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::draft::covers;
use super::explain::Trouble;
use super::fault::Fault;
use super::json::{Step, written};
use super::nearest::nearest;

/// More slips than anyone makes in one entry; keeps a mend that does not help from going round for ever.
const MOST: usize = 500;

/// Every slip is found by decoding the entry again: so many values are looked at, and no more.
const MOST_VALUES: usize = 2_000_000;

/// What stands in a file: it can be read and written.
pub(crate) trait Entry: DeserializeOwned + Serialize {}

impl<T: DeserializeOwned + Serialize> Entry for T {}

/// An entry, where something in it is a stand-in, and why.
pub(crate) struct Decoded<T> {
    pub(crate) entry: Option<T>,
    /// What the entry was read from: as an editor wrote it, but for the stand-ins.
    pub(crate) value: Value,
    pub(crate) mended: Vec<String>,
    pub(crate) troubles: Vec<Trouble>,
}

/// Decodes an entry; it is `None` only if nothing could mend it.
pub(crate) fn decode<T: Entry>(raw: &Value) -> Decoded<T> {
    let mut value = raw.clone();
    let mut mended: Vec<String> = Vec::new();
    let mut troubles = Vec::new();
    let most = (MOST_VALUES / values(raw)).clamp(5, MOST);
    for _ in 0..most {
        let fault = match attempt::<T>(&value) {
            Ok(entry) => {
                return Decoded {
                    entry: Some(entry),
                    value,
                    mended,
                    troubles,
                };
            }
            Err(fault) => fault,
        };
        // What is missing inside a stand-in is no fault of the editor's.
        if !mended.iter().any(|path| covers(path, &fault.path())) {
            troubles.push(fault.explain(&value));
        }
        match mend::<T>(&mut value, &fault) {
            Some(path) => mended.extend(path),
            None => break,
        }
    }
    Decoded {
        entry: None,
        value: Value::Null,
        mended,
        troubles,
    }
}

/// An entry in which everything but the slug is a stand-in.
pub(crate) fn stand_in<T: Entry>(key: &str, slug: Option<&str>) -> Option<T> {
    let object = match slug {
        Some(slug) => json!({ key: slug }),
        None => json!({}),
    };
    decode(&object).entry
}

/// How many values an entry is made of.
fn values(value: &Value) -> usize {
    let inside: usize = match value {
        Value::Array(items) => items.iter().map(values).sum(),
        Value::Object(object) => object.values().map(values).sum(),
        _ => 0,
    };
    1 + inside
}

fn attempt<T: Entry>(value: &Value) -> Result<T, Fault> {
    let entry: T =
        serde_path_to_error::deserialize(value).map_err(|error| Fault::read(&error, value))?;
    let again = serde_json::to_value(&entry).unwrap_or_default();
    let mut steps = Vec::new();
    match misshapen(value, &again, &mut steps) {
        Some(message) => Err(Fault::Wrong {
            steps,
            message: message.to_owned(),
        }),
        None => Ok(entry),
    }
}

/// Serde reads a list as an object whose keys come in order, and an object with one key as a word. Neither is in the
/// schemas. `again` is what it would write; `steps` lead to the place.
fn misshapen(value: &Value, again: &Value, steps: &mut Vec<Step>) -> Option<&'static str> {
    match (value, again) {
        (Value::Array(_), Value::Object(_)) => Some("this is a list, expected a map"),
        (Value::Object(_), Value::String(_)) => Some("this is an object, expected a string"),
        (Value::Array(items), Value::Array(others)) => {
            let mut pairs = items.iter().zip(others).enumerate();
            pairs.find_map(|(index, (item, other))| inside(Step::Index(index), item, other, steps))
        }
        (Value::Object(object), Value::Object(other)) => object
            .iter()
            .find_map(|(key, item)| inside(Step::Key(key.clone()), item, other.get(key)?, steps)),
        _ => None,
    }
}

fn inside(step: Step, value: &Value, again: &Value, steps: &mut Vec<Step>) -> Option<&'static str> {
    steps.push(step);
    let message = misshapen(value, again, steps);
    if message.is_none() {
        steps.pop();
    }
    message
}

/// Mends one fault; the path of the stand-in if one was needed, or `None` if nothing helps.
fn mend<T: Entry>(value: &mut Value, fault: &Fault) -> Option<Option<String>> {
    match fault {
        Fault::UnknownKey { parent, key, known } => {
            let object = at(value, parent)?.as_object_mut()?;
            let content = object.remove(key)?;
            // A key written wrong is most likely one of those that are absent.
            let absent: Vec<&str> = known
                .iter()
                .map(String::as_str)
                .filter(|known| !object.contains_key(*known))
                .collect();
            if let Some(meant) = nearest(key, absent) {
                object.insert(meant.to_owned(), content);
            }
            Some(None)
        }
        Fault::MissingKey { parent, key } => {
            let object = at(value, parent)?.as_object_mut()?;
            object.insert(key.clone(), Value::Null);
            Some(Some(fault.path()))
        }
        Fault::UnknownName { steps, name, known } => {
            let meant = nearest(name, known.iter().map(String::as_str));
            let stand_in = meant.or(known.first().map(String::as_str))?;
            *at(value, steps)? = Value::from(stand_in);
            Some(Some(fault.path()))
        }
        Fault::Wrong { steps, .. } => {
            let place =
                |value: &mut Value, filler: Value| at(value, steps).map(|place| *place = filler);
            for filler in fillers() {
                place(value, filler)?;
                if helps::<T>(value, steps) {
                    return Some(Some(written(steps)));
                }
            }
            None
        }
    }
}

/// Stand-ins, one of which suits any type: absent, text, a reference, a date, a number, a list, an object.
fn fillers() -> [Value; 7] {
    [
        Value::Null,
        json!(""),
        json!("series"),
        json!("2000"),
        json!(1),
        json!([]),
        json!({}),
    ]
}

/// Whether decoding now gets past the place, or at least into it.
fn helps<T: Entry>(value: &Value, steps: &[Step]) -> bool {
    match attempt::<T>(value) {
        Err(Fault::Wrong { steps: still, .. }) => still != steps,
        _ => true,
    }
}

fn at<'v>(value: &'v mut Value, steps: &[Step]) -> Option<&'v mut Value> {
    steps.iter().try_fold(value, |value, step| match step {
        Step::Key(key) => value.get_mut(key),
        Step::Index(index) => value.get_mut(index),
    })
}
