//! Page types: one address of each kind of page on a built site.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::contract::{Dataset, text};

/// A kind of page and an address that shows it.
#[derive(Clone, Debug)]
pub struct PageType {
    /// A short name, also that of its screenshots.
    pub name: &'static str,
    /// The address inside the site.
    pub address: String,
}

/// Sections whose entries have pages of their own, with the lists of the dataset that hold these and the name of one of them.
const WITH_ENTRIES: [(&str, &[(&str, &str)]); 6] = [
    (
        "episodes",
        &[("episodes", "episode"), ("seasons", "season")],
    ),
    ("people", &[("people", "person")]),
    ("organizations", &[("organizations", "organization")]),
    ("works", &[("works", "work")]),
    ("awards", &[("awards", "award")]),
    ("sources", &[("sources", "source")]),
];

/// Sections with a single page.
const SINGLE: [&str; 8] = [
    "timeline",
    "release",
    "reception",
    "soundtrack",
    "lessons",
    "disagreements",
    "search",
    "data",
];

/// One address of every page type that the site has. For a section's entries it is the largest page: anything that can
/// go wrong on a page of this kind shows there first.
pub fn page_types(dist: &Path) -> Vec<PageType> {
    let mut pages = vec![PageType {
        name: "home",
        address: "/".to_owned(),
    }];
    let data = Dataset::read(dist);
    for (section, lists) in WITH_ENTRIES {
        if !dist.join(section).join("index.html").is_file() {
            continue;
        }
        pages.push(PageType {
            name: section,
            address: format!("/{section}/"),
        });
        for &(list, name) in lists {
            let largest = largest(&dist.join(section), data.list(list));
            pages.extend(largest.map(|slug| PageType {
                name,
                address: format!("/{section}/{slug}/"),
            }));
        }
    }
    if dist.join("people/page-2/index.html").is_file() {
        pages.push(PageType {
            name: "people-page-2",
            address: "/people/page-2/".to_owned(),
        });
    }
    for section in SINGLE {
        if dist.join(section).join("index.html").is_file() {
            pages.push(PageType {
                name: section,
                address: format!("/{section}/"),
            });
        }
    }
    if dist.join("search/index.html").is_file() {
        pages.push(PageType {
            name: "results",
            address: "/search/?q=the".to_owned(),
        });
    }
    pages.push(PageType {
        name: "not-found",
        address: "/no-such-page/".to_owned(),
    });
    pages
}

/// The slug of the entry with the largest page.
fn largest(section: &Path, entries: &[Value]) -> Option<String> {
    let sized = entries.iter().filter_map(|entry| {
        let slug = text(&entry["slug"]);
        let size = fs::metadata(section.join(slug).join("index.html")).ok()?;
        Some((size.len(), slug.to_owned()))
    });
    sized.max().map(|(_, slug)| slug)
}
