//! Files are read as JSON; a missing or malformed one is reported with the place and the usual cause.

use std::path::Path;

use companion::dataset::File;
use serde_json::Value;

use super::draft::Spot;
use super::folder::{Folder, Unread};
use super::json::{self, Step};
use super::lenient;
use super::list::List;
use super::nearest::listed;
use super::report::Report;
use super::{Problem, Rule, Texts, source};
use crate::printable::shown;

/// The content that stands in for an optional file.
pub(crate) fn nothing(file: File) -> &'static str {
    match file {
        File::Series | File::Reviews => "{}\n",
        _ => "[]\n",
    }
}

/// The text of every file of a dataset, except optional ones that are absent; an error if the folder cannot be read.
pub(crate) fn texts(dir: &Path) -> Result<Texts, Unread> {
    let opened = Folder::of(dir)?;
    // A file under the wrong name is not treated as absent.
    let strays: Vec<Option<File>> = source::strays(dir)
        .iter()
        .map(|name| source::meant(name))
        .collect();
    let text = |file: File| {
        let is_there = dir.join(file.name()).symlink_metadata().is_ok();
        let is_read = is_there || !file.is_optional() || strays.contains(&Some(file));
        is_read.then(|| (file.name(), source::text(&opened, dir, file.name())))
    };
    Ok(File::ALL.into_iter().filter_map(text).collect())
}

/// Files that look like dataset files but are not read: `people (1).json`, `works.json.txt`, `characters.json`. If one
/// stands for a missing file, that is reported there.
pub(crate) fn strays(dir: &Path) -> Vec<Problem> {
    source::strays(dir)
        .into_iter()
        .filter_map(|name| stray(dir, &name))
        .collect()
}

fn stray(dir: &Path, name: &str) -> Option<Problem> {
    let hint = match source::meant(name) {
        Some(file) if dir.join(file.name()).symlink_metadata().is_err() => return None,
        Some(file) => format!(
            "the check reads `{}`: copy what is new here into it, then move this file elsewhere",
            file.name()
        ),
        None => {
            let names = File::ALL.map(File::name);
            format!("the files are {}; move this file elsewhere", listed(&names))
        }
    };
    Some(Problem {
        rule: Rule::StrayFile,
        file: shown(name.as_ref()),
        entry: None,
        message: "is not a dataset file, so nothing reads it".to_owned(),
        hint,
    })
}

/// What could be read of a file.
#[derive(Default)]
pub(crate) struct Json {
    /// `None` if nothing could be read.
    pub(crate) value: Option<Value>,
    /// Places with a guess after a slip.
    pub(crate) aside: Vec<Spot>,
}

/// The JSON of a file, as far as it exists and is JSON.
pub(crate) fn json(file: &'static str, texts: &Texts, report: &mut Report) -> Json {
    let unread = match texts.get(file) {
        Some(Ok(text)) => return parsed(file, text, report),
        Some(Err(unread)) => unread.clone(),
        None => Unread::new("cannot be read: it does not exist", "add the file"),
    };
    report.file(Rule::UnreadableFile, file, unread.what, unread.remedy);
    Json::default()
}

fn parsed(file: &'static str, text: &str, report: &mut Report) -> Json {
    let error = match json::parse(text) {
        Ok((value, repeated)) => {
            repeated_keys(file, &repeated, report);
            let value = Some(value);
            return Json {
                value,
                aside: Vec::new(),
            };
        }
        Err(error) => error,
    };
    let lenient::Read {
        mut value,
        slips,
        repeated,
        aside,
    } = lenient::read(text);
    for slip in &slips {
        let (wrong, remedy) = slip.cause.words();
        let message = format!("line {}, column {}: {wrong}", slip.line, slip.column);
        report.file(Rule::MalformedJson, file, message, remedy);
    }
    if slips.is_empty() {
        // Nothing a person would write.
        let remedy = "compare this place with its neighbors; the mistake may be just before it";
        report.file(
            Rule::MalformedJson,
            file,
            error.to_string(),
            remedy.to_owned(),
        );
        value = None;
    }
    repeated_keys(file, &repeated, report);
    let mut guessed = Vec::new();
    for steps in aside {
        match place(file, &steps) {
            Some((spot, inner)) => {
                guessed.push(Spot::new(spot.list, spot.index, json::written(inner)))
            }
            None => value = None,
        }
    }
    Json {
        value,
        aside: guessed,
    }
}

fn repeated_keys(file: &'static str, repeated: &[Vec<Step>], report: &mut Report) {
    for steps in repeated {
        repeated_key(file, steps, report);
    }
}

fn repeated_key(file: &'static str, steps: &[Step], report: &mut Report) {
    let remedy = "remove one of the two".to_owned();
    match place(file, steps) {
        Some((spot, inner)) => {
            let message = format!("`{}` appears twice", json::written(inner));
            report.reading(Rule::RepeatedKey, spot, message, remedy);
        }
        None => {
            let message = format!("`{}` appears twice", json::written(steps));
            report.file(Rule::RepeatedKey, file, message, remedy);
        }
    }
}

/// The entry that a path from the top of a file leads into, and the path within it.
fn place<'s>(file: &str, steps: &'s [Step]) -> Option<(Spot, &'s [Step])> {
    let of_file = |list: &List| list.file() == file;
    match steps {
        _ if file == List::Series.file() => Some((Spot::new(List::Series, 0, ""), steps)),
        [Step::Index(index), inner @ ..] => {
            let list = List::ALL.into_iter().find(of_file)?;
            Some((Spot::new(list, *index, ""), inner))
        }
        [Step::Key(key), Step::Index(index), inner @ ..] => {
            let list = match key.as_str() {
                "scores" => List::Scores,
                "reviews" => List::Reviews,
                _ => return None,
            };
            Some((Spot::new(list, *index, ""), inner))
        }
        _ => None,
    }
}
