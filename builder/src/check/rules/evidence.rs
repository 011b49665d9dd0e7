//! Nothing is shown that cannot be traced: facts have sources, entities and statements have facts.

use std::collections::BTreeSet;

use companion::dataset::{EntityRef, Statement};

use super::super::draft::Spot;
use super::super::list::List;
use super::{Check, Rule};

pub(super) fn apply(check: &mut Check) {
    facts(check);
    entities(check);
    statements(check);
    sources(check);
}

fn facts(check: &mut Check) {
    for (index, fact) in check.draft.bundle.facts.iter().enumerate() {
        let spot = (List::Facts, index);
        if fact.source.trim().is_empty() {
            let remedy = "write the slug of the source that says so";
            check.at(Rule::FactWithoutSource, spot, "source", "is empty", remedy);
        }
        if fact.about.is_empty() {
            let wrong = "is empty, so no page would show the fact";
            let remedy = "name the entities it belongs to, at least `series`";
            check.at(Rule::FactWithoutEntity, spot, "about", wrong, remedy);
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

/// Statements of the soundtrack and of lessons, appearances in parts, quotes, and events.
fn statements(check: &mut Check) {
    let bundle = &check.draft.bundle;
    let mut bare: Vec<Spot> = Vec::new();
    let mut add = |list: List, index: usize, key: &str, statements: &[Statement]| {
        for (place, statement) in statements.iter().enumerate() {
            if statement.facts.is_empty() {
                bare.push(Spot::new(list, index, format!("{key}[{place}].facts")));
            }
        }
    };
    if let Some(soundtrack) = &bundle.series.soundtrack {
        add(
            List::Series,
            0,
            "soundtrack.statements",
            &soundtrack.statements,
        );
    }
    for (index, lesson) in bundle.lessons.iter().enumerate() {
        add(List::Lessons, index, "evidence", &lesson.evidence);
        add(List::Lessons, index, "advice", &lesson.advice);
    }
    for (index, part) in bundle.episodes.iter().enumerate() {
        for (place, shown) in part.appearances.iter().enumerate() {
            if shown.facts.is_empty() {
                let path = format!("appearances[{place}].facts");
                bare.push(Spot::new(List::Episodes, index, path));
            }
        }
    }
    for (index, quote) in bundle.quotes.iter().enumerate() {
        if quote.facts.is_empty() {
            bare.push(Spot::new(List::Quotes, index, "facts"));
        }
    }
    for (index, event) in bundle.timeline.iter().enumerate() {
        if event.facts.is_empty() && event.outside.is_empty() {
            bare.push(Spot::new(List::Timeline, index, "facts"));
        }
    }
    for spot in bare {
        let wrong = "is empty, so nobody can see what it rests on";
        check.add(
            Rule::StatementWithoutFact,
            &spot,
            wrong,
            "name the facts that say so",
        );
    }
}

/// Credits, and entries that list the sources that name them.
fn sources(check: &mut Check) {
    let bundle = &check.draft.bundle;
    let mut bare: Vec<Spot> = Vec::new();
    macro_rules! each {
        ($list:expr, $entries:expr) => {
            for (index, entry) in $entries.iter().enumerate() {
                if entry.sources.is_empty() {
                    bare.push(Spot::new($list, index, "sources"));
                }
            }
        };
    }
    for (index, person) in bundle.people.iter().enumerate() {
        for (place, credit) in person.roles.iter().enumerate() {
            if credit.sources.is_empty() {
                bare.push(Spot::new(
                    List::People,
                    index,
                    format!("roles[{place}].sources"),
                ));
            }
        }
    }
    each!(List::Organizations, bundle.organizations);
    each!(List::Works, bundle.works);
    each!(List::Releases, bundle.releases);
    each!(List::Scores, bundle.reception.scores);
    each!(List::Reviews, bundle.reception.reviews);
    for spot in bare {
        let wrong = "is empty, so nobody can see who says so";
        check.add(Rule::EntryWithoutSource, &spot, wrong, "name the sources");
    }
}
