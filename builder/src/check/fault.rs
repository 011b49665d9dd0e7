//! What serde says when it refuses an entry, taken apart again: which key, which word, what was expected.

use serde_json::Value;
use serde_path_to_error::Segment;

use super::json::{Step, written};

/// Why an entry cannot be decoded.
pub(crate) enum Fault {
    UnknownKey {
        parent: Vec<Step>,
        key: String,
        known: Vec<String>,
    },
    MissingKey {
        parent: Vec<Step>,
        key: String,
    },
    UnknownName {
        steps: Vec<Step>,
        name: String,
        known: Vec<String>,
    },
    Wrong {
        steps: Vec<Step>,
        message: String,
    },
}

impl Fault {
    /// Reads an error of serde's back into its parts. `value` is what was being decoded.
    pub(crate) fn read(
        error: &serde_path_to_error::Error<serde_json::Error>,
        value: &Value,
    ) -> Fault {
        let message = error.inner().to_string();
        let mut steps = steps(error.path());
        if let Some((key, known)) = named(&message, "unknown field `") {
            // The path of an unknown key may or may not include the key.
            if steps.last() == Some(&Step::Key(key.clone())) && !is_object_with(value, &steps, &key)
            {
                steps.pop();
            }
            let parent = steps;
            return Fault::UnknownKey { parent, key, known };
        }
        if let Some((name, known)) = named(&message, "unknown variant `") {
            // In an object whose keys are names, the key itself is the unknown name.
            if is_object_with(value, &steps, &name) {
                let (parent, key) = (steps, name);
                return Fault::UnknownKey { parent, key, known };
            }
            return Fault::UnknownName { steps, name, known };
        }
        if let Some((key, _)) = named(&message, "missing field `") {
            let parent = steps;
            return Fault::MissingKey { parent, key };
        }
        Fault::Wrong { steps, message }
    }

    /// The path of the key that is unknown, missing or wrong.
    pub(crate) fn path(&self) -> String {
        match self {
            Fault::UnknownKey { parent, key, .. } | Fault::MissingKey { parent, key } => {
                let mut steps = parent.clone();
                steps.push(Step::Key(key.clone()));
                written(&steps)
            }
            Fault::UnknownName { steps, .. } | Fault::Wrong { steps, .. } => written(steps),
        }
    }
}

/// The word in backticks after `opening`, and those that are listed as expected.
fn named(message: &str, opening: &str) -> Option<(String, Vec<String>)> {
    let rest = message.strip_prefix(opening)?;
    let (word, tail) = match rest.rfind("`, expected ").or(rest.rfind("`, there are ")) {
        Some(end) => (&rest[..end], &rest[end + 1..]),
        None => (rest.strip_suffix('`')?, ""),
    };
    let known = tail.split('`').skip(1).step_by(2).map(str::to_owned);
    Some((word.to_owned(), known.collect()))
}

fn steps(path: &serde_path_to_error::Path) -> Vec<Step> {
    path.iter()
        .filter_map(|segment| match segment {
            Segment::Seq { index } => Some(Step::Index(*index)),
            Segment::Map { key } => Some(Step::Key(key.clone())),
            Segment::Enum { .. } | Segment::Unknown => None,
        })
        .collect()
}

/// The part of a value that a path leads to.
pub(crate) fn find<'v>(value: &'v Value, steps: &[Step]) -> Option<&'v Value> {
    steps.iter().try_fold(value, |value, step| match step {
        Step::Key(key) => value.get(key),
        Step::Index(index) => value.get(index),
    })
}

fn is_object_with(value: &Value, steps: &[Step], key: &str) -> bool {
    find(value, steps).is_some_and(|value| value.as_object().is_some_and(|o| o.contains_key(key)))
}
