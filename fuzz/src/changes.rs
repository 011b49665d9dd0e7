//! Changes: bytes are read as a list of changes to a valid value. Changed byte by byte, JSON would break before
//! anything is read.

use serde_json::{Map, Value, json};

/// Texts that have broken programs before, and texts that mean something here.
pub const TEXTS: [&str; 30] = [
    "",
    " ",
    "\0",
    "\u{feff}",
    "\u{200b}",
    "\u{202e}abc",
    "e\u{301}\u{327}",
    "\u{301}",
    "👩\u{200d}👩\u{200d}👧\u{200d}👦",
    "🇩🇪🇩",
    "\u{d7ff}\u{e000}",
    "\u{fdd0}\u{fffe}\u{10ffff}",
    "İıẞßŉﬃ",
    "\u{1f1e6}\u{fe0f}\u{20e3}",
    "]() [](",
    "[a](people/b",
    "[[[](people/)](()",
    "people/",
    "/",
    "people/harbi/x",
    "series",
    "0000",
    "9999-99-99",
    "2017-02-29/2016",
    "2017-07-09/2017-07-12",
    "f001",
    "f18446744073709551616",
    "</script><!--",
    "%00%ff%",
    "#ffffff",
];

/// More mistakes than any editor makes, but few enough that most of the work is still the value itself.
pub const MOST: usize = 24;

/// A value with this many parts, or a text this long, is not made larger: large inputs have tests of their own.
const MOST_VALUES: usize = 20_000;
const LONGEST: usize = 1000;

/// Applies changes until the bytes are used up.
pub fn apply(value: &mut Value, mut bytes: &[u8]) {
    for _ in 0..MOST {
        match next(value, bytes) {
            Some(rest) => bytes = rest,
            None => return,
        }
    }
}

/// Applies the first change and returns the bytes of the rest; `None` if there are no more.
pub fn next<'b>(value: &mut Value, bytes: &'b [u8]) -> Option<&'b [u8]> {
    // Copying everything into a part of itself doubles the value.
    if count(value) > MOST_VALUES {
        return None;
    }
    let [op, first, second, rest @ ..] = bytes else {
        return None;
    };
    let place = u16::from_le_bytes([*first, *second]);
    Some(change(value, *op, usize::from(place), rest))
}

/// Makes one change and returns the bytes it did not need.
fn change<'b>(value: &mut Value, op: u8, place: usize, bytes: &'b [u8]) -> &'b [u8] {
    let count = count(value);
    let copied = nth(value, (place * 31 + 7) % count).cloned();
    let Some(node) = nth(value, place % count) else {
        return bytes;
    };
    match op % 12 {
        0 => *node = Value::Null,
        1 => *node = json!([]),
        2 => *node = json!({}),
        3 => *node = json!(place),
        4 => *node = json!(-(place as i64) * 1_000_000_007),
        5 => *node = json!(place as f64 * 1e300),
        6 => *node = json!(TEXTS[place % TEXTS.len()]),
        7 => *node = copied.unwrap_or_default(),
        8 => grow(node, place),
        9 => shrink(node, place),
        10 => rename(node, place),
        _ => {
            // A text from the input itself.
            let [length, rest @ ..] = bytes else {
                return bytes;
            };
            let (own, rest) = rest.split_at(usize::from(*length).min(rest.len()));
            *node = Value::String(String::from_utf8_lossy(own).into_owned());
            return rest;
        }
    }
    bytes
}

/// Repeats something that is already there.
fn grow(node: &mut Value, place: usize) {
    match node {
        Value::Array(items) if !items.is_empty() => {
            let item = items[place % items.len()].clone();
            items.insert(place % (items.len() + 1), item);
        }
        Value::Object(object) => {
            object.insert(TEXTS[place % TEXTS.len()].to_owned(), Value::Null);
        }
        Value::String(text) if text.len() < LONGEST => *text = text.repeat(1 + place % 40),
        other => *other = json!([other.clone()]),
    }
}

fn shrink(node: &mut Value, place: usize) {
    match node {
        Value::Array(items) if !items.is_empty() => {
            items.remove(place % items.len());
        }
        Value::Object(object) => {
            if let Some(key) = object.keys().nth(place % object.len().max(1)).cloned() {
                object.remove(&key);
            }
        }
        Value::String(text) => {
            text.pop();
        }
        other => *other = Value::Null,
    }
}

/// Misspells a key.
fn rename(node: &mut Value, place: usize) {
    let Value::Object(object) = node else {
        return;
    };
    let old: Map<String, Value> = std::mem::take(object);
    let chosen = place % old.len().max(1);
    for (number, (mut key, value)) in old.into_iter().enumerate() {
        if number == chosen {
            key.pop();
        }
        object.insert(key, value);
    }
}

fn parts(value: &Value) -> Box<dyn Iterator<Item = &Value> + '_> {
    match value {
        Value::Array(items) => Box::new(items.iter()),
        Value::Object(object) => Box::new(object.values()),
        _ => Box::new(std::iter::empty()),
    }
}

fn count(value: &Value) -> usize {
    1 + parts(value).map(count).sum::<usize>()
}

/// The part with that number, counted from the top; the value itself is number 0.
fn nth(value: &mut Value, number: usize) -> Option<&mut Value> {
    let mut left = number;
    walk(value, &mut left)
}

fn walk<'v>(value: &'v mut Value, left: &mut usize) -> Option<&'v mut Value> {
    if *left == 0 {
        return Some(value);
    }
    *left -= 1;
    match value {
        Value::Array(items) => items.iter_mut().find_map(|item| walk(item, left)),
        Value::Object(object) => object.values_mut().find_map(|item| walk(item, left)),
        _ => None,
    }
}
