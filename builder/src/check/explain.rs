//! What serde says is turned into what an editor can act upon.

use companion::dataset::{Date, EntityRef, Section};
use serde_json::Value;

use super::Rule;
use super::fault::{Fault, find};
use super::json::{Step, written};
use super::list::List;
use super::nearest::{hint, nearest};

/// A fault in words.
pub(crate) struct Trouble {
    pub(crate) rule: Rule,
    pub(crate) message: String,
    pub(crate) hint: String,
}

impl Fault {
    /// The fault in words, with a remedy.
    pub(crate) fn explain(&self, value: &Value) -> Trouble {
        match self {
            Fault::UnknownKey { parent, key, known } => Trouble {
                rule: Rule::UnknownKey,
                message: format!("the key `{}`{} is not known", key, inside(parent)),
                hint: hint(key, words(known), "remove it"),
            },
            Fault::MissingKey { parent, key } => Trouble {
                rule: Rule::MissingKey,
                message: format!("the key `{key}`{} is missing", inside(parent)),
                hint: "add it".to_owned(),
            },
            Fault::UnknownName { steps, name, known } => Trouble {
                rule: Rule::UnknownName,
                message: format!("{} `{name}` is not known", label(steps)),
                hint: hint(
                    name,
                    words(known),
                    &format!("write one of {}", listed(known)),
                ),
            },
            Fault::Wrong { steps, message } => wrong(steps, message, find(value, steps)),
        }
    }
}

fn wrong(steps: &[Step], message: &str, found: Option<&Value>) -> Trouble {
    let path = written(steps);
    let text = found.and_then(Value::as_str);
    if text
        .is_some_and(|text| Date::parse(text).as_ref().err().map(String::as_str) == Some(message))
    {
        return Trouble {
            rule: Rule::BadDate,
            message: format!("`{path}`: {message}"),
            hint: "write what the source gives: year, year and month, or a day that exists"
                .to_owned(),
        };
    }
    if let Some((text, reason)) = text.and_then(|text| Some((text, EntityRef::parse(text).err()?)))
        && reason == message
    {
        return Trouble {
            rule: Rule::BadReference,
            message: format!("`{path}`: {message}"),
            hint: reference_hint(text),
        };
    }
    Trouble {
        rule: Rule::WrongType,
        message: format!("`{path}`: {message}"),
        hint: expected(message),
    }
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

/// The section that was probably meant: by a name like its own, or by what one calls its entries.
fn meant(name: &str) -> Option<Section> {
    let nouns = List::ALL
        .into_iter()
        .filter_map(|list| Some((list.noun(), list.section()?)));
    let names = Section::ALL.map(|section| (section.name(), section));
    let words: Vec<(&str, Section)> = names.into_iter().chain(nouns).collect();
    let word = nearest(name, words.iter().map(|(word, _)| *word))?;
    let (_, section) = words.iter().find(|(known, _)| *known == word)?;
    Some(*section)
}

/// What to write where serde expected something else.
fn expected(message: &str) -> String {
    let wanted = message.rsplit("expected ").next().unwrap_or_default();
    let remedy = match wanted {
        "u16" | "u32" => "write a whole number from 0 to 65535, without quotes",
        "a string" => "write text in double quotes",
        "a sequence" => "write a list in square brackets",
        "a map" => "write an object in braces",
        _ if wanted.starts_with("struct ") => "write an object in braces",
        _ if wanted.contains("string") => "write text in double quotes",
        _ => "look at another entry for what belongs here",
    };
    remedy.to_owned()
}

/// The path after its last index: an unknown word is found by itself, and ``role `subjct` `` reads best.
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

fn words(known: &[String]) -> impl Iterator<Item = &str> {
    known.iter().map(String::as_str)
}

fn listed(known: &[String]) -> String {
    format!("`{}`", known.join("`, `"))
}
