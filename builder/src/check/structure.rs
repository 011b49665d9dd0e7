//! The structure of an entry: the keys of its type, and in each what its form says. Problems are reported, and in a
//! copy a stand-in replaces each, so that one slip does not hide the next.

use companion::dataset::{Date, EntityRef};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::explain::{self, Trouble};
use super::json::{Step, written};
use super::list::List;
use super::nearest::nearest;
use super::shape::{self, Key, Shape};

/// The most slips reported in one entry.
const MOST: usize = 200;

/// The content of a file: it can be read and written.
pub(crate) trait Entry: DeserializeOwned + Serialize {}

impl<T: DeserializeOwned + Serialize> Entry for T {}

/// An entry, which parts of it are stand-ins, and why.
pub(crate) struct Decoded<T> {
    pub(crate) entry: T,
    /// What the entry was read from: as an editor wrote it, except for the stand-ins.
    pub(crate) value: Value,
    pub(crate) stand_ins: Vec<String>,
    pub(crate) troubles: Vec<Trouble>,
}

/// Reads an entry of a list.
pub(crate) fn decode<T: Entry>(list: List, raw: &Value) -> Decoded<T> {
    let mut value = raw.clone();
    let mut structure = Structure {
        list,
        steps: Vec::new(),
        stand_ins: Vec::new(),
        troubles: Vec::new(),
    };
    structure.keys(shape::keys_of(list), &mut value);
    let Structure {
        mut stand_ins,
        mut troubles,
        ..
    } = structure;
    let entry = serde_json::from_value(value.clone()).unwrap_or_else(|error| {
        troubles.push(explain::unforeseen(&error));
        stand_ins.push(String::new());
        value = nobody(list);
        serde_json::from_value(value.clone()).expect("an entry can be made of stand-ins")
    });
    Decoded {
        entry,
        value,
        stand_ins,
        troubles,
    }
}

/// An entry made of stand-ins only.
pub(crate) fn nobody(list: List) -> Value {
    stand_in(shape::of(list))
}

struct Structure {
    list: List,
    steps: Vec<Step>,
    stand_ins: Vec<String>,
    troubles: Vec<Trouble>,
}

impl Structure {
    fn tell(&mut self, trouble: Trouble) {
        if self.troubles.len() < MOST {
            self.troubles.push(trouble);
        }
    }

    /// Puts a stand-in in this place.
    fn replace(&mut self, value: &mut Value, stand_in: Value) {
        *value = stand_in;
        self.stand_ins.push(written(&self.steps));
    }

    fn inside(&mut self, step: Step, look: impl FnOnce(&mut Self)) {
        self.steps.push(step);
        look(self);
        self.steps.pop();
    }

    fn keys(&mut self, keys: &'static [Key], value: &mut Value) {
        let Value::Object(object) = value else {
            return;
        };
        self.unknown(keys, object);
        for key in keys {
            let step = Step::Key(key.name.clone());
            match object.get_mut(&key.name) {
                Some(Value::Null) if key.null => {}
                // Without a value is as good as absent.
                Some(Value::Null) if !key.needed => {
                    self.inside(step, |this| {
                        this.tell(explain::without_value(&this.steps));
                        this.stand_ins.push(written(&this.steps));
                    });
                    object.shift_remove(&key.name);
                }
                Some(inner) => self.inside(step, |this| this.value(&key.shape, inner)),
                None if key.needed => {
                    self.tell(explain::missing_key(&self.steps, key));
                    let mut inner = Value::Null;
                    self.inside(step, |this| this.replace(&mut inner, stand_in(&key.shape)));
                    object.insert(key.name.clone(), inner);
                }
                None => {}
            }
        }
    }

    fn unknown(&mut self, keys: &'static [Key], object: &mut Map<String, Value>) {
        let is_known = |name: &str| keys.iter().any(|key| key.name == name);
        let unknown: Vec<String> = object
            .keys()
            .filter(|name| !is_known(name))
            .cloned()
            .collect();
        for name in unknown {
            let content = object.shift_remove(&name).unwrap_or_default();
            // A misspelled key is most likely one of the missing ones.
            let absent = keys.iter().map(|key| key.name.as_str());
            let absent = absent.filter(|known| !object.contains_key(*known));
            let meant = nearest(&name, absent);
            self.tell(explain::unknown_key(
                self.list,
                &self.steps,
                &name,
                keys,
                meant,
            ));
            if let Some(meant) = meant {
                object.insert(meant.to_owned(), content);
            }
        }
    }

    fn value(&mut self, shape: &'static Shape, value: &mut Value) {
        let trouble = match (shape, &mut *value) {
            (Shape::Object(keys) | Shape::When(_, keys), Value::Object(_)) => {
                return self.keys(keys, value);
            }
            (Shape::List(items), Value::Array(values)) => {
                for (index, inner) in values.iter_mut().enumerate() {
                    self.inside(Step::Index(index), |this| this.value(&items.each, inner));
                }
                return;
            }
            (Shape::Number(_, most), Value::Number(number)) => {
                if number.as_u64().is_some_and(|number| number <= *most) {
                    return;
                }
                explain::wrong_type(&self.steps, value, shape)
            }
            (Shape::YesNo, Value::Bool(_)) => return,
            (Shape::OneOf(words), Value::String(word)) => {
                if words.iter().any(|known| known == word) {
                    return;
                }
                self.tell(explain::unknown_word(&self.steps, word, words));
                let meant = nearest(word, words.iter().map(String::as_str));
                let meant = meant.or(words.first().map(String::as_str));
                let meant = Value::from(meant.unwrap_or_default());
                return self.replace(value, meant);
            }
            (Shape::Date(_), Value::String(text)) => match Date::parse(text) {
                Ok(_) => return,
                Err(reason) => explain::bad_date(&self.steps, text, &reason),
            },
            (Shape::Reference(_), Value::String(text)) => match EntityRef::parse(text) {
                Ok(_) => return,
                Err(reason) => explain::bad_reference(&self.steps, text, &reason),
            },
            (shape, Value::String(_)) if is_text(shape) => return,
            (shape, value) => explain::wrong_type(&self.steps, value, shape),
        };
        self.tell(trouble);
        self.replace(value, stand_in(shape));
    }
}

/// Whether every text has this shape as far as its type goes.
fn is_text(shape: &Shape) -> bool {
    !matches!(
        shape,
        Shape::Object(_)
            | Shape::When(..)
            | Shape::List(_)
            | Shape::Number(..)
            | Shape::YesNo
            | Shape::OneOf(_)
            | Shape::Date(_)
            | Shape::Reference(_)
    )
}

/// The minimal value with a shape.
fn stand_in(shape: &Shape) -> Value {
    match shape {
        Shape::Object(keys) | Shape::When(_, keys) => {
            let needed = keys.iter().filter(|key| key.needed);
            let filled = needed.map(|key| (key.name.clone(), stand_in(&key.shape)));
            Value::Object(filled.collect())
        }
        Shape::List(_) => Value::Array(Vec::new()),
        Shape::Number(least, _) => Value::from((*least).max(1)),
        Shape::YesNo => Value::Bool(false),
        Shape::OneOf(words) => words.first().cloned().unwrap_or_default().into(),
        Shape::Date(_) => "2000".into(),
        Shape::Reference(_) => "series".into(),
        _ => "".into(),
    }
}

#[cfg(test)]
mod tests {
    use companion::dataset::{Bundle, File};
    use serde_json::json;

    use super::*;

    #[test]
    fn every_entry_can_be_made_of_stand_ins() {
        let mut bundle = json!({ "format": 1 });
        for file in File::ALL {
            bundle[file.key()] = json!([]);
        }
        bundle["reception"] = json!({});
        for list in List::ALL {
            let entry = nobody(list);
            let keys = list.keys();
            match keys.as_slice() {
                [key] if list == List::Series => bundle[*key] = entry,
                [key] => bundle[*key] = json!([entry]),
                keys => bundle[keys[0]][keys[1]] = json!([entry]),
            }
        }
        serde_json::from_value::<Bundle>(bundle).expect("stand-ins are of the types");
    }
}
