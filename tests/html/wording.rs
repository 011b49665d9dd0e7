//! Wording: what pages say about people and numbers is what one would say. Nobody receives what was not won, and one of
//! a thing is not several.

use std::fs;

use scraper::{Html, Selector};
use site_tests::contract::text;

use crate::page::Page;
use crate::{Site, none};

pub fn nobody_receives_an_award_that_was_not_won(site: &Site) {
    let mut problems = Vec::new();
    for award in site.data.list("awards") {
        let page = site.page(&format!("/awards/{}/", text(&award["slug"])));
        let said = terms(site, page);
        let (called, never): (&[&str], &[&str]) = match text(&award["result"]) {
            "won" => (&["Winner", "Winners"], &["Nominee", "Nominees"]),
            "nominated" => (&["Nominee", "Nominees"], &["Winner", "Winners"]),
            _ => (
                &["Named for it"],
                &["Winner", "Winners", "Nominee", "Nominees"],
            ),
        };
        let is_said = |words: &&str| said.iter().any(|term| term == words);
        let received = said
            .iter()
            .any(|term| term.to_lowercase().contains("recipient"));
        if !called.iter().any(is_said) || never.iter().any(is_said) || received {
            problems.push(format!("{}: {said:?}", page.address));
        }
    }
    none(problems);
}

/// What pages count.
const COUNTED: [&str; 12] = [
    "facts",
    "people",
    "organizations",
    "sources",
    "disagreements",
    "awards",
    "events",
    "entries",
    "parts",
    "reviews",
    "critics",
    "things",
];

pub fn one_of_a_thing_is_not_several(site: &Site) {
    let problems = site.pages.iter().filter_map(|page| {
        let text = main_text(site, page);
        let words: Vec<&str> = text.split_whitespace().collect();
        let wrong = words.windows(3).find(|words| {
            let counted = words[2].trim_end_matches(|letter: char| !letter.is_alphabetic());
            words[0] != "Part" && words[1] == "1" && COUNTED.contains(&counted)
        });
        wrong.map(|words| format!("{}: “{}”", page.address, words.join(" ")))
    });
    none(problems.collect());
}

/// The labels in the record of a page.
fn terms(site: &Site, page: &Page) -> Vec<String> {
    let document = document(site, page);
    let terms = Selector::parse("main .record dt").expect("a sound selector");
    let terms = document.select(&terms);
    terms.map(|term| term.text().collect()).collect()
}

fn main_text(site: &Site, page: &Page) -> String {
    let document = document(site, page);
    let main = Selector::parse("main").expect("a sound selector");
    let texts = document.select(&main).flat_map(|main| main.text());
    texts.collect::<Vec<_>>().join(" ")
}

fn document(site: &Site, page: &Page) -> Html {
    let file = match page.address.ends_with('/') {
        true => format!(".{}index.html", page.address),
        false => format!(".{}", page.address),
    };
    let html = fs::read_to_string(site.dist.join(file)).expect("a page");
    Html::parse_document(&html)
}
