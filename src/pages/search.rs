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
        let place = Place::of_fact(site.data, &fact.source, &fact.id);
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
    // Sorted by letter and name; of the same name, in the order of the dataset.
    let mut sorted = BTreeMap::new();
    for (number, (section, slug, _)) in site.data.entities().into_iter().enumerate() {
        let entity = EntityRef::item(section, slug);
        if !site.data.contains(&entity) {
            continue;
        }
        let name = fold::words(site.data.name(&entity)).join(" ");
        let letter = match name.chars().next() {
            Some(letter) if letter.is_alphabetic() => letter.to_uppercase().to_string(),
            _ => "#".to_owned(),
        };
        sorted.insert(format!("{letter}\0{name}\0{number:09}"), entity);
    }
    let mut letters: Vec<(&str, Vec<Markup>)> = Vec::new();
    for (key, entity) in &sorted {
        let letter = key.split('\0').next().unwrap_or_default();
        let kind = site.data.name(&EntityRef::section(entity.section));
        let item = html! { li { (entity_link(site, entity)) " " span.detail { (kind) } } };
        match letters.last_mut() {
            Some((last, items)) if *last == letter => items.push(item),
            _ => letters.push((letter, vec![item])),
        }
    }
    let groups = letters.into_iter().map(|(letter, items)| {
        html! { section.letter { h2 { (letter) } ul { (all(items)) } } }
    });
    html! { div.letters { (all(groups)) } }
}
