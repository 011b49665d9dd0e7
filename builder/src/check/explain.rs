//! What is wrong with the structure of an entry, in words that an editor can act on.

use companion::dataset::Section;
use serde_json::Value;

use super::Rule;
use super::belongs;
use super::json::{Step, shortened, written};
use super::list::List;
use super::nearest::{listed, nearest};
use super::shape::{Key, Shape};

/// What is wrong, and what to do.
pub(crate) struct Trouble {
    pub(crate) rule: Rule,
    pub(crate) message: String,
    pub(crate) hint: String,
}

impl Trouble {
    fn new(rule: Rule, message: String, hint: impl Into<String>) -> Trouble {
        let hint = hint.into();
        Trouble {
            rule,
            message,
            hint,
        }
    }
}

/// Texts are quoted up to this length.
const SHOWN: usize = 60;
/// At most this many keys are listed.
const FEW: usize = 8;

/// A key that its type does not have; `meant` is the missing one that is most like it.
pub(crate) fn unknown_key(
    list: List,
    parent: &[Step],
    key: &str,
    known: &[Key],
    meant: Option<&str>,
) -> Trouble {
    let message = format!("the key `{key}`{} is not known", inside(parent));
    let elsewhere = || belongs::elsewhere(list, parent.is_empty(), key);
    let hint = match meant {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => elsewhere().unwrap_or_else(|| {
            let names: Vec<&str> = known.iter().map(|key| key.name.as_str()).collect();
            match names.len() {
                ..=FEW => format!("remove it; the keys are {}", listed(&names)),
                _ => "remove it; docs/dataset.md lists all keys".to_owned(),
            }
        }),
    };
    Trouble::new(Rule::UnknownKey, message, hint)
}

/// A key that must be there.
pub(crate) fn missing_key(parent: &[Step], key: &Key) -> Trouble {
    let message = format!("the key `{}`{} is missing", key.name, inside(parent));
    Trouble::new(
        Rule::MissingKey,
        message,
        format!("add it, {}", wanted(&key.shape)),
    )
}

/// An optional key that is there without a value.
pub(crate) fn without_value(steps: &[Step]) -> Trouble {
    let message = format!("`{}` is nothing (`null`)", written(steps));
    Trouble::new(
        Rule::WrongType,
        message,
        "leave the key out if there is nothing to say",
    )
}

/// A word that is not in its list.
pub(crate) fn unknown_word(steps: &[Step], word: &str, known: &[String]) -> Trouble {
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let word = shortened(word, SHOWN);
    let message = format!("{} `{word}` is not known", label(steps));
    let hint = match nearest(&word, known.iter().copied()) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("write one of {}", listed(&known)),
    };
    Trouble::new(Rule::UnknownName, message, hint)
}

/// A text that is not a date. `reason` is what the type says.
pub(crate) fn bad_date(steps: &[Step], text: &str, reason: &str) -> Trouble {
    let message = format!("`{}`: {reason}", written(steps));
    let hint = turned(text).unwrap_or_else(|| {
        "write what the source gives: a year, a year and month, or a day that exists".to_owned()
    });
    Trouble::new(Rule::BadDate, message, hint)
}

/// The possible readings of a date with the year at its end.
fn turned(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(['/', '.', '-']).map(str::trim).collect();
    let [one, other, year] = parts[..] else {
        return None;
    };
    let number = |part: &str| {
        part.parse::<u8>()
            .ok()
            .filter(|number| (1..=31).contains(number))
    };
    let (one, other) = (number(one)?, number(other)?);
    if year.len() != 4 || !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let ways = [(one, other), (other, one)]
        .map(|(month, day)| (month <= 12).then(|| format!("`{year}-{month:02}-{day:02}`")));
    let mut ways: Vec<String> = ways.into_iter().flatten().collect();
    ways.dedup();
    Some(format!("write {}: year, month, day", ways.join(" or ")))
}

/// A text that is not a reference. `reason` is what the type says.
pub(crate) fn bad_reference(steps: &[Step], text: &str, reason: &str) -> Trouble {
    let message = format!("`{}`: {reason}", written(steps));
    Trouble::new(Rule::BadReference, message, reference_hint(text))
}

/// A value of the wrong type.
pub(crate) fn wrong_type(steps: &[Step], found: &Value, shape: &Shape) -> Trouble {
    let found = match found {
        Value::Null => "nothing (`null`)".to_owned(),
        Value::Bool(yes) => format!("`{yes}`"),
        Value::Number(number) => format!("the number {number}"),
        Value::String(text) => format!("the text `{}`", shortened(text, SHOWN)),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    };
    let message = format!("`{}` is {found}", written(steps));
    Trouble::new(Rule::WrongType, message, format!("write {}", wanted(shape)))
}

/// Something that the types reject and the shapes do not.
pub(crate) fn unforeseen(error: &serde_json::Error) -> Trouble {
    let message = format!("the entry cannot be read: {error}");
    Trouble::new(Rule::WrongType, message, "compare it with docs/dataset.md")
}

/// What belongs in a place of this shape.
fn wanted(shape: &Shape) -> String {
    match shape {
        Shape::Number(least, most) => {
            format!("a whole number from {least} to {most}, without quotes")
        }
        Shape::YesNo => "`true` or `false`, without quotes".to_owned(),
        Shape::List(items) => match &items.each {
            Shape::Object(_) => "a list in square brackets, of objects in braces".to_owned(),
            _ => "a list in square brackets, of texts in double quotes".to_owned(),
        },
        Shape::Object(keys) | Shape::When(_, keys) => {
            let needed: Vec<&str> = names(keys, |key| key.needed);
            let known = names(keys, |_| true);
            match needed.as_slice() {
                [] => format!("an object in braces, with some of {}", listed(&known)),
                needed => format!("an object in braces, with {}", listed(needed)),
            }
        }
        Shape::OneOf(words) => {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            format!("one of {}, in double quotes", listed(&words))
        }
        Shape::Date(_) => "a date in double quotes, such as `2017-07-09` or `2017`".to_owned(),
        Shape::Reference(_) => {
            "a reference in double quotes, such as `people/some-slug`".to_owned()
        }
        Shape::Slug | Shape::Item(_) | Shape::Former => {
            "a slug in double quotes, such as `some-slug`".to_owned()
        }
        Shape::Fact | Shape::OwnId => {
            "the id of a fact in double quotes, such as `f001`".to_owned()
        }
        _ => "text in double quotes".to_owned(),
    }
}

fn names(keys: &[Key], which: impl Fn(&Key) -> bool) -> Vec<&str> {
    let keys = keys.iter().filter(|key| which(key));
    keys.map(|key| key.name.as_str()).collect()
}

/// How a reference should have begun or ended.
pub(crate) fn reference_hint(text: &str) -> String {
    let name = text.split('/').next().unwrap_or(text);
    match Section::from_name(name) {
        Some(section) if section.has_items() => {
            format!("write `{name}/` and one slug, or just `{name}`")
        }
        Some(_) => format!("write just `{name}`"),
        None => match meant(name) {
            Some(section) => format!("did you mean `{}`?", section.name()),
            None => "begin with the name of a section, such as `people/`".to_owned(),
        },
    }
}

/// The section that was probably meant: one with a similar name, or one whose entries are called that.
fn meant(name: &str) -> Option<Section> {
    let nouns = List::ALL
        .into_iter()
        .filter_map(|list| Some((list.noun(), list.section()?)));
    let names = Section::ALL
        .iter()
        .copied()
        .map(|section| (section.name(), section));
    let words: Vec<(&str, Section)> = names.into_iter().chain(nouns).collect();
    let word = nearest(name, words.iter().map(|(word, _)| *word))?;
    let (_, section) = words.iter().find(|(known, _)| *known == word)?;
    Some(*section)
}

/// The path after its last index: an unknown word is unique anyway, and ``role `subjct` `` reads best.
fn label(steps: &[Step]) -> String {
    let after = steps
        .iter()
        .rposition(|step| matches!(step, Step::Index(_)))
        .map_or(0, |index| index + 1);
    match written(&steps[after..]) {
        label if label.is_empty() => written(steps),
        label => label,
    }
}

fn inside(parent: &[Step]) -> String {
    if parent.is_empty() {
        String::new()
    } else {
        format!(" in `{}`", written(parent))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_with_its_year_at_the_end_is_turned() {
        for (text, hint) in [
            (
                "07/09/2017",
                "write `2017-07-09` or `2017-09-07`: year, month, day",
            ),
            ("31.12.1999", "write `1999-12-31`: year, month, day"),
            ("7/7/2017", "write `2017-07-07`: year, month, day"),
        ] {
            assert_eq!(turned(text).as_deref(), Some(hint));
        }
        assert_eq!(turned("summer 2017"), None);
        assert_eq!(turned("2017-07-09"), None);
    }
}
