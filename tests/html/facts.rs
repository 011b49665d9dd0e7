//! Facts and parts: what the dataset has is where a visitor is sent to look for it.

use std::collections::BTreeSet;

use site_tests::contract::text;

use crate::{Site, none};

pub fn every_fact_stands_on_its_source_and_on_every_entity_it_belongs_to(site: &Site) {
    let ids = site.ids();
    let places: BTreeSet<_> = site.data.places_of_facts().into_iter().collect();
    assert_eq!(places.is_empty(), site.data.list("facts").is_empty());
    let absent = places
        .iter()
        .filter(|(fact, page)| ids.get(page.as_str()).is_none_or(|ids| !ids.contains(fact)));
    none(
        absent
            .map(|(fact, page)| format!("{page} does not show {fact}"))
            .collect(),
    );
}

/// Sections on a single page, and the kind of entry whose slugs are its `#id`s.
const PARTS: [(&str, &str); 4] = [
    ("timeline", "timeline"),
    ("release", "releases"),
    ("lessons", "lessons"),
    ("disagreements", "disagreements"),
];

pub fn every_part_of_a_page_is_reached_by_its_id(site: &Site) {
    let mut wanted: Vec<(&str, &str)> = Vec::new();
    for (section, kind) in PARTS {
        wanted.extend(
            site.data
                .list(kind)
                .iter()
                .map(|entry| (section, text(&entry["slug"]))),
        );
    }
    wanted.extend(
        site.data
            .reception()
            .into_iter()
            .map(|slug| ("reception", slug)),
    );
    wanted.retain(|(section, _)| site.data.has_page(section));
    let events = site.data.pages_of_events();
    let absent = wanted.into_iter().filter(|(section, slug)| {
        let event = events.get(&format!("{section}/{slug}"));
        let page = site.page(&event.map_or_else(|| format!("/{section}/"), String::clone));
        !page.ids.iter().any(|id| id == slug)
    });
    none(
        absent
            .map(|(section, slug)| format!("/{section}/ has no #{slug}"))
            .collect(),
    );
}
