//! The engine knows no series: what the dataset names stands nowhere in the code or the style.

use std::fs;
use std::path::{Path, PathBuf};

use xtask::check;

fn workspace() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn files_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of the workspace") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            files_below(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// Whether the name stands in the text as words of its own.
fn names(text: &str, name: &str) -> bool {
    let is_part = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    text.match_indices(name).any(|(start, _)| {
        let before = text[..start].chars().next_back();
        let after = text[start + name.len()..].chars().next();
        !is_part(before) && !is_part(after)
    })
}

#[test]
fn no_name_of_the_series_stands_in_code_or_style() {
    let data = check::load(&workspace().join("public/data")).expect("the real dataset passes");
    let mut forbidden = vec![data.series.title.clone()];
    forbidden.extend(data.people.iter().map(|person| person.name.clone()));
    forbidden.extend(data.organizations.iter().map(|entry| entry.name.clone()));
    forbidden.extend(data.works.iter().map(|work| work.title.clone()));
    let aliases = data
        .people
        .iter()
        .flat_map(|person| &person.aliases)
        .chain(data.organizations.iter().flat_map(|entry| &entry.aliases));
    forbidden.extend(aliases.map(|alias| alias.name.clone()));

    let mut files = Vec::new();
    files_below(&workspace().join("src"), &mut files);
    files_below(&workspace().join("style"), &mut files);
    assert!(files.len() > 50, "only {} files were read", files.len());
    let mut found = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("a text file");
        for name in forbidden.iter().filter(|name| names(&text, name)) {
            found.push(format!("{}: {name}", file.display()));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_name_is_found_as_a_word_and_not_inside_one() {
    assert!(names("by Ann Lee.", "Ann Lee"));
    assert!(names("“U2”", "U2"));
    assert!(!names("-apple-system", "Apple"));
    assert!(!names("Bonobo", "Bono"));
}
