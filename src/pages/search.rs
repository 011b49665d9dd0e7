//! Search: over everything, by name, alias or word. Without a query it lists everything by letter.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::{Piece, art_of, entity_link, live, piece, search_form, section_head};
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
    pieces.push(live(move || {
        let query = site.query.read_untracked();
        match query.get(Param::Text) {
            Some(text) => {
                let index = site.data.search_index();
                found(site, text, &index.search(text, MOST_HITS))
            }
            None => by_letter(site),
        }
    }));
    pieces
}

fn found(site: Site, text: &str, found: &Found) -> Markup {
    html! {
            p.filter-status {
                @match found.count {
                    0 => { "Nothing found for “" bdi { (text) } "”. Try fewer letters, or another spelling." }
                    1 => { "One entry for “" bdi { (text) } "”" }
                    count => { (count) " entries for “" bdi { (text) } "”" }
                }
            }
            ol.results { @for found in &found.hits { (hit(site, found)) } }
    }
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
    html! {
        li.with-art {
            (art_of(site, &hit.entity))
            div {
                p.kicker { (kind) }
                (entity_link(site, &hit.entity))
                @if let Some(alias) = &hit.matched { " " span.detail { "found as " bdi { (alias) } } }
            }
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
    let mut letters: Vec<(char, Vec<&EntityRef>)> = Vec::new();
    for entity in sorted {
        let letter = letter_of(&folded(entity));
        match letters.last_mut() {
            Some((last, entities)) if *last == letter => entities.push(entity),
            _ => letters.push((letter, vec![entity])),
        }
    }
    html! {
        div.letters {
            @for (letter, entities) in letters {
                section.letter {
                    h2 { (letter) }
                    ul {
                        @for entity in entities {
                            @let kind = site.data.name(&EntityRef::section(entity.section));
                            li { (entity_link(site, entity)) " " span.detail { (kind) } }
                        }
                    }
                }
            }
        }
    }
}

/// Where there are too many entries for one page: the lists that hold them.
fn by_section(site: Site) -> Markup {
    html! {
        div.letters {
            section.letter {
                h2 { "Everything" }
                ul {
                    @for section in Section::ALL {
                        @let list = EntityRef::section(section);
                        @let count = site.data.listed(&list);
                        @if count > 0 && site.data.contains(&list) {
                            li { (entity_link(site, &list)) " " span.detail { (count) } }
                        }
                    }
                }
            }
        }
    }
}

fn letter_of(folded: &str) -> char {
    match folded.chars().next() {
        Some(letter) if !letter.is_ascii_digit() => fold::capital(letter),
        _ => '#',
    }
}
