//! JSON as people write it: a key that appears twice is a slip, and the last one doesn't silently win.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// A step from a value to one of its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Key(String),
    Index(usize),
}

/// The most repeated keys that are reported.
const MOST_REPEATED: usize = 500;

/// No key of ours is this long; a longer one is reported, but shortened.
const LONGEST_KEY: usize = 100;

/// A path as printed in problems: `credits[0].sources`.
pub(crate) fn written(steps: &[Step]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Key(key) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(&shortened(key, LONGEST_KEY));
            }
            Step::Index(index) => path.push_str(&format!("[{index}]")),
        }
    }
    path
}

/// A text, shortened if it is longer than this many characters.
pub(crate) fn shortened(text: &str, longest: usize) -> Cow<'_, str> {
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", &text[..end]).into(),
        None => text.into(),
    }
}

/// Reads a text; returns the value and the paths of all keys that repeat another of the same object.
pub(crate) fn parse(text: &str) -> Result<(Value, Vec<Vec<Step>>), serde_json::Error> {
    let mut walk = Walk::default();
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = Node(&mut walk).deserialize(&mut reader)?;
    reader.end()?;
    Ok((value, walk.repeated))
}

/// Where the reader is, and what it has found on the way. All values share one path: with a copy for each, a list under
/// a long key would need memory for the list times the key.
#[derive(Default)]
struct Walk {
    path: Vec<Step>,
    repeated: Vec<Vec<Step>>,
}

/// Reads one value.
struct Node<'r>(&'r mut Walk);

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let walk = self.0;
        let mut values = Vec::new();
        loop {
            walk.path.push(Step::Index(values.len()));
            let Some(value) = seq.next_element_seed(Node(&mut *walk))? else {
                walk.path.pop();
                return Ok(Value::Array(values));
            };
            walk.path.pop();
            values.push(value);
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let walk = self.0;
        let mut object = Map::new();
        while let Some(key) = map.next_key::<String>()? {
            walk.path.push(Step::Key(key.clone()));
            if object.contains_key(&key) && walk.repeated.len() < MOST_REPEATED {
                walk.repeated.push(walk.path.clone());
            }
            let value = map.next_value_seed(Node(&mut *walk))?;
            walk.path.pop();
            object.insert(key, value);
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_reads_as_serde_json_reads_it() {
        let text =
            r#"{"a": [1, -2, 0.5, true, null, "é\n", {}], "b": {"c": 18446744073709551615}}"#;
        let (value, repeated) = parse(text).unwrap();
        assert_eq!(value, serde_json::from_str::<Value>(text).unwrap());
        assert!(repeated.is_empty());
    }

    #[test]
    fn a_key_that_stands_twice_is_found_where_it_stands() {
        let (_, repeated) = parse(r#"[{"a": 1}, {"b": {"c": 1, "c": 2}, "b": 3}]"#).unwrap();
        let paths: Vec<String> = repeated.iter().map(|path| written(path)).collect();
        assert_eq!(paths, ["[1].b.c", "[1].b"]);
    }

    #[test]
    fn a_slip_has_line_and_column() {
        let error = parse("[\n  {\"a\": 1,}\n]").unwrap_err();
        assert_eq!((error.line(), error.column()), (2, 11));
        assert!(parse("[] x").is_err());
    }
}
