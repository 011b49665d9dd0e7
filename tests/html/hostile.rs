//! The hostile dataset: pages and files are as usual, whatever is in a text.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;
use site_tests::contract::{file_name, text};

use crate::{Site, first, hostile, none, second};

/// What every hostile text does if it runs; it must only be in pages and the dataset.
const PAYLOAD: &str = "pwned";

/// Sections whose entries have pages, and the key of what their heading says.
const HEADINGS: [(&str, &str); 6] = [
    ("episodes", "title"),
    ("people", "name"),
    ("organizations", "name"),
    ("works", "title"),
    ("awards", "short_name"),
    ("sources", "title"),
];

#[test]
fn texts_add_no_kind_of_element_or_attribute() {
    let kinds = |site: &Site| -> BTreeSet<String> {
        let pages = site.pages.iter();
        pages.flat_map(|page| page.markup.kinds.clone()).collect()
    };
    let usual: BTreeSet<String> = kinds(first()).union(&kinds(second())).cloned().collect();
    let foreign = kinds(hostile());
    none(foreign.difference(&usual).cloned().collect());
}

#[test]
fn texts_add_no_script() {
    let usual = second().page("/").markup.scripts;
    let pages = hostile().pages.iter();
    let other = pages.filter(|page| page.markup.scripts > usual);
    none(
        other
            .map(|page| format!("{} has {} scripts", page.address, page.markup.scripts))
            .collect(),
    );
}

#[test]
fn headings_say_every_name_to_the_letter() {
    let site = hostile();
    let mut problems = Vec::new();
    let mut count = 0;
    for (section, key) in HEADINGS {
        for entry in site.data.list(section) {
            count += 1;
            let name = text(&entry[key]);
            let page = site.page(&format!("/{section}/{}/", text(&entry["slug"])));
            let words: Vec<&str> = name.split_whitespace().collect();
            let (_, heading) = &page.headings[0];
            if *heading != words.join(" ") {
                problems.push(format!("{}: “{heading}” is not “{name}”", page.address));
            }
        }
    }
    assert!(count > 20, "only {count} names");
    none(problems);
}

#[test]
fn files_beside_the_pages_are_sound_and_say_none_of_it() {
    let dist = &hostile().dist;
    let style = file_name(dist, "", |name| {
        name.starts_with("style.") && name.ends_with(".css")
    });
    let mut seen = 0;
    for entry in fs::read_dir(dist).expect("the site is readable").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = entry.path();
        let is = |ending: &str| name.ends_with(ending);
        let plain = ["_headers", "_redirects", "robots.txt"].contains(&name.as_str());
        if !(plain || name == style || is(".xml") || is(".svg")) {
            // JSON readers accept any text, so all there is to check is that it is JSON.
            if is(".json") || is(".webmanifest") {
                let content = fs::read_to_string(&path).expect("text");
                serde_json::from_str::<Value>(&content)
                    .unwrap_or_else(|error| panic!("{name}: {error}"));
            }
            continue;
        }
        seen += 1;
        let content = fs::read_to_string(&path).expect("text");
        assert!(!content.contains(PAYLOAD), "{name} says {PAYLOAD}");
        if is(".xml") || is(".svg") {
            roxmltree::Document::parse(&content).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
    }
    assert!(seen >= 5, "only {seen} files");
}

#[test]
fn every_page_has_a_card_of_the_right_size() {
    let site = hostile();
    let number = |bytes: &[u8]| {
        bytes
            .iter()
            .fold(0, |sum, byte| sum << 8 | u32::from(*byte))
    };
    for page in site.pages.iter().filter(|page| page.address != "/404.html") {
        let name = match page.address.trim_matches('/') {
            "" => "index",
            name => name,
        };
        let path = site.dist.join(format!("cards/{name}.png"));
        let png = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert!(png.starts_with(b"\x89PNG"), "{}", path.display());
        assert_eq!((number(&png[16..20]), number(&png[20..24])), (1200, 630));
        assert!(png.len() < 60_000, "{name}: {} bytes", png.len());
    }
}
