//! Page types: one address of each kind of page on a built site.

use std::fs;
use std::path::Path;

/// A kind of page and an address that shows it.
#[derive(Clone, Debug)]
pub struct PageType {
    /// A short name, also that of its screenshots.
    pub name: &'static str,
    /// The address inside the site.
    pub address: String,
}

/// Sections whose entries have pages of their own, with the name of one entry.
const WITH_ENTRIES: [(&str, &str); 6] = [
    ("episodes", "episode"),
    ("people", "person"),
    ("organizations", "organization"),
    ("works", "work"),
    ("awards", "award"),
    ("sources", "source"),
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
    for (section, entry) in WITH_ENTRIES {
        if !dist.join(section).join("index.html").is_file() {
            continue;
        }
        pages.push(PageType {
            name: section,
            address: format!("/{section}/"),
        });
        if let Some(slug) = largest_entry(&dist.join(section)) {
            pages.push(PageType {
                name: entry,
                address: format!("/{section}/{slug}/"),
            });
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

fn largest_entry(section: &Path) -> Option<String> {
    let entries = fs::read_dir(section).ok()?.flatten();
    // List pages are not entries.
    let entries = entries.filter(|entry| !entry.file_name().to_string_lossy().starts_with("page-"));
    let sized = entries.filter_map(|entry| {
        let size = fs::metadata(entry.path().join("index.html")).ok()?.len();
        Some((size, entry.file_name().into_string().ok()?))
    });
    sized.max().map(|(_, slug)| slug)
}
