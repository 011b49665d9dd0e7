//! Problems are collected as they are found, reported in the order of the files, and never about stand-ins.

use companion::dataset::File;

use super::characters;
use super::draft::{Draft, Spot};
use super::json::shortened;
use super::{Problem, Rule};

/// Where a problem belongs.
enum Place {
    File(&'static str),
    Spot(Spot),
}

struct Finding {
    rule: Rule,
    place: Place,
    message: String,
    hint: String,
}

/// All problems found so far.
#[derive(Default)]
pub(crate) struct Report {
    findings: Vec<Finding>,
}

impl Report {
    /// A problem with a file as a whole.
    pub(crate) fn file(&mut self, rule: Rule, file: &'static str, message: String, hint: String) {
        self.findings.push(Finding {
            rule,
            place: Place::File(file),
            message,
            hint,
        });
    }

    /// A problem with an entry. It is reported even where there is a stand-in, because it is the reason for it.
    pub(crate) fn reading(&mut self, rule: Rule, spot: Spot, message: String, hint: String) {
        self.findings.push(Finding {
            rule,
            place: Place::Spot(spot),
            message,
            hint,
        });
    }

    /// What a rule has found, unless it is about a stand-in. `wrong` follows the path of the key.
    pub(crate) fn add(
        &mut self,
        draft: &Draft,
        rule: Rule,
        spot: &Spot,
        wrong: impl AsRef<str>,
        hint: impl Into<String>,
    ) {
        if draft.is_authentic(spot) {
            let message = format!("`{}` {}", spot.path, wrong.as_ref());
            self.reading(rule, spot.clone(), message, hint.into());
        }
    }

    /// How many problems there are so far.
    pub(crate) fn count(&self) -> usize {
        self.findings.len()
    }

    /// The rule and place of each problem with an entry.
    pub(crate) fn spots(self) -> Vec<(Rule, Spot)> {
        let spots = self.findings.into_iter();
        spots
            .filter_map(|finding| match finding.place {
                Place::Spot(spot) => Some((finding.rule, spot)),
                Place::File(_) => None,
            })
            .collect()
    }

    /// The problems in the order of files and entries.
    pub(crate) fn finish(mut self, draft: &Draft) -> Vec<Problem> {
        self.findings.sort_by_key(|finding| match &finding.place {
            Place::File(file) => (position(file), None),
            Place::Spot(spot) => (position(spot.list.file()), Some((spot.list, spot.index))),
        });
        let problem = |finding: Finding| {
            let (file, entry) = match &finding.place {
                Place::File(file) => (*file, None),
                Place::Spot(spot) => (spot.list.file(), draft.label(spot.list, spot.index)),
            };
            Problem {
                rule: finding.rule,
                file: file.to_owned(),
                entry: entry.map(|entry| told(&entry)),
                message: told(&finding.message),
                hint: told(&finding.hint),
            }
        };
        self.findings.into_iter().map(problem).collect()
    }
}

/// A message quotes what it is about, which may be of any length and contain terminal escapes.
fn told(text: &str) -> String {
    characters::spelled_out(&shortened(text, LONGEST))
}

const LONGEST: usize = 1000;

fn position(file: &str) -> usize {
    let index = File::ALL.iter().position(|known| known.name() == file);
    index.unwrap_or(File::ALL.len())
}
