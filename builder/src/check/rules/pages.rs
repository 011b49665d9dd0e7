//! A section with entries has a page, and a page has entries.

use companion::dataset::Section;

use super::super::draft::Spot;
use super::super::list::List;
use super::{Check, Rule};

pub(super) fn apply(check: &mut Check) {
    let home = Spot::new(List::Series, 0, "pages");
    if !check.index.has_page(Section::Series) {
        let wrong = "has no words for the home page";
        check.add(Rule::NoHomePage, &home, wrong, "add the key `series` to it");
    }
    for &section in Section::ALL {
        let holds = match section {
            Section::Series | Section::Search | Section::Data => continue,
            Section::Soundtrack => soundtrack(check),
            _ => entries(check, section),
        };
        let Some(holds) = holds else { continue };
        if holds && !check.index.has_page(section) {
            without_page(check, section);
        } else if !holds && check.index.has_page(section) {
            without_entries(check, section);
        }
    }
}

/// Whether a section has entries; `None` if one of its files could not be read.
fn entries(check: &Check, section: Section) -> Option<bool> {
    let mut lists = List::of(section);
    if lists.any(|list| check.draft.unread.contains(&list)) {
        return None;
    }
    Some(List::of(section).any(|list| !list.slugs(&check.draft.bundle).is_empty()))
}

fn soundtrack(check: &Check) -> Option<bool> {
    let spot = Spot::new(List::Series, 0, "soundtrack");
    let known = check.draft.is_authentic(&spot);
    known.then_some(check.draft.bundle.series.soundtrack.is_some())
}

fn without_page(check: &mut Check, section: Section) {
    let name = section.name();
    let file = List::of(section).next().map_or("`soundtrack`", List::file);
    let wrong = format!("has no `{name}`, so nobody can see what is in {file}");
    let spot = Spot::new(List::Series, 0, "pages");
    let remedy = format!("add `{name}` to it, or empty {file}");
    check.add(Rule::EntriesWithoutPage, &spot, wrong, remedy);
}

fn without_entries(check: &mut Check, section: Section) {
    let name = section.name();
    // If the page could not be read, it is not known whether it exists.
    let spot = Spot::new(List::Series, 0, format!("pages.{name}"));
    if check.draft.bundle.series.pages.contains_key(&section) {
        let remedy = format!("remove `{name}` to drop the page, or add entries");
        check.add(
            Rule::PageWithoutEntries,
            &spot,
            "has nothing to show",
            remedy,
        );
    }
}
