//! A list has each item once, and nothing refers to itself.

use std::collections::BTreeSet;

use super::super::draft::Spot;
use super::super::fields::Content;
use super::super::list::List;
use super::{Check, Rule};

pub(super) fn apply(check: &mut Check) {
    repeated_items(check);
    repeated_credits(check);
    self_references(check);
}

fn repeated_items(check: &mut Check) {
    let lists: Vec<(Spot, Vec<String>)> = check
        .fields
        .iter()
        .filter_map(|field| match &field.content {
            Content::Distinct(items) => Some((field.spot.clone(), items.clone())),
            _ => None,
        })
        .collect();
    for (spot, items) in lists {
        // Stand-ins are all the same.
        if !check.draft.is_whole(&spot) {
            continue;
        }
        let mut seen = BTreeSet::new();
        // Blank items are reported as empty or dangling.
        for item in items.iter().filter(|item| !item.trim().is_empty()) {
            if !seen.insert(item) {
                let wrong = format!("has `{item}` twice");
                check.add(Rule::RepeatedItem, &spot, wrong, "remove one of the two");
            }
        }
    }
    repeated_protagonists(check);
}

fn repeated_protagonists(check: &mut Check) {
    let mut seen = BTreeSet::new();
    for (index, protagonist) in check.draft.bundle.series.protagonists.iter().enumerate() {
        if !seen.insert(&protagonist.person) {
            let wrong = format!("has `{}` twice", protagonist.person);
            let path = format!("protagonists[{index}].person");
            let spot = Spot::new(List::Series, 0, path);
            check.add(Rule::RepeatedItem, &spot, wrong, "remove one of the two");
        }
    }
}

/// The same job twice, with the same character, on the same episodes.
fn repeated_credits(check: &mut Check) {
    for (index, person) in check.draft.bundle.people.iter().enumerate() {
        let mut seen = BTreeSet::new();
        for (place, credit) in person.credits.iter().enumerate() {
            if !seen.insert((&credit.job, &credit.character, &credit.on)) {
                let job = String::from(credit.job.clone());
                let wrong = format!("repeats the job `{job}`");
                let path = format!("credits[{place}].job");
                let remedy = "merge them into one credit, with all sources";
                let spot = (List::People, index);
                check.at(Rule::RepeatedCredit, spot, &path, wrong, remedy);
            }
        }
    }
}

fn self_references(check: &mut Check) {
    let bundle = &check.draft.bundle;
    let people = bundle.people.iter().enumerate().map(|(index, person)| {
        let same = person.not_to_be_confused_with.contains(&person.slug);
        (List::People, index, same)
    });
    let organizations = bundle.organizations.iter().enumerate();
    let organizations = organizations.map(|(index, organization)| {
        let slug = &organization.slug;
        let same = organization.not_to_be_confused_with.contains(slug);
        (List::Organizations, index, same)
    });
    for (list, index, same) in people.chain(organizations) {
        if same {
            let wrong = "refers to the entry itself";
            let path = "not_to_be_confused_with";
            let remedy = "refer to the other one, or remove it";
            check.at(Rule::SelfReference, (list, index), path, wrong, remedy);
        }
    }
}
