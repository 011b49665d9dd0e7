//! Files are read as JSON; one that is absent or malformed is told with the place and the usual cause.

use std::path::Path;

use companion::dataset::File;
use serde_json::Value;

use super::draft::Spot;
use super::folder::{Folder, Unread};
use super::json::{self, Step};
use super::list::List;
use super::report::Report;
use super::{Rule, Texts, source};

/// What stands for a file that may be absent.
pub(crate) fn nothing(file: File) -> &'static str {
    match file {
        File::Series | File::Reviews => "{}\n",
        _ => "[]\n",
    }
}

/// The text of every file of a dataset but those that may be absent and are; an error where there is no folder to read.
pub(crate) fn texts(dir: &Path) -> Result<Texts, Unread> {
    let opened = Folder::of(dir)?;
    let text = |file: File| {
        let is_there = dir.join(file.name()).symlink_metadata().is_ok();
        // What lies there under a name like it was meant to be read.
        let is_read = is_there || !file.is_optional() || source::alike(dir, file.name()).is_some();
        is_read.then(|| (file.name(), source::text(&opened, dir, file.name())))
    };
    Ok(File::ALL.into_iter().filter_map(text).collect())
}

/// The JSON of a file, if it is there and is JSON.
pub(crate) fn json(file: &'static str, texts: &Texts, report: &mut Report) -> Option<Value> {
    let (rule, message, remedy) = match texts.get(file) {
        Some(Ok(text)) => match json::parse(text) {
            Ok((value, repeated)) => {
                for steps in repeated {
                    repeated_key(file, &steps, report);
                }
                return Some(value);
            }
            Err(error) => {
                let (message, remedy) = malformed(text, &error);
                (Rule::MalformedJson, message, remedy)
            }
        },
        Some(Err(unread)) => (
            Rule::UnreadableFile,
            unread.what.clone(),
            unread.remedy.clone(),
        ),
        None => (
            Rule::UnreadableFile,
            "cannot be read: it is not there".to_owned(),
            "add the file".to_owned(),
        ),
    };
    report.file(rule, file, message, remedy);
    None
}

fn repeated_key(file: &'static str, steps: &[Step], report: &mut Report) {
    let remedy = "remove one of the two".to_owned();
    match place(file, steps) {
        Some((spot, inner)) => {
            let message = format!("`{}` stands twice", json::written(inner));
            report.reading(Rule::RepeatedKey, spot, message, remedy);
        }
        None => {
            let message = format!("`{}` stands twice", json::written(steps));
            report.file(Rule::RepeatedKey, file, message, remedy);
        }
    }
}

/// The entry that a path from the top of a file leads into, and the path inside it.
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

/// What is wrong with a text that is no JSON, and what it usually comes from.
fn malformed(text: &str, error: &serde_json::Error) -> (String, String) {
    let (mut line, mut column) = (error.line(), error.column());
    let full = error.to_string();
    let what = full
        .strip_suffix(&format!(" at line {line} column {column}"))
        .unwrap_or(&full);
    // Column 0 is the line break before the line, which an editor sees as the end of the line above.
    if column == 0 && line > 1 {
        line -= 1;
        let above = text.lines().nth(line - 1).unwrap_or_default();
        column = above.chars().count() + 1;
    }
    let remedy = if text.starts_with('\u{feff}') {
        "save the file as UTF-8 without a byte order mark"
    } else if what.starts_with("trailing comma") {
        "remove the comma before the closing bracket"
    } else if what.starts_with("EOF") {
        "the file ends too early: close every bracket and quotation mark"
    } else if what.contains("control character") {
        "close the quotation mark; a text stands on one line"
    } else if what.contains("expected `,`") {
        "put a comma between two entries or keys, or close the quotation mark before"
    } else {
        "compare the place with its neighbors; the slip may stand just before it"
    };
    let message = format!("line {line}, column {column}: {what}");
    (message, remedy.to_owned())
}
