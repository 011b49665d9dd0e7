//! Links: a name on a page leads to its page.

use leptos::prelude::*;

use crate::dataset::{EntityRef, Prose, Span};
use crate::site::Site;

/// The entity's own name, linked.
pub fn entity_link(site: Site, entity: &EntityRef) -> AnyView {
    link(site, entity, site.data.name(entity).to_owned())
}

/// Names in a row, parted by commas.
pub fn entity_links(site: Site, entities: &[EntityRef]) -> AnyView {
    let mut views = Vec::new();
    for (position, entity) in entities.iter().enumerate() {
        if position > 0 {
            views.push(", ".into_any());
        }
        views.push(entity_link(site, entity));
    }
    views.into_any()
}

/// A paragraph's words, with its links.
pub fn prose(site: Site, text: &Prose) -> AnyView {
    text.spans()
        .into_iter()
        .map(|span| {
            let words = span.text().to_owned();
            match span {
                Span::Text(_) => words.into_any(),
                Span::Link { .. } => match span.reference() {
                    Some(entity) => link(site, &entity, words),
                    None => words.into_any(),
                },
            }
        })
        .collect::<Vec<_>>()
        .into_any()
}

/// Paragraphs.
pub fn paragraphs(site: Site, texts: &[Prose]) -> AnyView {
    texts
        .iter()
        .map(|text| view! { <p>{prose(site, text)}</p> })
        .collect::<Vec<_>>()
        .into_any()
}

/// Words that lead to an entity; only words where it has no page.
fn link(site: Site, entity: &EntityRef, words: String) -> AnyView {
    if site.data.contains(entity) {
        view! { <a href=site.address(entity)>{words}</a> }.into_any()
    } else {
        words.into_any()
    }
}
