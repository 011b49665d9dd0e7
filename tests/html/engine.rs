//! The engine knows no series: no name of the dataset stands in the code or in the styles.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

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
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for folder in ["src", "style"] {
        look_into(&root.join(folder), &names, &mut problems);
    }
    none(problems);
}

fn look_into(folder: &Path, names: &BTreeSet<&str>, problems: &mut Vec<String>) {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            look_into(&path, names, problems);
            continue;
        }
        let content = fs::read_to_string(&path).unwrap_or_default();
        let found = names.iter().filter(|name| has_word(&content, name));
        problems.extend(found.map(|name| format!("{} names {name}", path.display())));
    }
}

/// Whether a name stands in a text as a word of its own.
fn has_word(content: &str, name: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    content.match_indices(name).any(|(start, _)| {
        let before = content[..start].chars().next_back();
        let after = content[start + name.len()..].chars().next();
        !before.is_some_and(inside) && !after.is_some_and(inside)
    })
}
