//! Links: a name on a page leads to its page.

use maud::{Markup, html};

use crate::dataset::{EntityRef, Prose};
use crate::site::Site;

/// The entity's own name, linked.
pub fn entity_link(site: Site, entity: &EntityRef) -> Markup {
    link(site, entity, site.data.name(entity))
}

/// Names in a row, parted by commas.
pub fn entity_links(site: Site, entities: &[EntityRef]) -> Markup {
    html! {
        @for (position, entity) in entities.iter().enumerate() {
            @if position > 0 { ", " }
            (entity_link(site, entity))
        }
    }
}

/// A paragraph's words, with its links.
pub fn prose(site: Site, text: &Prose) -> Markup {
    html! {
        @for span in text.spans() {
            @match span.reference() {
                Some(entity) => (link(site, &entity, span.text())),
                None => (span.text()),
            }
        }
    }
}

/// Paragraphs.
pub fn paragraphs(site: Site, texts: &[Prose]) -> Markup {
    html! {
        @for text in texts {
            p { (prose(site, text)) }
        }
    }
}

/// Words that lead to an entity; only words where it has no page.
fn link(site: Site, entity: &EntityRef, words: &str) -> Markup {
    html! {
        @if site.data.contains(entity) {
            a href=(site.address(entity)) { (words) }
        } @else {
            (words)
        }
    }
}
