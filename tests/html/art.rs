//! Art: every entry in a list has a picture, and no two are the same.

use std::collections::BTreeMap;

use scraper::{Html, Selector};

use crate::{Site, none};

/// Lists whose entries are drawn.
const DRAWN: [&str; 5] = ["episodes", "people", "organizations", "works", "sources"];

pub fn no_two_entries_of_a_list_have_the_same_picture(site: &Site) {
    let mut problems = Vec::new();
    for section in DRAWN
        .into_iter()
        .filter(|section| site.data.has_page(section))
    {
        let file = site.dist.join(section).join("index.html");
        let html = std::fs::read_to_string(&file)
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        problems.extend(alike(&Html::parse_document(&html)));
    }
    none(problems);
}

/// Entries without a picture, and those that share one.
fn alike(document: &Html) -> Vec<String> {
    let selector = |text: &str| Selector::parse(text).expect("a sound selector");
    let (entry, link, art) = (selector(".entries > li"), selector("h3 a"), selector("svg"));
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for entry in document.select(&entry) {
        let name = entry
            .select(&link)
            .next()
            .map_or_else(String::new, |link| link.text().collect());
        let art = entry
            .select(&art)
            .next()
            .map_or_else(String::new, |art| art.html());
        names.entry(art).or_default().push(name);
    }
    names
        .into_iter()
        .filter(|(art, names)| art.is_empty() || names.len() > 1)
        .map(|(art, names)| {
            let what = if art.is_empty() {
                "no picture"
            } else {
                "the same picture"
            };
            format!("{} have {what}", names.join(", "))
        })
        .collect()
}

#[test]
fn a_picture_that_is_missing_or_shared_is_told() {
    let entry = |name: &str, art: &str| format!("<li><h3><a>{name}</a></h3>{art}</li>");
    let page = |entries: &[String]| {
        let html = format!("<ul class=\"entries\">{}</ul>", entries.concat());
        alike(&Html::parse_document(&html))
    };
    let (one, other) = ("<svg><path d=\"M0 0\"></path></svg>", "<svg></svg>");
    assert!(page(&[entry("a", one), entry("b", other)]).is_empty());
    assert_eq!(
        page(&[entry("a", one), entry("b", one)]),
        ["a, b have the same picture"]
    );
    assert_eq!(page(&[entry("a", "")]), ["a have no picture"]);
}
