//! The page about the dataset: every file and every key, in plain Markdown.

use std::collections::BTreeSet;
use std::fmt::Write;

use companion::dataset::bounds::DESCRIPTION;
use companion::dataset::{EntityRef, File, Section, form};
use serde_json::Value;

use super::docs::SCHEMAS;
use super::raw;
use crate::check::list::List;
use crate::check::shape::resolved;

const HEAD: &str = include_str!("page.md");

/// The page.
pub(super) fn markdown() -> String {
    let root = raw();
    let mut page = Page {
        root: &root,
        text: HEAD.replace("%SCHEMAS%", &settings()),
        types: Vec::new(),
        told: BTreeSet::new(),
    };
    for file in File::ALL {
        page.file(file);
    }
    page.text.push_str("## Parts of entries\n\n");
    page.types();
    page.text.trim_end().to_owned() + "\n"
}

struct Page<'r> {
    root: &'r Value,
    text: String,
    /// Types that have been mentioned and not yet described.
    types: Vec<String>,
    told: BTreeSet<String>,
}

impl Page<'_> {
    fn file(&mut self, file: File) {
        let place = resolved(self.root, &self.root["properties"][file.key()]).1;
        let name = file.name();
        let optional = match file.is_optional() {
            true => " The file is optional.",
            false => "",
        };
        let shape = match place["type"].as_str() {
            Some("array") => "A list of entries, each with these keys.",
            _ => "One object with these keys.",
        };
        let holds = file.holds();
        let _ = write!(self.text, "## `{name}`\n\n{holds}. {shape}{optional}\n\n");
        match place["type"].as_str() {
            Some("array") => {
                let entry = resolved(self.root, &place["items"]).1;
                self.keys(&entry);
            }
            _ => self.keys(&place),
        }
    }

    /// Every type that has been mentioned, including those that these mention in turn.
    fn types(&mut self) {
        while !self.types.is_empty() {
            for name in std::mem::take(&mut self.types) {
                let definition = self.root["$defs"][&name].clone();
                let heading = spaced(&name);
                let said = said(&definition);
                let _ = write!(self.text, "### {heading}\n\n{said}\n\n");
                match words(&definition) {
                    Some(words) => self.words(&words),
                    None => self.keys(&definition),
                }
            }
        }
    }

    fn words(&mut self, words: &[(String, String)]) {
        self.text.push_str("| Word | Meaning |\n| --- | --- |\n");
        for (word, meaning) in words {
            let _ = writeln!(self.text, "| `{word}` | {meaning} |");
        }
        self.text.push('\n');
    }

    fn keys(&mut self, object: &Value) {
        self.text
            .push_str("| Key | Value | Required | Meaning |\n| --- | --- | --- | --- |\n");
        let needed = strings(&object["required"]);
        let keys = object["properties"].as_object().into_iter().flatten();
        for (key, schema) in keys {
            let what = self.what(schema);
            let needed = if needed.contains(key) { "yes" } else { "" };
            let said = said(schema);
            let _ = writeln!(self.text, "| `{key}` | {what} | {needed} | {said} |");
        }
        self.text.push('\n');
        let ways = object["anyOf"].as_array().into_iter().flatten();
        let ways: Vec<String> = ways.flat_map(|way| strings(&way["required"])).collect();
        if !ways.is_empty() {
            let ways = ways.join("`, `");
            let _ = write!(self.text, "At least one of `{ways}` must be filled in.\n\n");
        }
    }

    /// What is allowed in a field, in words.
    fn what(&mut self, schema: &Value) -> String {
        let (definition, schema) = resolved(self.root, schema);
        let number = |keyword: &str| schema[keyword].as_u64();
        match definition.as_deref() {
            Some("Slug") if schema.get(form::FORMER).is_some() => {
                "former slug of the entry".to_owned()
            }
            Some("Slug") => match schema[form::ENTRY_OF].as_str() {
                Some(section) => format!("slug of an entry of {}", files(section)),
                None => "slug, unique".to_owned(),
            },
            Some("FactId") => match schema.get(form::ENTRY_OF) {
                Some(_) => format!("id of an entry of {}", link(List::Facts.file())),
                None => "fact id, unique".to_owned(),
            },
            Some("Text") if schema.get(form::WORDS).is_some() => {
                let words = strings(&schema[form::WORDS]).join("`, `");
                format!("`{words}`, or your own words")
            }
            Some("Text") if schema.get(form::ELSEWHERE).is_some() => schema[form::ELSEWHERE]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
            Some("Text") => format!(
                "text of up to {} characters",
                number("maxLength").unwrap_or(0)
            ),
            Some("Description") => format!(
                "text of {} to {} characters",
                DESCRIPTION.start(),
                DESCRIPTION.end()
            ),
            Some("EntityRef") => match strings(&schema[form::TO]) {
                names if names.is_empty() => "[reference](#words-on-this-page)".to_owned(),
                names => format!("[reference](#words-on-this-page) to {}", names.join(", ")),
            },
            Some(name @ ("Prose" | "Date" | "Color" | "Address" | "Contact")) => {
                format!("[{}](#words-on-this-page)", name.to_lowercase())
            }
            Some(name) if schema.get("enum").is_none() => {
                let heading = spaced(name);
                if self.told.insert(name.to_owned()) {
                    self.types.push(name.to_owned());
                }
                format!("[{heading}](#{})", heading.replace(' ', "-"))
            }
            _ => self.plain(&schema),
        }
    }

    fn plain(&mut self, schema: &Value) -> String {
        let number = |keyword: &str| schema[keyword].as_u64();
        match schema["type"].get(0).unwrap_or(&schema["type"]).as_str() {
            Some("array") => {
                let each = self.what(&schema["items"]);
                let bounds = match (number("minItems"), number("maxItems").unwrap_or(0)) {
                    (Some(least @ 1..), most) => format!("{least} to {most}"),
                    (_, most) => format!("up to {most}"),
                };
                let once = if schema["uniqueItems"] == true {
                    ", no duplicates"
                } else {
                    ""
                };
                let evidence = match schema.get(form::EVIDENCE) {
                    Some(_) => ", at least 1 if `evidence` requires it",
                    None => "",
                };
                format!("list of {bounds}{once}{evidence}: {each}")
            }
            Some("object") => {
                let keys = schema["properties"].as_object().into_iter().flatten();
                let keys: Vec<_> = keys.collect();
                let names: Vec<&str> = keys.iter().map(|(key, _)| key.as_str()).collect();
                let each = keys.first().map(|(_, inner)| self.what(inner));
                format!(
                    "object with the keys `{}`, for the pages there are: {} each",
                    names.join("`, `"),
                    each.unwrap_or_default()
                )
            }
            Some("integer") => {
                let (least, most) = (number("minimum").unwrap_or(0), number("maximum"));
                match most {
                    Some(most) => format!("whole number from {least} to {most}"),
                    None => format!("whole number from {least}"),
                }
            }
            Some("boolean") => "`true` or `false`".to_owned(),
            _ => format!("one of `{}`", strings(&schema["enum"]).join("`, `")),
        }
    }
}

/// For each file, the line that tells VS Code where its schema is.
fn settings() -> String {
    let line = |file: File| {
        let name = file.name();
        format!(
            "    {{ \"fileMatch\": [\"public/data/{name}\"], \"url\": \"./{SCHEMAS}/{name}\" }}"
        )
    };
    File::ALL.map(line).join(",\n")
}

/// The doc line of a schema, on one line.
fn said(schema: &Value) -> String {
    let said = schema["description"].as_str().unwrap_or_default();
    said.replace('\n', " ").replace('|', "\\|")
}

/// The words of a fixed list, each with its meaning.
fn words(schema: &Value) -> Option<Vec<(String, String)>> {
    let choices = schema["oneOf"].as_array()?;
    let word = |choice: &Value| Some((choice["const"].as_str()?.to_owned(), said(choice)));
    choices.iter().map(word).collect()
}

fn strings(value: &Value) -> Vec<String> {
    let values = value.as_array().into_iter().flatten();
    values
        .filter_map(|value| value.as_str().map(str::to_owned))
        .collect()
}

/// `PageText` in words: `page text`.
fn spaced(name: &str) -> String {
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(letter.to_lowercase());
    }
    words
}

/// The files that hold the entries of a section.
fn files(section: &str) -> String {
    let section = EntityRef::parse(section).map_or(Section::Series, |reference| reference.section);
    let files: BTreeSet<&str> = List::of(section).map(List::file).collect();
    let links: Vec<String> = files.into_iter().map(link).collect();
    links.join(" or ")
}

fn link(file: &str) -> String {
    format!("[{file}](#{})", file.replace('.', ""))
}
