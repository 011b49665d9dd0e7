//! The picture of the cast: every appearance in the dataset is a mark that leads to its part, and everyone in the
//! series is there once, and nobody else.

use std::collections::BTreeSet;
use std::fs;

use scraper::{ElementRef, Html, Selector};
use site_tests::contract::{page_of, text};

use crate::page::spaced;
use crate::{Site, none};

/// Roles that say how somebody is in the series.
const WAYS: [&str; 7] = [
    "interviewee",
    "as-self",
    "footage",
    "reenactor",
    "portrayed",
    "mentioned",
    "subject",
];

pub fn the_cast_is_drawn_whole(site: &Site) {
    if !site.data.has_page("episodes") {
        return;
    }
    let file = site.dist.join("episodes/index.html");
    let html = fs::read_to_string(file).expect("pages are UTF-8");
    none(faults(site, &html));
}

/// What differs between the dataset and the picture on a page.
fn faults(site: &Site, html: &str) -> Vec<String> {
    let document = Html::parse_document(html);
    let all = |selector: &str| -> Vec<ElementRef> {
        let selector = Selector::parse(selector).expect("a sound selector");
        document.select(&selector).collect()
    };
    let base = &site.page("/episodes/").base;
    let inside = |link: ElementRef| {
        let href = link.attr("href").unwrap_or_default();
        format!("/{}", href.strip_prefix(base.as_str()).unwrap_or(href))
    };
    let mut marks = BTreeSet::new();
    for row in all(".cast tbody tr") {
        let links = |selector: &str| -> Vec<ElementRef> {
            let selector = Selector::parse(selector).expect("a sound selector");
            row.select(&selector).collect()
        };
        let who = links("th a")
            .first()
            .map_or(String::new(), |link| inside(*link));
        for mark in links("td a") {
            let words = spaced(&mark.text().collect::<String>());
            marks.insert((who.clone(), inside(mark), words));
        }
    }
    let mut wanted = BTreeSet::new();
    for part in site.data.list("episodes") {
        let address = format!("/episodes/{}/", text(&part["slug"]));
        for shown in part["appearances"].as_array().into_iter().flatten() {
            let who = page_of(text(&shown["entity"]));
            let words = spaced(&format!(
                "{} {}",
                text(&part["title"]),
                text(&shown["note"])
            ));
            wanted.insert((who, address.clone(), words));
        }
    }
    for (who, address, words) in credited(site) {
        // Somebody who also appears in the synopsis has one mark, with what that says.
        if !wanted
            .iter()
            .any(|(own, at, _)| *own == who && *at == address)
        {
            wanted.insert((who, address, words));
        }
    }
    let mut problems: Vec<String> = wanted
        .difference(&marks)
        .map(|mark| format!("not drawn: {mark:?}"))
        .chain(
            marks
                .difference(&wanted)
                .map(|mark| format!("drawn: {mark:?}")),
        )
        .collect();
    let mut names: Vec<String> = all(".cast tbody th a, .names a")
        .into_iter()
        .map(inside)
        .collect();
    names.sort();
    let mut expected: BTreeSet<String> = wanted.into_iter().map(|(who, ..)| who).collect();
    for person in site.data.list("people") {
        let mut roles = person["credits"].as_array().into_iter().flatten();
        if roles.any(|credit| WAYS.contains(&text(&credit["job"]))) {
            expected.insert(format!("/people/{}/", text(&person["slug"])));
        }
    }
    let expected: Vec<String> = expected.into_iter().collect();
    if names != expected {
        problems.push(format!("{names:?} are named, not {expected:?}"));
    }
    problems
}

/// The cast of an episode according to the credits, with what each mark says.
fn credited(site: &Site) -> Vec<(String, String, String)> {
    let mut marks = Vec::new();
    for person in site.data.list("people") {
        let who = format!("/people/{}/", text(&person["slug"]));
        for credit in person["credits"].as_array().into_iter().flatten() {
            let label = match text(&credit["job"]) {
                "actor" => "",
                "guest" => "Guest, ",
                "voice" => "Voice, ",
                "narrator" => "Narrator",
                "host" => "Host",
                _ => continue,
            };
            let character = credit["character"].as_str();
            let character = character.map_or_else(String::new, |name| format!("as {name}"));
            for on in credit["on"].as_array().into_iter().flatten() {
                let slug = text(on).trim_start_matches("episodes/");
                let mut episodes = site.data.list("episodes").iter();
                let Some(episode) = episodes.find(|episode| episode["slug"] == slug) else {
                    continue;
                };
                let words = spaced(&format!("{} {label}{character}", text(&episode["title"])));
                marks.push((who.clone(), page_of(text(on)), words));
            }
        }
    }
    marks
}

#[test]
fn a_mark_that_is_missing_or_leads_elsewhere_is_told() {
    let site = crate::second();
    let html = fs::read_to_string(site.dist.join("episodes/index.html")).expect("a page");
    let start = html.find("class=\"cast ").expect("a picture");
    let (before, picture) = html.split_at(start);
    assert!(faults(site, &html).is_empty());
    let mark = picture.find("<td class=\"told").expect("a mark");
    let (head, rest) = picture.split_at(mark);
    let elsewhere = rest.replacen("/episodes/", "/people/", 1);
    assert_eq!(faults(site, &format!("{before}{head}{elsewhere}")).len(), 2);
    let end = rest.find("</td>").expect("an end");
    let missing = &rest[end..];
    assert_eq!(
        faults(site, &format!("{before}{head}<td>{missing}")).len(),
        1
    );
    let nobody = picture.replacen(
        "<th scope=\"row\">",
        "<th scope=\"row\"><a href=\"/people/x/\">x</a>",
        1,
    );
    assert!(faults(site, &format!("{before}{nobody}")).len() > 1);
}
