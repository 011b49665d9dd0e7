//! Adding to what is there: missing keys are filled in, lists are added to, and whatever an editor has written stays.
//! Differences are reported.

use jsonc_parser::cst::{CstArray, CstNode, CstObject};
use serde_json::{Map, Number, Value};

use super::outcome::{Difference, Outcome};
use super::{Fields, Json};

/// Fills in an entry. `place` is what the entry is called, `path` leads to the object within it.
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

/// Whether a list is one of names or objects, which can be added to, and not a text in paragraphs.
fn is_set(items: &[Json]) -> bool {
    items.iter().all(|item| match item {
        Json::String(text) => !text.contains(char::is_whitespace),
        item => matches!(item, Json::Object(_)),
    })
}

fn add_all(own: &CstArray, items: Vec<Json>, place: &str, path: &str, outcome: &mut Outcome) {
    let elements = own.elements();
    let credits = items.iter().map(Credit::of_theirs).collect::<Vec<_>>();
    for item in items {
        if let (Json::Object(fields), Some(credit)) = (&item, Credit::of_theirs(&item))
            && let Some(same) = credit.among(&elements, &credits)
        {
            fill(&same, fields.clone(), place, path, outcome);
            continue;
        }
        let value = plain(&item);
        if !elements
            .iter()
            .any(|own| own.to_serde_value().as_ref() == Some(&value))
        {
            own.append(item);
            outcome.fill(place, path);
        }
    }
}

/// What distinguishes a person's credits.
#[derive(PartialEq, Eq)]
struct Credit {
    job: String,
    character: Option<String>,
    /// Whether it is for some episodes, not the whole series.
    in_part: bool,
}

impl Credit {
    fn of(credit: &Value) -> Option<Credit> {
        let text = |key: &str| credit.get(key)?.as_str();
        Some(Credit {
            job: text("job")?.to_owned(),
            character: text("character").map(companion::search::fold::key),
            in_part: credit.get("on").is_some(),
        })
    }

    fn of_theirs(item: &Json) -> Option<Credit> {
        Credit::of(&plain(item))
    }

    /// The credit that says the same: exactly, or else one with the same job or character that none of the others
    /// match.
    fn among(&self, elements: &[CstNode], theirs: &[Option<Credit>]) -> Option<CstObject> {
        let own = elements.iter().filter_map(|element| {
            let own = Credit::of(&element.to_serde_value()?)?;
            Some((own, element.as_object()?))
        });
        let own: Vec<(Credit, CstObject)> = own.collect();
        let is_free = |credit: &Credit| !theirs.iter().flatten().any(|other| other == credit);
        let alike = |credit: &Credit| {
            let same = (credit.job == self.job, credit.character == self.character);
            is_free(credit) && same.1 && (same.0 || self.character.is_some())
        };
        let same = own.iter().find(|(credit, _)| credit == self);
        let same = same.or_else(|| own.iter().find(|(credit, _)| alike(credit)));
        same.map(|(_, object)| object.clone())
    }
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

/// The same JSON, for comparing: the order of keys does not matter.
pub(super) fn plain(value: &Json) -> Value {
    match value {
        Json::Null => Value::Null,
        Json::Bool(value) => Value::Bool(*value),
        Json::Number(text) => text.parse::<Number>().map_or(Value::Null, Value::Number),
        Json::String(text) => Value::String(text.clone()),
        Json::Array(items) => items.iter().map(plain).collect(),
        Json::Object(fields) => {
            let fields = fields.iter().map(|(key, own)| (key.clone(), plain(own)));
            Value::Object(fields.collect::<Map<_, _>>())
        }
    }
}
