//! From the previous format to the current one: keys are renamed where they are, and what the program used to assume is
//! written down. Everything else in the files stays as it is, to the byte.

use std::fmt;
use std::path::Path;

use anyhow::{Result, bail};
use companion::dataset::{FORMAT, File};
use jsonc_parser::cst::CstObject;
use serde_json::{Map, Value};

use super::entries::{called, count};
use super::files::{Files, text, value};
use super::{Json, fields};

/// The keys of `series.json` that only the previous format has, each with its current name.
const SERIES: [(&str, &str); 2] = [("part_label", "labels"), ("meeting_color", "accent")];

/// What an upgrade did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Upgrade {
    /// What has been changed.
    pub done: Vec<String>,
    /// What only an editor can decide.
    pub to_decide: Vec<String>,
}

/// Upgrades the dataset in a folder, in place. One of the current format is left alone. An error names the file that
/// cannot be read or written.
pub fn upgrade(dir: &Path) -> Result<Upgrade> {
    let files = Files::open(dir)?;
    if !files.has(File::Series) {
        bail!("{} has no dataset: there is no series.json", dir.display());
    }
    let mut told = Upgrade::default();
    series(&files, &mut told)?;
    people(&files, &mut told)?;
    files.save()?;
    Ok(told)
}

/// The keys of the previous format in a `series.json` that lacks the current ones.
pub(crate) fn left_over(series: &Map<String, Value>) -> Vec<&'static str> {
    let keys = SERIES.into_iter();
    keys.filter(|(old, new)| series.contains_key(*old) && !series.contains_key(*new))
        .map(|(old, _)| old)
        .collect()
}

fn series(files: &Files, told: &mut Upgrade) -> Result<()> {
    let series = files.object(File::Series)?;
    let keys = series.to_serde_value();
    let left = left_over(
        keys.as_ref()
            .and_then(Value::as_object)
            .unwrap_or(&Map::new()),
    );
    for (old, new) in SERIES {
        if series.get(old).is_some() && !left.contains(&old) {
            told.decide(format!(
                "series.json: remove `{old}` or `{new}`; only `{new}` is read"
            ));
        }
    }
    if left.is_empty() {
        return Ok(());
    }
    labels(&series, told);
    meeting(&series, files, told)?;
    taken_for_granted(&series, told);
    Ok(())
}

/// What an episode is called had only one form, the one in headings.
fn labels(series: &CstObject, told: &mut Upgrade) {
    let Some(label) = text(series, "part_label").filter(|_| series.get("labels").is_none()) else {
        return;
    };
    let one = within_a_sentence(&label);
    let many = format!("{one}s");
    let noun = fields([
        ("one", Some(one.into())),
        ("many", Some(many.clone().into())),
    ]);
    let labels = fields([("episode", Some(Json::Object(noun)))]);
    if rename(series, "part_label", "labels")
        && let Some(own) = series.get("labels")
    {
        own.set_value(Json::Object(labels));
        told.done("series.json: `part_label` is now `labels`, with singular and plural");
        told.decide(format!(
            "series.json, `labels.episode.many` is `{many}`: correct it if that is not the plural"
        ));
    }
}

/// The lines of several protagonists always met, at the end of the last episode.
fn meeting(series: &CstObject, files: &Files, told: &mut Upgrade) -> Result<()> {
    let Some(color) = series
        .get("meeting_color")
        .filter(|_| series.get("accent").is_none())
    else {
        return Ok(());
    };
    let last = files.entries(File::Episodes)?;
    let last = last.iter().max_by_key(|episode| count(episode, "number"));
    let last = last.and_then(|episode| text(episode, "slug"));
    let protagonists = value(series, "protagonists");
    let protagonists = protagonists
        .as_ref()
        .and_then(Value::as_array)
        .map_or(0, Vec::len);
    if let (Some(last), None, 2..) = (last, series.get("meets"), protagonists) {
        let last = called(File::Episodes, &last);
        series.insert(color.property_index(), "meets", last.clone().into());
        told.done("series.json: `meets` says where the lines of the protagonists meet, as they did before");
        told.decide(format!(
            "series.json, `meets` is `{last}`: name the episode in which they meet, or remove the key if they do not"
        ));
    }
    if rename(series, "meeting_color", "accent") {
        told.done("series.json: `meeting_color` is now `accent`");
    }
    Ok(())
}

/// What the check required and what the footer said, whatever the dataset.
fn taken_for_granted(series: &CstObject, told: &mut Upgrade) {
    if series.get("evidence").is_none() {
        series.append("evidence", "every-entry".into());
        told.done(
            "series.json: `evidence` requires facts for every entry, as the check did before",
        );
    }
    if series.get("publisher").is_none() {
        let title = text(series, "title").unwrap_or_default();
        let footer = format!(
            "An independent companion to {title}. Every statement links to its source, and the site says where the \
             sources disagree. Not connected with those who made or showed the series."
        );
        let publisher = fields([("footer", Some(footer.into()))]);
        series.append("publisher", Json::Object(publisher));
        told.done("series.json: `publisher.footer` has the words of the footer");
    }
}

/// What a person did was called a role.
fn people(files: &Files, told: &mut Upgrade) -> Result<()> {
    let mut renamed = 0;
    for person in files.entries(File::People)? {
        let name = called(File::People, &text(&person, "slug").unwrap_or_default());
        if person.get("roles").is_some() && person.get("credits").is_some() {
            told.decide(format!(
                "{name}: remove `roles` or `credits`; only `credits` is read"
            ));
            continue;
        }
        renamed += usize::from(rename(&person, "roles", "credits"));
        let credits = person
            .array_value("credits")
            .map_or(Vec::new(), |own| own.elements());
        for credit in credits.iter().filter_map(|credit| credit.as_object()) {
            rename(&credit, "role", "job");
        }
    }
    if renamed > 0 {
        told.done(format!(
            "people.json: `roles` are now `credits`, each with its `job` ({renamed} people)"
        ));
    }
    Ok(())
}

/// Renames a key; its value, its place and everything around it stay. Says whether there was one to rename.
fn rename(object: &CstObject, from: &str, to: &str) -> bool {
    if object.get(to).is_some() {
        return false;
    }
    let name = object.get(from).and_then(|own| own.name());
    let name = name.and_then(|name| name.as_string_lit());
    let is_there = name.is_some();
    if let Some(name) = name {
        name.set_raw_value(format!("\"{to}\""));
    }
    is_there
}

/// A word as it is written within a sentence; an abbreviation keeps its capitals.
fn within_a_sentence(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    match letters.as_str().chars().any(char::is_uppercase) {
        true => word.to_owned(),
        false => first.chain(letters).collect(),
    }
}

impl Upgrade {
    /// Whether the dataset was in the current format already.
    pub fn is_unchanged(&self) -> bool {
        self.done.is_empty()
    }

    fn done(&mut self, what: impl Into<String>) {
        self.done.push(what.into());
    }

    fn decide(&mut self, what: impl Into<String>) {
        self.to_decide.push(what.into());
    }
}

impl fmt::Display for Upgrade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_unchanged() {
            writeln!(
                f,
                "Nothing to change: the dataset is in format {FORMAT}, the current one."
            )?;
        }
        for what in &self.done {
            writeln!(f, "Changed: {what}")?;
        }
        for what in &self.to_decide {
            writeln!(f, "Please decide: {what}")?;
        }
        Ok(())
    }
}
