//! The check: a dataset either becomes a [`Bundle`], or all its problems are reported at once.
//!
//! Reading and checking are separate. [`read`] turns the files into a [`Draft`], putting stand-ins for whatever cannot
//! be decoded so that one slip does not hide the next; the [`rules`] then look at the draft and never at JSON.

mod belongs;
pub(crate) mod characters;
pub(crate) mod draft;
mod explain;
pub(crate) mod fields;
mod files;
mod folder;
mod format;
pub mod hostile;
pub(crate) mod index;
mod json;
mod lenient;
pub(crate) mod list;
mod markup;
pub(crate) mod nearest;
mod problem;
pub mod public;
mod read;
mod report;
pub mod reserved;
mod rule;
mod rules;
pub(crate) mod shape;
mod slip;
mod source;
mod structure;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use companion::dataset::{Bundle, EntityRef, File};

use draft::{Draft, Spot};
pub(crate) use files::nothing;
pub use folder::Unread;
pub use problem::{Problem, lines};
use report::Report;
pub use rule::Rule;
pub(crate) use rules::color_or;

use crate::printable::shown;

/// The files that are published along with the pages.
pub const PUBLIC: &str = "public";

/// The text of each file by its name, or why it is unavailable.
pub type Texts = BTreeMap<&'static str, Result<String, Unread>>;

/// Reads the dataset in `dir`; the error has all problems of all files, in the order of the files.
pub fn load(dir: &Path) -> Result<Bundle, Vec<Problem>> {
    folder(dir).map(|(_, draft)| draft.bundle)
}

/// Reads and checks a folder: which files are in it, and what is in the files.
fn folder(dir: &Path) -> Result<(Texts, Draft), Vec<Problem>> {
    let texts = texts(dir)?;
    let strays = files::strays(dir);
    match sound(&texts) {
        Ok(draft) if strays.is_empty() => Ok((texts, draft)),
        draft => Err(strays
            .into_iter()
            .chain(draft.err().into_iter().flatten())
            .collect()),
    }
}

/// The texts of the dataset in `dir`; the error says why the folder cannot be read.
pub fn texts(dir: &Path) -> Result<Texts, Vec<Problem>> {
    files::texts(dir).map_err(|unread| {
        vec![Problem {
            rule: Rule::UnreadableFile,
            file: shown(dir.as_os_str()),
            entry: None,
            message: unread.what,
            hint: "name the folder of the dataset with `--data`".to_owned(),
        }]
    })
}

/// What has passed the check.
#[derive(Debug)]
pub struct Sound {
    /// The dataset as text.
    pub texts: Texts,
    /// The same as entries.
    pub bundle: Bundle,
    /// Things that are more likely a slip or a trick than intended.
    pub warnings: Vec<Problem>,
}

/// Everything that goes into a site: the dataset in `data` and the other files in `public`. The error has all problems
/// of both.
pub fn all(data: &Path, public: &Path) -> Result<Sound, Vec<Problem>> {
    match (folder(data), public::files(public)) {
        (Ok((texts, draft)), Ok(_)) => {
            let mut report = Report::default();
            rules::warn(&draft, &mut report);
            Ok(Sound {
                texts,
                warnings: report.finish(&draft),
                bundle: draft.bundle,
            })
        }
        (read, files) => {
            let problems = [read.err(), files.err()];
            Err(problems.into_iter().flatten().flatten().collect())
        }
    }
}

/// Checks the dataset in `dir`, and what is published with it, and prints the result, as `cargo xtask check` does.
pub fn run(dir: &Path) -> ExitCode {
    match all(dir, Path::new(PUBLIC)) {
        Ok(Sound {
            bundle, warnings, ..
        }) => {
            warn(&warnings);
            println!("{} entries, no problem", entries(&bundle));
            ExitCode::SUCCESS
        }
        Err(problems) => {
            for line in lines(&problems) {
                eprintln!("{line}");
            }
            let noun = if problems.len() == 1 {
                "problem"
            } else {
                "problems"
            };
            let dir = shown(dir.as_os_str());
            eprintln!("{} {noun} in {dir} and {PUBLIC}", problems.len());
            ExitCode::FAILURE
        }
    }
}

/// Prints warnings. They don't stop a build.
pub(crate) fn warn(warnings: &[Problem]) {
    for warning in lines(warnings) {
        eprintln!("warning: {warning}");
    }
}

/// Checks the texts of a dataset's files.
pub fn parse(texts: &Texts) -> Result<Bundle, Vec<Problem>> {
    sound(texts).map(|draft| draft.bundle)
}

fn sound(texts: &Texts) -> Result<Draft, Vec<Problem>> {
    let mut report = Report::default();
    let draft = read::draft(texts, &mut report);
    rules::apply(&draft, &mut report);
    let mut problems = report.finish(&draft);
    if let Some(outdated) = format::outdated(texts) {
        problems.retain(format::is_in_the_way);
        problems.insert(0, outdated);
    }
    if problems.is_empty() {
        Ok(draft)
    } else {
        Err(problems)
    }
}

/// The estimated size of each page, in bytes, by what it is about.
pub fn weights(bundle: Bundle) -> BTreeMap<EntityRef, usize> {
    rules::weights(&Draft::whole(bundle))
}

/// What the rules object to, each with its place.
pub(crate) fn objections(draft: &Draft) -> Vec<(Rule, Spot)> {
    let mut report = Report::default();
    rules::apply(draft, &mut report);
    report.spots()
}

/// How many entries a bundle has, including the series itself.
pub fn entries(bundle: &Bundle) -> usize {
    File::ALL.into_iter().map(|file| file.count(bundle)).sum()
}
