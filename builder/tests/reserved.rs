//! Every `id` that pages use themselves is reserved, so that no entry on the page can take it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use builder::check::{self, reserved};
use builder::site::dry_run;
use companion::dataset::Dataset;
use companion::route::Route;

fn workspace() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// Every text between a mark and the next quotation mark.
fn quoted<'t>(text: &'t str, mark: &'t str) -> impl Iterator<Item = &'t str> {
    let after = text.split(mark).skip(1);
    after.filter_map(|rest| rest.split_once('"').map(|(quoted, _)| quoted))
}

/// The ids on all pages of a dataset that are not slugs or facts.
fn ids_of_pages(data: &str) -> BTreeSet<String> {
    let bundle = check::load(&workspace().join(data)).expect("the dataset passes the check");
    let data: &'static Dataset = Box::leak(Box::new(Dataset::new(bundle)));
    let entries = data.entities().into_iter();
    let mut own: BTreeSet<&str> = entries
        .filter(|(section, ..)| !section.has_item_pages())
        .map(|(_, slug, _)| slug)
        .collect();
    own.extend(data.facts.iter().map(|fact| fact.id.as_str()));
    own.extend(data.quotes.iter().map(|quote| quote.slug.as_str()));
    let mut routes = Route::all(data);
    routes.push(Route::NotFound);
    let ids = Mutex::new(BTreeSet::new());
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("reserved");
    fs::create_dir_all(&scratch).expect("a folder");
    dry_run::render(data, &routes, &scratch, |_, page: String| {
        let found = quoted(&page, " id=\"").filter(|id| !own.contains(id));
        let found: Vec<String> = found.map(str::to_owned).collect();
        ids.lock().expect("no page failed").extend(found);
    })
    .expect("all pages can be rendered");
    ids.into_inner().expect("no page failed")
}

/// The ids in the code: those only the browser draws, and those that scripts look for.
fn ids_of_code() -> BTreeSet<String> {
    let mut files: Vec<PathBuf> = Vec::new();
    let mut folders = vec![workspace().join("src"), workspace().join("public")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            match path.extension().and_then(|extension| extension.to_str()) {
                _ if path.is_dir() => folders.push(path),
                Some("rs" | "js") => files.push(path),
                _ => {}
            }
        }
    }
    let mut ids = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(file).expect("a text");
        for mark in [
            " id=\"",
            ".id = \"",
            "const ID: &str = \"",
            "getElementById(\"",
            "text(\"#",
            "\"#",
        ] {
            let found = quoted(&text, mark);
            // Colors and ids of tests are not meant: an id is letters and hyphens.
            let is_id = |id: &&str| {
                id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-') && !id.is_empty()
            };
            ids.extend(found.filter(is_id).map(str::to_owned));
        }
    }
    ids
}

#[test]
fn no_page_has_an_id_that_an_entry_could_take() {
    std::env::set_current_dir(workspace()).expect("the workspace");
    let mut ids = ids_of_code();
    for data in ["public/data", "tests/second-series"] {
        ids.extend(ids_of_pages(data));
    }
    let free: Vec<&String> = ids.iter().filter(|id| !reserved::is_id(id)).collect();
    assert!(free.is_empty(), "add these to `check::reserved`: {free:?}");
    let stale: Vec<&&str> = reserved::IDS
        .iter()
        .filter(|id| !ids.contains(**id))
        .collect();
    assert!(stale.is_empty(), "no page has these any more: {stale:?}");
}
