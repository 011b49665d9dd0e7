//! Reading TVmaze's data: every value has the right type or is reported, and every key is known or reported.

use std::borrow::Cow;
use std::cell::RefCell;

use companion::dataset::{Date, Moment};
use serde_json::{Map, Value};

use crate::start::Outcome;

/// One of their objects, with words for where it is.
#[derive(Clone)]
pub(super) struct Object<'v> {
    pub(super) place: String,
    keys: &'v Map<String, Value>,
    told: &'v RefCell<Outcome>,
}

impl<'v> Object<'v> {
    /// A value as an object. Anything else is reported.
    pub(super) fn of(
        value: &'v Value,
        place: impl Into<String>,
        told: &'v RefCell<Outcome>,
    ) -> Option<Object<'v>> {
        let place = place.into();
        let Some(keys) = value.as_object() else {
            told.borrow_mut()
                .note("This is not an object and was left out", place);
            return None;
        };
        Some(Object { place, keys, told })
    }

    /// The same object with better words for where it is.
    pub(super) fn called(self, place: impl Into<String>) -> Object<'v> {
        Object {
            place: place.into(),
            ..self
        }
    }

    /// Reports keys that TVmaze is not known to have, and keys that are read here and missing.
    pub(super) fn expect(&self, kind: &str, read: &[&str], left_out: &[&str]) {
        for key in self.keys.keys() {
            if !read.contains(&key.as_str()) && !left_out.contains(&key.as_str()) {
                let cause = format!("`{key}` of {kind} is not known here and was left out");
                self.note(cause);
            }
        }
        for key in read {
            if !self.keys.contains_key(*key) && !key.starts_with('_') {
                self.note(format!("`{key}` of {kind} is missing"));
            }
        }
    }

    /// Notes something about this object.
    pub(super) fn note(&self, cause: impl Into<String>) {
        self.told.borrow_mut().note(cause, self.place.clone());
    }

    /// Whether there is something under a key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.keys.get(key).is_some_and(|value| !value.is_null())
    }

    /// The text under a key, as people write it.
    pub(super) fn text(&self, key: &str) -> Option<String> {
        let text = match self.keys.get(key)? {
            Value::Null => return None,
            Value::String(text) => text,
            _ => return self.wrong(key, "text"),
        };
        let plain = html_escape::decode_html_entities(text);
        if let Cow::Owned(plain) = &plain {
            let place = format!("`{plain}` in {}", self.place);
            let cause = "HTML entities were turned into what they stand for";
            self.told.borrow_mut().note(cause, place);
        }
        let words: Vec<&str> = plain.split_whitespace().collect();
        let words = words.join(" ");
        if words != plain {
            self.note(format!("Extra spaces were removed from `{key}`"));
        }
        (!words.is_empty()).then_some(words)
    }

    /// The number under a key.
    pub(super) fn number(&self, key: &str) -> Option<u64> {
        match self.keys.get(key)? {
            Value::Null => None,
            value => value.as_u64().or_else(|| self.wrong(key, "a whole number")),
        }
    }

    /// A number that has to fit.
    pub(super) fn small(&self, key: &str) -> Option<u16> {
        let number = self.number(key)?;
        (u16::try_from(number).ok()).or_else(|| self.wrong(key, "a number up to 65535"))
    }

    /// Whether a flag is set.
    pub(super) fn flag(&self, key: &str) -> bool {
        match self.keys.get(key) {
            Some(Value::Bool(value)) => *value,
            None | Some(Value::Null) => false,
            Some(_) => {
                self.wrong::<bool>(key, "`true` or `false`");
                false
            }
        }
    }

    /// The day under a key.
    pub(super) fn day(&self, key: &str) -> Option<Date> {
        let text = self.text(key)?;
        match Date::parse(&text) {
            Ok(date) if matches!(date.start, Moment::Day(..)) && date.end.is_none() => Some(date),
            _ => self.wrong(key, "a day such as 2017-07-09"),
        }
    }

    /// The object under a key.
    pub(super) fn object(&self, key: &str) -> Option<Object<'v>> {
        match self.keys.get(key)? {
            Value::Null => None,
            value => Object::of(value, format!("`{key}` of {}", self.place), self.told),
        }
    }

    /// The objects of the list under a key; `None` if there is no list.
    pub(super) fn list(&self, key: &str) -> Option<Vec<Object<'v>>> {
        match self.keys.get(key)? {
            Value::Array(items) => {
                let all = items.iter().enumerate().filter_map(|(at, item)| {
                    let place = format!("`{key}` {} of {}", at + 1, self.place);
                    Object::of(item, place, self.told)
                });
                Some(all.collect())
            }
            Value::Null => None,
            _ => self.wrong(key, "a list"),
        }
    }

    /// The texts of the list under a key.
    pub(super) fn texts(&self, key: &str) -> Vec<String> {
        let items = self.keys.get(key).and_then(Value::as_array);
        let texts = items.into_iter().flatten().filter_map(Value::as_str);
        texts.map(str::to_owned).collect()
    }

    fn wrong<T>(&self, key: &str, wanted: &str) -> Option<T> {
        let value = self.keys.get(key).map(Value::to_string);
        let value: String = value.unwrap_or_default().chars().take(40).collect();
        let cause = format!("`{key}` should be {wanted} and was left out");
        let place = format!("{} ({value})", self.place);
        self.told.borrow_mut().note(cause, place);
        None
    }
}
