//! Links: a name on a page leads to its page.

use leptos::prelude::*;

use super::inert::{Inert, Markup};

use crate::dataset::{EntityRef, Prose, Span};
use crate::site::Site;

/// The entity's own name, linked.
pub fn entity_link(site: Site, entity: &EntityRef) -> Markup {
    link(site, entity, site.data.name(entity).to_owned())
}

/// Names in a row, parted by commas.
pub fn entity_links(site: Site, entities: &[EntityRef]) -> Markup {
    let mut views = Vec::new();
    for (position, entity) in entities.iter().enumerate() {
        if position > 0 {
            views.push(", ".inert());
        }
        views.push(entity_link(site, entity));
    }
    views.inert()
}

/// A paragraph's words, with its links.
pub fn prose(site: Site, text: &Prose) -> Markup {
    text.spans()
        .into_iter()
        .map(|span| {
            let words = span.text().to_owned();
            match span {
                Span::Text(_) => words.inert(),
                Span::Link { .. } => match span.reference() {
                    Some(entity) => link(site, &entity, words),
                    None => words.inert(),
                },
            }
        })
        .collect::<Vec<_>>()
        .inert()
}

/// Paragraphs.
pub fn paragraphs(site: Site, texts: &[Prose]) -> Markup {
    texts
        .iter()
        .map(|text| view! { <p>{prose(site, text)}</p> })
        .collect::<Vec<_>>()
        .inert()
}

/// Words that lead to an entity; only words where it has no page.
fn link(site: Site, entity: &EntityRef, words: String) -> Markup {
    if site.data.contains(entity) {
        view! { <a href=site.address(entity)>{words}</a> }.inert()
    } else {
        words.inert()
    }
}
