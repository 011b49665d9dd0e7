//! Descriptions fit where they are shown, in search results and previews, and no two are the same.

use std::collections::BTreeMap;

use companion::dataset::bounds::DESCRIPTION;

use super::super::draft::Spot;
use super::super::fields::Content;
use super::super::list::List;
use super::{Check, Rule};

pub(super) fn apply(check: &mut Check) {
    let mut descriptions: Vec<(Spot, &str)> = Vec::new();
    for field in &check.fields {
        if let Content::Description(text) = field.content {
            descriptions.push((field.spot.clone(), text));
        }
    }
    for (spot, text) in &descriptions {
        description_length(check, spot, text);
    }
    repeated_description(check, &descriptions);
}

fn description_length(check: &mut Check, spot: &Spot, text: &str) {
    let length = text.chars().count();
    if !text.trim().is_empty() && !DESCRIPTION.contains(&length) {
        let wrong = format!("has {length} characters");
        let (least, most) = (DESCRIPTION.start(), DESCRIPTION.end());
        let remedy = format!("use {least} to {most}, so that previews show all of it");
        check.add(Rule::DescriptionLength, spot, wrong, remedy);
    }
}

fn repeated_description(check: &mut Check, descriptions: &[(Spot, &str)]) {
    let mut first: BTreeMap<String, &Spot> = BTreeMap::new();
    for (spot, text) in descriptions {
        // These two both describe the home page.
        if text.trim().is_empty() || (spot.list == List::Series && spot.path == "description") {
            continue;
        }
        let key = text.trim().to_lowercase();
        if let Some(before) = first.get(&key) {
            let entry = check.draft.label(before.list, before.index);
            let wrong = format!(
                "repeats that of {}",
                entry.map_or(format!("`{}`", before.path), |entry| format!(
                    "`{entry}` in {}",
                    before.list.file()
                ))
            );
            let remedy = "say what is special about this page";
            check.add(Rule::RepeatedDescription, spot, wrong, remedy);
        } else {
            first.insert(key, spot);
        }
    }
}
