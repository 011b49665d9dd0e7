//! Facts have sources. If the dataset gives evidence for every entry, nothing is shown that cannot be traced: entries
//! and events have facts, and no list of facts or sources is empty.

use std::collections::BTreeSet;

use companion::dataset::{EntityRef, Evidence, Section};

use super::super::fields::Content;
use super::super::list::List;
use super::super::shape::Shape;
use super::{Check, Rule};

pub(super) fn apply(check: &mut Check) {
    facts(check);
    if check.draft.bundle.series.evidence == Evidence::EveryEntry {
        entities(check);
        events(check);
        bare(check);
    }
}

fn facts(check: &mut Check) {
    for (index, fact) in check.draft.bundle.facts.iter().enumerate() {
        let spot = (List::Facts, index);
        if fact.source.trim().is_empty() {
            let remedy = "write the slug of the source that says so";
            check.at(Rule::FactWithoutSource, spot, "source", "is empty", remedy);
        }
    }
}

/// Lists whose entries must each have a fact. Events and disagreements list theirs themselves.
const FACTUAL: [List; 10] = [
    List::Episodes,
    List::People,
    List::Organizations,
    List::Works,
    List::Awards,
    List::Releases,
    List::Scores,
    List::Reviews,
    List::Lessons,
    List::Sources,
];

fn entities(check: &mut Check) {
    let bundle = &check.draft.bundle;
    let drawn_from: BTreeSet<&str> = bundle
        .facts
        .iter()
        .map(|fact| fact.source.as_str())
        .collect();
    for list in FACTUAL {
        let Some(section) = list.section() else {
            continue;
        };
        for (index, slug) in list.slugs(bundle).into_iter().enumerate() {
            let has_fact = if list == List::Sources {
                drawn_from.contains(slug) || check.draft.unread.contains(&List::Facts)
            } else {
                check.index.is_factual(&EntityRef::item(section, slug))
            };
            // An empty slug is a problem of its own.
            if has_fact || slug.trim().is_empty() {
                continue;
            }
            let wrong = format!("`{slug}` has no facts");
            let remedy = if list == List::Sources {
                format!("add facts with the source `{slug}` to facts.json")
            } else {
                format!("add `{}/{slug}` to the `about` of a fact", section.name())
            };
            check.at(
                Rule::EntityWithoutFact,
                (list, index),
                "slug",
                wrong,
                remedy,
            );
        }
    }
}

/// Lists of sources and facts are not empty.
fn bare(check: &mut Check) {
    let bare = check.fields.iter().filter_map(|field| match field.content {
        Content::Bare(shape) => Some((field.spot.clone(), shape)),
        _ => None,
    });
    for (spot, shape) in bare.collect::<Vec<_>>() {
        // Events and the basis of an award have rules of their own.
        if spot.list == List::Timeline || (spot.list == List::Awards && spot.path == "basis.facts")
        {
            continue;
        }
        let (rule, wrong, remedy) = match shape {
            Shape::Item(Section::Sources) => (
                Rule::EntryWithoutSource,
                "is empty, so nobody can see who says so",
                "name the sources",
            ),
            Shape::Fact => (
                Rule::StatementWithoutFact,
                "is empty, so nobody can see what it is based on",
                "name the facts that say so",
            ),
            _ => (Rule::EmptyList, "is an empty list", "write at least one"),
        };
        check.add(rule, &spot, wrong, remedy);
    }
}

/// An event is based on facts, or on something from outside.
fn events(check: &mut Check) {
    for (index, event) in check.draft.bundle.timeline.iter().enumerate() {
        if event.facts.is_empty() && event.outside.is_empty() {
            let wrong = "is empty, so nobody can see what it is based on";
            let remedy = "name the facts that say so";
            let spot = (List::Timeline, index);
            check.at(Rule::StatementWithoutFact, spot, "facts", wrong, remedy);
        }
    }
}
