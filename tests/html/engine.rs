//! The engine's code: no name from the dataset is in it or in the styles, and code that changes a document is only
//! where it belongs.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use site_tests::contract::text;

use crate::{Site, none};

pub fn no_name_of_the_series_stands_in_code_or_styles(site: &Site) {
    let mut names: BTreeSet<&str> = BTreeSet::from([site.data.title()]);
    for kind in ["people", "organizations", "works"] {
        for entry in site.data.list(kind) {
            let aliases = entry["aliases"].as_array().map_or(&[][..], Vec::as_slice);
            names.extend(aliases.iter().map(|alias| text(&alias["name"])));
            // A slug of one word may be an ordinary word.
            names.extend([text(&entry["name"]), text(&entry["title"])]);
            names.extend(Some(text(&entry["slug"])).filter(|slug| slug.contains('-')));
        }
    }
    names.retain(|name| name.len() > 2);
    let mut problems = Vec::new();
    for folder in ["src", "style"] {
        each_file(&root().join(folder), &mut |path, content| {
            let found = names.iter().filter(|name| has_word(content, name));
            problems.extend(found.map(|name| format!("{} names {name}", path.display())));
        });
    }
    none(problems);
}

/// What changes a document, or listens to it.
const CHANGES: [&str; 7] = [
    "set_attribute(",
    "remove_attribute(",
    "set_text_content(",
    "set_inner_html(",
    "set_class_name(",
    "set_hidden(",
    "add_event_listener",
];

/// Where a page is turned: anything else that changes a document is a control.
const TURNING: [&str; 6] = [
    "src/browser/events.rs",
    "src/browser/first_screen.rs",
    "src/browser/navigate.rs",
    "src/browser/page.rs",
    "src/browser/start.rs",
    "src/browser/travel.rs",
];

pub fn only_controls_and_the_page_turn_change_a_document(_: &Site) {
    let mut problems = Vec::new();
    let mut met = 0;
    each_file(&root().join("src"), &mut |path, content| {
        let place = path.strip_prefix(root()).unwrap_or(path);
        let found = CHANGES.iter().filter(|change| content.contains(**change));
        if place.starts_with("src/controls") || TURNING.iter().any(|file| place == Path::new(file))
        {
            met += found.count();
        } else {
            problems.extend(found.map(|change| format!("{}: {change}", place.display())));
        }
    });
    none(problems);
    assert!(met > 0, "nothing changes a document");
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn each_file(folder: &Path, look: &mut impl FnMut(&Path, &str)) {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            each_file(&path, look);
        } else {
            look(&path, &fs::read_to_string(&path).unwrap_or_default());
        }
    }
}

/// Whether a name is in a text as a word of its own.
fn has_word(content: &str, name: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    content.match_indices(name).any(|(start, _)| {
        let before = content[..start].chars().next_back();
        let after = content[start + name.len()..].chars().next();
        !before.is_some_and(inside) && !after.is_some_and(inside)
    })
}
