//! The real series: counts that its sources determine, so that nothing is lost or counted twice.

use std::collections::BTreeSet;

use crate::{Site, first};

/// The real site, or `None` and a message if another series was built into the first folder.
fn real() -> Option<&'static Site> {
    let site = first();
    let is_real = site.data.title() == "The Defiant Ones";
    if !is_real {
        eprintln!("not counted: `{}` is another series", site.data.title());
    }
    is_real.then_some(site)
}

/// The addresses of a section's entries that a page links to.
fn linked<'a>(site: &'a Site, page: &str, section: &str) -> BTreeSet<&'a str> {
    let page = site.page(page);
    let prefix = format!("{}{section}/", page.base);
    let links = page.links.iter().map(String::as_str);
    links
        .filter(|link| {
            link.strip_prefix(&prefix)
                .is_some_and(|rest| rest.len() > 1 && rest.ends_with('/'))
        })
        .collect()
}

#[test]
fn all_62_people_are_listed() {
    let Some(site) = real() else { return };
    assert_eq!(linked(site, "/people/", "people").len(), 62);
}

#[test]
fn of_13_awards_4_are_won_6_nominated_and_3_not_stated() {
    let Some(site) = real() else { return };
    let page = site.page("/awards/");
    let count = |label: &str| {
        page.results
            .iter()
            .filter(|result| result.as_str() == label)
            .count()
    };
    assert_eq!(linked(site, "/awards/", "awards").len(), 13);
    assert_eq!(
        [count("Won"), count("Nominated"), count("Not stated")],
        [4, 6, 3]
    );
}

#[test]
fn all_324_facts_stand_on_the_pages_of_the_four_sources() {
    let Some(site) = real() else { return };
    let sources = site
        .pages
        .iter()
        .filter(|page| page.address.starts_with("/sources/"));
    let is_fact = |id: &str| {
        id.strip_prefix('f')
            .is_some_and(|number| number.bytes().all(|b| b.is_ascii_digit()))
    };
    let ids: BTreeSet<&str> = sources
        .flat_map(|page| &page.ids)
        .map(String::as_str)
        .filter(|id| is_fact(id))
        .collect();
    let wanted: BTreeSet<String> = (1..=324).map(|number| format!("f{number:03}")).collect();
    assert_eq!(ids, wanted.iter().map(String::as_str).collect());
}

#[test]
fn the_emmy_that_the_table_misprints_is_filed_once_as_writing_with_its_disagreement() {
    let Some(site) = real() else { return };
    let list = site.page("/awards/");
    let address = format!("{}awards/emmy-writing/", list.base);
    let listed: BTreeSet<_> = list
        .entries
        .iter()
        .filter(|link| link.contains("/awards/emmy-"))
        .collect();
    assert_eq!(listed.len(), 5, "five Emmy entries: {listed:?}");
    assert!(
        listed.contains(&address),
        "the writing entry is listed: {listed:?}"
    );
    assert!(
        listed.iter().all(|link| !link.contains("directing")),
        "and not as directing: {listed:?}"
    );
    let page = site.page("/awards/emmy-writing/");
    let (_, heading) = &page.headings[0];
    assert!(heading.contains("Writing"), "{heading}");
    let disagreement = format!("{}disagreements/#emmy-writing-or-directing", page.base);
    assert!(
        page.links.contains(&disagreement),
        "it links to its disagreement"
    );
}

#[test]
fn an_award_of_december_stands_after_the_nights_of_july() {
    let Some(site) = real() else { return };
    let ids = &site.page("/timeline/").ids;
    let place = |event: &str| ids.iter().position(|id| id == event);
    let [night, award] = ["part-4-airs", "ida-win"].map(place);
    assert!(night.is_some() && night < award, "{night:?}, {award:?}");
}
