//! Awards at a glance: every entry is there once, in the row of its body and the column of its result.

use std::collections::BTreeSet;
use std::fs;

use scraper::{ElementRef, Html, Selector};
use site_tests::contract::text;

use crate::page::spaced;
use crate::{Site, none};

/// Results and the words for them.
const RESULTS: [(&str, &str); 3] = [
    ("won", "Won"),
    ("nominated", "Nominated"),
    ("not-stated", "Not stated"),
];

pub fn the_awards_are_drawn_whole(site: &Site) {
    if !site.data.has_page("awards") {
        return;
    }
    let file = site.dist.join("awards/index.html");
    let html = fs::read_to_string(file).expect("pages are UTF-8");
    none(faults(site, &html));
}

/// What differs between the dataset and the picture on a page.
fn faults(site: &Site, html: &str) -> Vec<String> {
    let base = &site.page("/awards/").base;
    let wanted = site.data.list("awards").iter().map(|award| {
        let result = text(&award["result"]);
        let (_, word) = RESULTS
            .iter()
            .find(|(name, _)| *name == result)
            .expect("a result");
        let body = format!("{base}organizations/{}/", text(&award["body"]));
        let entry = format!("{base}awards/{}/", text(&award["slug"]));
        (entry, body, (*word).to_owned(), (*word).to_owned())
    });
    let wanted: BTreeSet<_> = wanted.collect();
    let document = Html::parse_document(html);
    let found = drawn(&document);
    let mut problems: Vec<String> = wanted
        .iter()
        .filter(|entry| !found.contains(entry))
        .map(|entry| format!("not drawn: {entry:?}"))
        .collect();
    if found.len() != wanted.len() {
        problems.push(format!("{} are drawn, not {}", found.len(), wanted.len()));
    }
    problems
}

/// Each entry of the board: its address, that of its body, the heading of its column, and its own word for the result.
fn drawn(document: &Html) -> Vec<(String, String, String, String)> {
    let select = |selector: &str| Selector::parse(selector).expect("a sound selector");
    let href = |link: ElementRef| link.attr("href").unwrap_or_default().to_owned();
    let words = |element: ElementRef| spaced(&element.text().collect::<String>());
    let heads = select(".board thead .star");
    let heads: Vec<String> = document.select(&heads).map(words).collect();
    let mut found = Vec::new();
    for row in document.select(&select(".board tbody tr")) {
        let body = row
            .select(&select("th a"))
            .next()
            .map_or(String::new(), href);
        for (column, cell) in row.select(&select("td")).enumerate() {
            let head = heads.get(column).cloned().unwrap_or_default();
            for entry in cell.select(&select("a")) {
                let stated = entry.select(&select(".stated")).map(words).collect();
                found.push((href(entry), body.clone(), head.clone(), stated));
            }
        }
    }
    found
}

#[test]
fn an_entry_under_another_result_or_missing_is_told() {
    let site = crate::second();
    let html = fs::read_to_string(site.dist.join("awards/index.html")).expect("a page");
    assert!(faults(site, &html).is_empty());
    let start = html.find("class=\"board\"").expect("a picture");
    let (before, picture) = html.split_at(start);
    let broken = |from: &str, to: &str| {
        assert!(picture.contains(from), "{from}");
        faults(site, &format!("{before}{}", picture.replacen(from, to, 1))).len()
    };
    let moved = broken(
        "<th scope=\"row\">",
        "<th scope=\"row\">x</th><td></td><th>",
    );
    assert!(moved > 0);
    assert!(
        broken(
            "<span class=\"stated\">Won",
            "<span class=\"stated\">Nominated"
        ) > 0
    );
    assert_eq!(broken("<td><ul><li><a", "<td><ul><li><b"), 2);
}
