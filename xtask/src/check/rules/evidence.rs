//! Nothing is shown that cannot be traced: facts have sources, entities and events have facts. That lists of facts and
//! sources are not empty, their form says (`text`).

use std::collections::BTreeSet;

use companion::dataset::EntityRef;

use super::super::list::List;
use super::{Check, Rule};

pub(super) fn apply(check: &mut Check) {
    facts(check);
    entities(check);
    events(check);
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

/// Lists whose entries must each have a fact. Events and disagreements name theirs themselves.
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
            // An empty slug is a fault of its own.
            if has_fact || slug.trim().is_empty() {
                continue;
            }
            let wrong = format!("`{slug}` stands in no fact");
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

/// An event rests on facts, or on what is told from outside.
fn events(check: &mut Check) {
    for (index, event) in check.draft.bundle.timeline.iter().enumerate() {
        if event.facts.is_empty() && event.outside.is_empty() {
            let wrong = "is empty, so nobody can see what it rests on";
            let remedy = "name the facts that say so";
            let spot = (List::Timeline, index);
            check.at(Rule::StatementWithoutFact, spot, "facts", wrong, remedy);
        }
    }
}
