//! The contract: which pages a dataset needs, and where each of its entries must be found.
//!
//! Read from the bundle's JSON using the table of addresses, and deliberately not using the code that builds the pages:
//! a mistake in its route table must not be able to hide itself.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

/// Sections whose entries have pages of their own.
const ITEM_PAGES: [&str; 6] = [
    "episodes",
    "people",
    "organizations",
    "works",
    "awards",
    "sources",
];

/// Lists with more entries continue at `page-2/` below their address.
pub const PAGE: usize = 200;

/// This many events are on a page of the timeline, each with everything about it.
pub const EVENTS: usize = 40;

/// Sections whose page is a list of entries.
const LISTS: [&str; 8] = [
    "episodes",
    "people",
    "organizations",
    "works",
    "awards",
    "timeline",
    "sources",
    "disagreements",
];

/// The dataset as every site offers it; what scripts fetch is made from it.
const BUNDLE: &str = "data/bundle.json";

/// The bundled dataset of a built site.
#[derive(Debug)]
pub struct Dataset(Value);

impl Dataset {
    /// Reads `data/bundle.json` of a built site.
    pub fn read(dist: &Path) -> Dataset {
        let text = fs::read_to_string(dist.join(BUNDLE)).expect("the bundle is readable");
        Dataset(serde_json::from_str(&text).unwrap_or_else(|error| panic!("{BUNDLE}: {error}")))
    }

    /// The title of the series.
    pub fn title(&self) -> &str {
        text(&self.0["series"]["title"])
    }

    /// The entries of a kind, such as `people`.
    pub fn list(&self, kind: &str) -> &[Value] {
        self.0[kind].as_array().map_or(&[], Vec::as_slice)
    }

    /// One entry of a kind.
    pub fn entry(&self, kind: &str, slug: &str) -> &Value {
        let found = self.list(kind).iter().find(|entry| entry["slug"] == slug);
        found.unwrap_or_else(|| panic!("the dataset has no {kind}/{slug}"))
    }

    /// The `scores` or the `reviews`.
    pub fn received(&self, kind: &str) -> &[Value] {
        self.0["reception"][kind]
            .as_array()
            .map_or(&[], Vec::as_slice)
    }

    /// Every text anywhere in it.
    pub fn texts(&self) -> Vec<&str> {
        let mut texts = Vec::new();
        gather(&self.0, &mut texts);
        texts
    }

    /// The slugs of scores and reviews.
    pub fn reception(&self) -> Vec<&str> {
        let lists = ["scores", "reviews"].map(|kind| self.received(kind));
        let entries = lists.into_iter().flatten();
        entries.map(|entry| text(&entry["slug"])).collect()
    }

    /// The colors of the lines and of where they meet, on the dark background.
    pub fn colors(&self) -> Vec<&str> {
        let series = &self.0["series"];
        let lines = series["protagonists"].as_array().into_iter().flatten();
        let pairs = lines.map(|line| &line["color"]);
        // If the lines do not meet, the accent is not among them.
        let is_bare = series["protagonists"].as_array().is_none_or(Vec::is_empty);
        let has_accent = series["meets"].is_string() || is_bare;
        let pairs = pairs.chain(has_accent.then_some(&series["accent"]));
        pairs.map(|pair| text(&pair["dark"])).collect()
    }

    /// Whether a section has a page in this series.
    pub fn has_page(&self, section: &str) -> bool {
        self.sections().contains(&section)
    }

    /// The sections that have a page: those that the series names; if it names none, those that have something to show.
    pub fn sections(&self) -> Vec<&str> {
        if let Some(pages) = self.0["series"]["pages"].as_object() {
            return pages.keys().map(String::as_str).collect();
        }
        let has = |section: &&str| match *section {
            "reception" => !self.reception().is_empty(),
            "release" => !self.list("releases").is_empty(),
            "soundtrack" => self.0["series"]["soundtrack"].is_object(),
            section => !self.list(section).is_empty(),
        };
        let always = ["series", "search", "data"].into_iter();
        let filled = LISTS
            .into_iter()
            .chain(["release", "reception", "soundtrack", "lessons"]);
        always.chain(filled.filter(has)).collect()
    }

    /// The address of every page except `404.html`.
    pub fn expected_pages(&self) -> Vec<String> {
        let mut pages = Vec::new();
        for section in self.sections() {
            pages.push(page_of(section));
            // Each season has a page with its episodes.
            let seasons = match section {
                "episodes" => self.list("seasons"),
                _ => &[],
            };
            if LISTS.contains(&section) && seasons.is_empty() {
                pages.extend(later_pages(
                    section,
                    &page_of(section),
                    self.list(section).len(),
                ));
            }
            if ITEM_PAGES.contains(&section) {
                let entries = self.list(section).iter().chain(seasons);
                let slugs = entries.map(|entry| text(&entry["slug"]));
                pages.extend(slugs.map(|slug| format!("/{section}/{slug}/")));
            }
            if section == "sources" {
                for source in self
                    .list("sources")
                    .iter()
                    .map(|source| text(&source["slug"]))
                {
                    let address = format!("/sources/{source}/");
                    pages.extend(later_pages(
                        "sources",
                        &address,
                        self.facts_from(source).len(),
                    ));
                }
            }
        }
        pages
    }

    /// The ids of the facts from a source, in order.
    pub fn facts_from(&self, source: &str) -> Vec<&str> {
        let own = self.list("facts").iter();
        let own = own.filter(|fact| fact["source"] == source);
        own.map(|fact| text(&fact["id"])).collect()
    }

    /// Every page that must show each fact, with the fact's id: the page of its source, and that of each entry it is
    /// about.
    pub fn places_of_facts(&self) -> Vec<(&str, String)> {
        let mut drawn: HashMap<&str, usize> = HashMap::new();
        let events = self.pages_of_events();
        let facts = self.list("facts").iter();
        facts
            .flat_map(|fact| {
                let id = text(&fact["id"]);
                let about = fact["about"].as_array().map_or(&[][..], Vec::as_slice);
                let pages: Vec<String> = about
                    .iter()
                    .map(|reference| {
                        let event = events.get(text(reference));
                        event.map_or_else(|| page_of(text(reference)), String::clone)
                    })
                    .collect();
                let place = drawn.entry(text(&fact["source"])).or_default();
                let first = page_of(&format!("sources/{}", text(&fact["source"])));
                let source = match *place / PAGE {
                    0 => first,
                    before => format!("{first}page-{}/", before + 1),
                };
                *place += 1;
                pages
                    .into_iter()
                    .chain([source])
                    .map(move |page| (id, page))
            })
            .collect()
    }

    /// The page of each event, by its reference: those with a date come first, in chronological order.
    pub fn pages_of_events(&self) -> HashMap<String, String> {
        let mut events: Vec<&Value> = self.list("timeline").iter().collect();
        events.sort_by_key(|event| {
            let date = event["when"]["date"].as_str();
            let start = date.map(|date| date.split('/').next().unwrap_or_default());
            let parts: Option<Vec<u32>> = start.map(|start| {
                let mut parts = start.splitn(3, '-').map(|part| part.parse().unwrap_or(0));
                std::array::from_fn::<u32, 3, _>(|_| parts.next().unwrap_or(0)).into()
            });
            (parts.is_none(), parts)
        });
        let page = |(place, event): (usize, &&Value)| {
            let page = match place / EVENTS {
                0 => "/timeline/".to_owned(),
                before => format!("/timeline/page-{}/", before + 1),
            };
            (format!("timeline/{}", text(&event["slug"])), page)
        };
        events.iter().enumerate().map(page).collect()
    }
}

/// The addresses of the pages of a list, from the second.
fn later_pages(section: &str, first: &str, entries: usize) -> Vec<String> {
    let most = if section == "timeline" { EVENTS } else { PAGE };
    let pages = 2..=entries.div_ceil(most);
    pages.map(|page| format!("{first}page-{page}/")).collect()
}

fn gather<'v>(value: &'v Value, texts: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => texts.push(text),
        Value::Array(values) => values.iter().for_each(|value| gather(value, texts)),
        Value::Object(object) => object.values().for_each(|value| gather(value, texts)),
        _ => {}
    }
}

/// The page that shows what a reference leads to: `people/x` has its own, `release/x` is part of one.
pub fn page_of(reference: &str) -> String {
    match reference.split_once('/') {
        _ if reference == "series" => "/".to_owned(),
        Some((section, slug)) if ITEM_PAGES.contains(&section) => format!("/{section}/{slug}/"),
        Some((section, _)) => format!("/{section}/"),
        None => format!("/{reference}/"),
    }
}

/// The path of the file with all pages of a built site.
pub fn pages_name(dist: &Path) -> String {
    file_name(dist, "data", |name| {
        name.starts_with("pages.") && name.ends_with(".json")
    })
}

/// The path of the search index of a built site.
pub fn search_name(dist: &Path) -> String {
    file_name(dist, "data", |name| {
        name.starts_with("search.") && name.ends_with(".json")
    })
}

/// The path of the only file in a folder of the site whose name matches; panics unless there is exactly one.
pub fn file_name(dist: &Path, folder: &str, fits: impl Fn(&str) -> bool) -> String {
    let entries = fs::read_dir(dist.join(folder))
        .into_iter()
        .flatten()
        .flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let found: Vec<String> = names.filter(|name| fits(name)).collect();
    match found.as_slice() {
        [name] => Path::new(folder).join(name).to_string_lossy().into_owned(),
        _ => panic!(
            "{}/{folder} should hold one such file, not {found:?}",
            dist.display()
        ),
    }
}

/// A string of the dataset; empty if there is none.
pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The words of a paragraph: `[words](people/x)` is shown as `words`.
pub fn plain(prose: &str) -> String {
    let mut words = String::new();
    let mut rest = prose;
    while let Some(middle) = rest.find("](") {
        let (Some(start), Some(end)) = (rest[..middle].rfind('['), rest[middle..].find(')')) else {
            break;
        };
        words.push_str(&rest[..start]);
        words.push_str(&rest[start + 1..middle]);
        rest = &rest[middle + end + 1..];
    }
    words + rest
}
