//! Whatever an entry refers to exists: entries, sources, facts.

use companion::dataset::{EntityRef, Section};

use super::super::draft::Spot;
use super::super::fields::{Content, Field};
use super::super::list::List;
use super::{Check, Rule};

pub(super) fn apply(check: &mut Check) {
    for (spot, named) in all(check) {
        match named {
            Named::Reference(reference) => {
                entity(check, Rule::DanglingReference, &spot, &reference, "");
            }
            Named::Item(section, slug) => item(check, &spot, section, &slug),
            Named::Fact(id) => fact(check, &spot, &id),
        }
    }
}

enum Named {
    Reference(EntityRef),
    Item(Section, String),
    Fact(String),
}

fn all(check: &Check) -> Vec<(Spot, Named)> {
    let named = |field: &Field| {
        let named = match &field.content {
            Content::Reference(reference, _) => Named::Reference(reference.clone()),
            Content::Item(section, slug) => Named::Item(*section, (*slug).to_owned()),
            Content::Fact(id) => Named::Fact((*id).to_owned()),
            _ => return None,
        };
        Some((field.spot.clone(), named))
    };
    check.fields.iter().filter_map(named).collect()
}

/// A reference must lead to an existing page, and to something on it. `how` follows the path in the message.
pub(super) fn entity(
    check: &mut Check,
    dangling: Rule,
    spot: &Spot,
    reference: &EntityRef,
    how: &str,
) {
    let section = reference.section;
    if !check.index.has_page(section) {
        let name = section.name();
        let wrong = format!("{how}leads to `{reference}`, but the section `{name}` has no page");
        let remedy = format!("add `{name}` to the `pages` of series.json, or remove it");
        check.add(Rule::MissingPage, spot, wrong, remedy);
    }
    if let Some(slug) = &reference.slug
        && !check.index.has(section, slug)
    {
        let wrong = format!("{how}leads to `{reference}`, which does not exist");
        let remedy = check.index.reference_hint(section, slug);
        check.add(dangling, spot, wrong, remedy);
    }
}

fn item(check: &mut Check, spot: &Spot, section: Section, slug: &str) {
    // A fact without a source is a problem of its own.
    let source_of_fact = spot.list == List::Facts && spot.path == "source";
    if (source_of_fact && slug.trim().is_empty()) || check.index.has(section, slug) {
        return;
    }
    let noun = List::of(section).next().map_or("entry", List::noun);
    let wrong = format!("refers to `{slug}`, but there is no {noun} with that slug");
    let remedy = check.index.slug_hint(section, slug);
    check.add(Rule::DanglingReference, spot, wrong, remedy);
}

fn fact(check: &mut Check, spot: &Spot, id: &str) {
    if !check.index.has_fact(id) {
        let wrong = format!("refers to `{id}`, but there is no fact with that id");
        let remedy = check.index.fact_hint(id);
        check.add(Rule::DanglingFact, spot, wrong, remedy);
    }
}
