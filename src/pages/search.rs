//! Search: over everything, by name, alias or word. Without a query it lists everything by letter.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::{Piece, all, art_of, entity_link, piece, search_form, section_head};
use crate::dataset::{EntityRef, Found, Hit, Section, fold, order};
use crate::query::Param;
use crate::route::Place;
use crate::site::Site;

/// More hits than anyone reads are not drawn.
const MOST_HITS: usize = 60;

/// More entries are not listed by letter on one page.
const MOST_BY_LETTER: usize = 2000;

pub fn view(site: Site) -> Vec<Piece> {
    let mut pieces = vec![piece(move || section_head(site, Section::Search))];
    pieces.extend(search_form(site));
    pieces.push(piece(move || match site.query.read().get(Param::Text) {
        Some(text) => {
            let index = site.data.search_index();
            found(site, text, &index.search(text, MOST_HITS))
        }
        None => by_letter(site),
    }));
    pieces
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
    html! { div { p.filter-status { (words) } ol.results { (all(items)) } } }
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
    let entities: Vec<_> = site
        .data
        .entities()
        .into_iter()
        .map(|(section, slug, _)| EntityRef::item(section, slug))
        .filter(|entity| site.data.contains(entity))
        .collect();
    if entities.len() > MOST_BY_LETTER {
        return by_section(site);
    }
    let folded = |entity: &EntityRef| fold::words(site.data.name(entity)).join(" ");
    // What begins with a digit comes first, under one sign.
    let sorted = order::by_key(entities.iter().collect(), |entity| {
        let name = folded(entity);
        (letter_of(&name), name)
    });
    let mut letters: Vec<(char, Vec<Markup>)> = Vec::new();
    for entity in sorted {
        let letter = letter_of(&folded(entity));
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

/// Where there are too many entries for one page: the lists that hold them.
fn by_section(site: Site) -> Markup {
    let sections = Section::ALL.into_iter().map(EntityRef::section);
    let lists = sections.filter(|list| site.data.listed(list) > 0 && site.data.contains(list));
    let lists = lists.map(|list| {
        html! { li { (entity_link(site, &list)) " " span.detail { (site.data.listed(&list)) } } }
    });
    html! { div.letters { section.letter { h2 { "Everything" } ul { (all(lists)) } } } }
}

fn letter_of(folded: &str) -> char {
    match folded.chars().next() {
        Some(letter) if !letter.is_ascii_digit() => fold::capital(letter),
        _ => '#',
    }
}
