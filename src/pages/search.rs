//! Search: over everything, by name, alias or word. Without a query it lists everything by letter.

use std::collections::BTreeMap;

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::{all, art_of, entity_link, inert, search_form, section_head};
use crate::dataset::{EntityRef, Found, Hit, Section, fold};
use crate::query::Param;
use crate::route::Place;
use crate::site::Site;

/// More hits than anyone reads are not drawn.
const MOST_HITS: usize = 60;

pub fn view(site: Site) -> AnyView {
    let results = move || {
        let text = site
            .query
            .with(|query| query.get(Param::Text).map(str::to_owned));
        match text {
            Some(text) => {
                let index = site.data.search_index();
                inert(found(site, &text, &index.search(&text, MOST_HITS)))
            }
            None => inert(by_letter(site)),
        }
    };
    view! {
        {inert(section_head(site, Section::Search))}
        {search_form(site)}
        {results}
    }
    .into_any()
}

fn found(site: Site, text: &str, found: &Found) -> Markup {
    let words = match found.count {
        0 => {
            html! { "Nothing found for “" bdi { (text) } "”. Try fewer letters, or another spelling." }
        }
        1 => html! { "One entry for “" bdi { (text) } "”" },
        count => html! { (count) " entries for “" bdi { (text) } "”" },
    };
    let items: Vec<_> = found.hits.iter().map(|found| hit(site, found)).collect();
    html! { div { p.filter-status role="status" { (words) } ol.results { (all(items)) } } }
}

fn hit(site: Site, hit: &Hit) -> Markup {
    if let Some(fact) = hit.fact.as_deref().and_then(|id| site.data.fact(id)) {
        let place = Place::of_fact(&fact.source, &fact.id);
        return html! {
            li {
                p.kicker { "Fact " (fact.id.as_str()) }
                a href=(site.base.place(&place)) { (fact.text.as_str()) }
            }
        };
    }
    let kind = site.data.name(&EntityRef::section(hit.entity.section));
    let matched = hit
        .matched
        .clone()
        .map(|alias| html! { " " span.detail { "found as " bdi { (alias) } } });
    html! {
        li.with-art {
            (art_of(site, &hit.entity))
            div { p.kicker { (kind) } (entity_link(site, &hit.entity)) (all(matched)) }
        }
    }
}

/// Every entry under the first letter of its name.
fn by_letter(site: Site) -> Markup {
    let mut letters: BTreeMap<String, Vec<(String, EntityRef)>> = BTreeMap::new();
    for (section, slug, _) in site.data.entities() {
        let entity = EntityRef::item(section, slug);
        if !site.data.contains(&entity) {
            continue;
        }
        let key = fold::words(site.data.name(&entity)).join(" ");
        let letter = match key.chars().next() {
            Some(letter) if letter.is_alphabetic() => letter.to_uppercase().to_string(),
            _ => "#".to_owned(),
        };
        letters.entry(letter).or_default().push((key, entity));
    }
    let groups: Vec<_> = letters
        .into_iter()
        .map(|(letter, mut entries)| {
            entries.sort();
            let items: Vec<_> = entries
                .iter()
                .map(|(_, entity)| {
                    let kind = site
                        .data
                        .name(&EntityRef::section(entity.section))
                        .to_owned();
                    html! { li { (entity_link(site, entity)) " " span.detail { (kind) } } }
                })
                .collect();
            html! { section.letter { h2 { (letter) } ul { (all(items)) } } }
        })
        .collect();
    html! { div.letters { (all(groups)) } }
}
