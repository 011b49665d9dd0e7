//! The check: a dataset either becomes a [`Bundle`], or every problem it has is told at once.
//!
//! Reading and judging are apart. [`read`] turns the files into a [`Draft`], mending in memory what cannot be
//! decoded so that one slip does not hide the next; the [`rules`] then look at the draft and never at JSON.

pub(crate) mod characters;
mod decode;
pub(crate) mod draft;
mod explain;
mod fault;
mod files;
pub mod hostile;
pub(crate) mod index;
mod json;
pub(crate) mod list;
mod nearest;
mod problem;
mod read;
mod report;
pub mod reserved;
mod rule;
mod rules;
pub(crate) mod walk;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use companion::dataset::{Bundle, EntityRef, File};

use draft::{Draft, Spot};
pub use problem::Problem;
use report::Report;
pub use rule::Rule;
pub(crate) use rules::color_or;

/// The text of each file by its name, or why it could not be had.
pub type Texts = BTreeMap<&'static str, Result<String, String>>;

/// Reads the dataset in `dir`; the error holds all problems of all files, in the order of the files.
pub fn load(dir: &Path) -> Result<Bundle, Vec<Problem>> {
    judge(&files::texts(dir))
}

/// Checks the dataset in `dir` and prints the outcome, as `cargo xtask check` does.
pub fn run(dir: &Path) -> ExitCode {
    if !dir.is_dir() {
        eprintln!(
            "{}: no such folder; name the dataset's with `--data`",
            dir.display()
        );
        return ExitCode::FAILURE;
    }
    match load_with_warnings(dir) {
        Ok((bundle, warnings)) => {
            warn(&warnings);
            println!("{} entries, no problem", entries(&bundle));
            ExitCode::SUCCESS
        }
        Err(problems) => {
            for problem in &problems {
                eprintln!("{problem}");
            }
            let noun = if problems.len() == 1 {
                "problem"
            } else {
                "problems"
            };
            eprintln!("{} {noun} in {}", problems.len(), dir.display());
            ExitCode::FAILURE
        }
    }
}

/// Reads the dataset in `dir`; a sound one comes with what is more likely a slip or a trick than meant.
pub fn load_with_warnings(dir: &Path) -> Result<(Bundle, Vec<Problem>), Vec<Problem>> {
    let draft = sound(&files::texts(dir))?;
    let mut report = Report::default();
    rules::warn(&draft, &mut report);
    let warnings = report.finish(&draft);
    Ok((draft.bundle, warnings))
}

/// Prints warnings. They keep nothing from being built.
pub(crate) fn warn(warnings: &[Problem]) {
    for warning in warnings {
        eprintln!("warning: {warning}");
    }
}

/// Checks the texts of a dataset's files.
pub fn judge(texts: &Texts) -> Result<Bundle, Vec<Problem>> {
    sound(texts).map(|draft| draft.bundle)
}

fn sound(texts: &Texts) -> Result<Draft, Vec<Problem>> {
    let mut report = Report::default();
    let draft = read::draft(texts, &mut report);
    rules::apply(&draft, &mut report);
    let problems = report.finish(&draft);
    if problems.is_empty() {
        Ok(draft)
    } else {
        Err(problems)
    }
}

/// What each page is reckoned to weigh, in bytes, by what it is about.
pub fn weights(bundle: Bundle) -> BTreeMap<EntityRef, usize> {
    rules::weights(&Draft::whole(bundle))
}

/// What the rules object to, each with its place.
pub(crate) fn objections(draft: &Draft) -> Vec<(Rule, Spot)> {
    let mut report = Report::default();
    rules::apply(draft, &mut report);
    report.spots()
}

/// How many entries a bundle holds, the series itself among them.
pub fn entries(bundle: &Bundle) -> usize {
    File::ALL.into_iter().map(|file| file.count(bundle)).sum()
}
