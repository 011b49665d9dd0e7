//! Links: a name on a page leads to its page.

use maud::{Markup, html};

use crate::dataset::{EntityRef, Prose, is_of_the_web};
use crate::route::Route;
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

/// A paragraph's words, with its links. Marks of direction in them end where they end.
pub fn prose(site: Site, text: &Prose) -> Markup {
    html! {
        bdi {
            @for span in text.spans() {
                @match span.reference() {
                    Some(entity) => (link(site, &entity, span.text())),
                    None => (span.text()),
                }
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

/// An address out of the site. A link only if it is one of the web: any other might run code.
pub fn external_link(address: &str) -> Markup {
    html! {
        @if is_of_the_web(address) {
            a rel="external" href=(address) { (address) }
        } @else {
            (address)
        }
    }
}

/// How a link of the menu says where the visitor is: at its page, or at an entry of its section.
pub fn current(at: &Route, link: &Route) -> Option<&'static str> {
    if at == link {
        Some("page")
    } else {
        (at.section() == link.section()).then_some("true")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_address_of_the_web_becomes_a_link() {
        for address in ["https://example.org/a?b=c", "http://example.org/"] {
            let link = format!("<a rel=\"external\" href=\"{address}\">{address}</a>");
            assert_eq!(external_link(address).into_string(), link);
        }
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " https://example.org/",
            "\tjavascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "//example.org/",
            "https:example.org",
            "",
        ] {
            assert_eq!(external_link(address).into_string(), address);
        }
        let broken_out = external_link("https://example.org/\"onclick=\"x").into_string();
        assert!(!broken_out.contains("\"onclick"), "{broken_out}");
    }
}
