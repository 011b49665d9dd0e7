//! Quotes: each is in quotation marks, with who said it and its source, on every page it belongs to, and search finds
//! it.

use std::fs;

use scraper::{ElementRef, Html, Selector};
use site_tests::contract::{page_of, search_name, text};

use crate::{Site, none};

pub fn every_quote_is_shown_with_its_speaker_and_its_source_wherever_it_belongs(site: &Site) {
    let mut problems = Vec::new();
    for quote in site.data.list("quotes") {
        let (slug, speaker) = (text(&quote["slug"]), text(&quote["speaker"]));
        let source = format!("sources/{}", text(&quote["source"]));
        let about = quote["about"].as_array().into_iter().flatten().map(text);
        for reference in [speaker, &source].into_iter().chain(about) {
            let page = page_of(reference);
            let base = &site.page(&page).base;
            let html = fs::read_to_string(site.dist.join(format!(".{page}index.html")));
            let document = Html::parse_document(&html.expect("a page"));
            let place = format!("main [id='{slug}']");
            let Some(entry) = select(document.root_element(), &place).pop() else {
                problems.push(format!("{page} has no #{slug}"));
                continue;
            };
            let quoted = select(entry, "q").into_iter().map(words);
            if quoted.collect::<Vec<_>>() != [text(&quote["words"])] {
                problems.push(format!("{page}#{slug} does not quote the words"));
            }
            for to in [speaker, &source] {
                let link = format!("a[href='{base}{to}/']");
                if select(entry, &link).is_empty() {
                    problems.push(format!("{page}#{slug} does not lead to {to}"));
                }
            }
            if select(entry, &format!("a[href='#{slug}']")).is_empty() {
                problems.push(format!("{page}#{slug} does not say its own address"));
            }
        }
    }
    none(problems);
}

pub fn search_knows_every_quote_by_its_words_at_its_address(site: &Site) {
    let file = fs::read_to_string(site.dist.join(search_name(&site.dist)));
    let file = file.expect("the search file");
    for quote in site.data.list("quotes") {
        let place = format!(
            "{}#{}",
            page_of(text(&quote["speaker"])),
            text(&quote["slug"])
        );
        for known in [place.as_str(), text(&quote["words"])] {
            assert!(file.contains(known), "search does not know {known}");
        }
    }
}

fn select<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a sound selector");
    element.select(&selector).collect()
}

fn words(element: ElementRef) -> String {
    element.text().collect::<String>().trim().to_owned()
}
