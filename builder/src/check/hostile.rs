//! The hostile dataset: the second series with every text that an editor is free to write replaced by an attack on the
//! pages.
//!
//! It replaces what the check walks, so a new text field is covered as soon as its type has it. The check refuses the
//! result; in tests, pages are built from it anyway, to see that they are safe without the check.

mod texts;

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use companion::dataset::{Bundle, File};
use serde_json::Value;

use super::draft::Spot;
use super::fields::{self, Content};
use super::report::Report;
use super::{Problem, Texts, read};

/// The dataset that is made hostile, and what is added to it so that it has every possible field.
const GOLDEN: &str = "tests/second-series";
const ADDITIONS: &str = "tests/hostile";

/// Writes the hostile dataset into a folder.
pub fn write(workspace: &Path, out: &Path) -> Result<()> {
    fs::create_dir_all(out)?;
    for (file, value) in dataset(workspace)? {
        let text = serde_json::to_string_pretty(&value)?;
        fs::write(out.join(file), text + "\n")?;
    }
    Ok(())
}

/// A dataset as far as its types go, without the rules, for what only tests build.
pub fn unchecked(dir: &Path) -> Result<Bundle, Vec<Problem>> {
    let texts = super::texts(dir)?;
    let mut report = Report::default();
    let draft = read::draft(&texts, &mut report);
    match report.finish(&draft) {
        problems if problems.is_empty() => Ok(draft.bundle),
        problems => Err(problems),
    }
}

fn dataset(workspace: &Path) -> Result<Vec<(&'static str, Value)>> {
    let mut values = Vec::new();
    for file in File::ALL.map(File::name) {
        let mut value = json(&workspace.join(GOLDEN).join(file))?;
        let additions = workspace.join(ADDITIONS).join(file);
        if additions.is_file() {
            let patch: json_patch::Patch = serde_json::from_value(json(&additions)?)?;
            json_patch::patch(&mut value, &patch).with_context(|| format!("{ADDITIONS}/{file}"))?;
        }
        values.push((file, value));
    }
    let texts: Texts = (values.iter())
        .map(|(file, value)| (*file, Ok(value.to_string())))
        .collect();
    for (spot, text) in replacements(&texts)? {
        let mut values = values.iter_mut();
        let value = values.find(|(file, _)| *file == spot.list.file());
        let place = value.and_then(|(_, value)| value.pointer_mut(&spot.pointer()));
        *place.with_context(|| format!("{spot:?} is nowhere"))? = Value::String(text);
    }
    Ok(values)
}

fn json(path: &Path) -> Result<Value> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    serde_json::from_str(&text).map_err(|error| anyhow!("{}: {error}", path.display()))
}

/// The replacement for each place. Whatever identifies a thing or a day stays: without it there is no page to attack.
fn replacements(texts: &Texts) -> Result<Vec<(Spot, String)>> {
    let mut report = Report::default();
    let draft = read::draft(texts, &mut report);
    let problems = report.finish(&draft);
    if let Some(problem) = problems.first() {
        bail!("{GOLDEN} with {ADDITIONS}: {problem}");
    }
    let mut replaced = Vec::new();
    let mut turns = Turns::default();
    let fields = fields::fields(&draft);
    // The words of a vocabulary are listed twice, as words and as text; they stay as they are.
    let words: Vec<Spot> = (fields.iter())
        .filter(|field| matches!(field.content, Content::Word(..)))
        .map(|field| field.spot.clone())
        .collect();
    let fields = fields.into_iter().filter(|field| {
        !matches!(field.content, Content::Word(..)) && !words.contains(&field.spot)
    });
    for (number, field) in fields.enumerate() {
        let turn = turns.next(&field.spot);
        let text = match field.content {
            Content::Text(..) => texts::text(turn, number),
            Content::Description(_) => texts::description(turn, number),
            Content::Prose(prose) => texts::prose(turn, number, prose),
            Content::Color(_) => texts::color(number),
            Content::Address(_) => texts::address(turn, number),
            // The only one of its kind takes the worst.
            Content::Contact(_) => texts::address(0, number),
            Content::Slug(_)
            | Content::Former(_)
            | Content::Id(..)
            | Content::Word(..)
            | Content::Bare(_)
            | Content::Reference(..)
            | Content::Item(..)
            | Content::Fact(_)
            | Content::When(..)
            | Content::Needed(..)
            | Content::Items(..)
            | Content::Distinct(_) => continue,
        };
        replaced.push((field.spot, text));
    }
    Ok(replaced)
}

/// Whose turn it is: the fields of one kind, such as the names of people, go through all hostile texts in turn.
#[derive(Default)]
struct Turns(HashMap<String, usize>);

impl Turns {
    fn next(&mut self, spot: &Spot) -> usize {
        let path: String = (spot.path.chars())
            .filter(|letter| !letter.is_ascii_digit())
            .collect();
        // Each kind starts at a different text, so that kinds with one field don't all get the same.
        let first = self.0.len() * 4;
        let turn = self.0.entry(format!("{:?} {path}", spot.list));
        let turn = turn.or_insert(first);
        *turn += 1;
        *turn
    }
}
