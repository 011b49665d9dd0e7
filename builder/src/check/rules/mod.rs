//! The rules, each a small function over the fields or entries of a draft.

mod addresses;
mod bounds;
mod cards;
mod colors;
mod dates;
mod decisions;
mod evidence;
mod kinds;
mod links;
mod look_alikes;
mod names;
mod numbering;
mod outside;
mod pages;
mod protagonists;
mod quotes;
mod references;
mod repeats;
mod scripts;
mod seasons;
mod slugs;
mod text;
mod weight;
mod words;

pub(crate) use colors::color_or;
pub(crate) use weight::weights;

use super::Rule;
use super::draft::{Draft, Spot};
use super::fields::{self, Field};
use super::index::Index;
use super::list::List;
use super::report::Report;

/// What a rule looks at, and where it reports what it finds.
struct Check<'d, 'r> {
    draft: &'d Draft,
    fields: Vec<Field<'d>>,
    index: Index<'d>,
    report: &'r mut Report,
}

impl Check<'_, '_> {
    fn add(&mut self, rule: Rule, spot: &Spot, wrong: impl AsRef<str>, hint: impl Into<String>) {
        self.report.add(self.draft, rule, spot, wrong, hint);
    }

    fn at(
        &mut self,
        rule: Rule,
        (list, index): (List, usize),
        path: &str,
        wrong: impl AsRef<str>,
        hint: impl Into<String>,
    ) {
        self.add(rule, &Spot::new(list, index, path), wrong, hint);
    }
}

impl<'d, 'r> Check<'d, 'r> {
    fn of(draft: &'d Draft, report: &'r mut Report) -> Check<'d, 'r> {
        Check {
            draft,
            fields: fields::fields(draft),
            index: Index::new(draft),
            report,
        }
    }
}

/// Looks for things that are allowed but more likely a slip or a trick.
pub(crate) fn warn(draft: &Draft, report: &mut Report) {
    let mut check = Check::of(draft, report);
    scripts::apply(&mut check);
    look_alikes::apply(&mut check);
}

/// Applies every rule.
pub(crate) fn apply(draft: &Draft, report: &mut Report) {
    let mut check = Check::of(draft, report);
    slugs::apply(&mut check);
    numbering::apply(&mut check);
    seasons::apply(&mut check);
    words::apply(&mut check);
    references::apply(&mut check);
    links::apply(&mut check);
    pages::apply(&mut check);
    dates::apply(&mut check);
    text::apply(&mut check);
    colors::apply(&mut check);
    addresses::apply(&mut check);
    bounds::apply(&mut check);
    cards::apply(&mut check);
    names::apply(&mut check);
    repeats::apply(&mut check);
    kinds::apply(&mut check);
    protagonists::apply(&mut check);
    evidence::apply(&mut check);
    decisions::apply(&mut check);
    outside::apply(&mut check);
    quotes::apply(&mut check);
}
