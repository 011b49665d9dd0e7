//! What is in a page: elements, attributes, addresses, data blocks, and texts that change the writing direction.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html};

/// Attributes with an address.
const ADDRESSES: [&str; 8] = [
    "action",
    "cite",
    "data",
    "formaction",
    "href",
    "poster",
    "src",
    "xlink:href",
];

/// Inline elements that isolate a writing direction: `bdi` by nature, the others by style.
pub const ISOLATING: [&str; 7] = ["a", "bdi", "cite", "q", "span", "strong", "time"];

/// Elements that are a block or a cell, so that no direction leaves them.
const BLOCKS: [&str; 13] = [
    "button", "dd", "div", "dt", "h1", "h2", "h3", "h4", "li", "p", "summary", "text", "title",
];

/// The parts of a page.
#[derive(Debug, Default)]
pub struct Markup {
    /// Every kind of element, and of attribute on it: `a`, `a[href]`.
    pub kinds: BTreeSet<String>,
    /// How many scripts there are, including data blocks.
    pub scripts: usize,
    /// The content of data blocks.
    pub blocks: Vec<String>,
    /// Everything that a browser may follow or fetch.
    pub addresses: Vec<String>,
    /// Texts of the body that change the writing direction.
    pub turned: Vec<Turned>,
}

/// A text that changes the writing direction.
#[derive(Debug)]
pub struct Turned {
    /// The text.
    pub text: String,
    /// Why it affects the text next to it, if it does.
    pub problem: Option<String>,
}

impl Markup {
    /// Takes a page apart.
    pub fn of(document: &Html) -> Markup {
        let mut markup = Markup::default();
        for node in document.tree.nodes() {
            if let Some(element) = ElementRef::wrap(node) {
                markup.add(element);
            } else if let (Some(text), Some(parent)) = (
                node.value().as_text(),
                node.parent().and_then(ElementRef::wrap),
            ) && turns(text)
                && is_shown(parent)
            {
                markup.turned.push(Turned {
                    text: text.trim().to_owned(),
                    problem: leak(parent, text.trim()),
                });
            }
        }
        markup
    }

    fn add(&mut self, element: ElementRef) {
        let name = element.value().name();
        self.kinds.insert(name.to_owned());
        for (attribute, value) in element.value().attrs() {
            self.kinds.insert(format!("{name}[{attribute}]"));
            if ADDRESSES.contains(&attribute) {
                self.addresses.push(value.to_owned());
            }
        }
        if name == "script" {
            self.scripts += 1;
            if element.attr("type") == Some("application/ld+json") {
                self.blocks.push(element.inner_html());
            }
        }
    }
}

/// Whether a text has right-to-left letters, or marks that change the direction.
fn turns(text: &str) -> bool {
    text.chars().any(|letter| {
        matches!(
            letter,
            '\u{590}'..='\u{8ff}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        )
    })
}

fn is_shown(parent: ElementRef) -> bool {
    let mut above = parent.ancestors().filter_map(ElementRef::wrap);
    above.any(|element| element.value().name() == "body")
}

/// Why a text with another direction affects its neighbors. It cannot if it is alone in its element, or in `bdi` with
/// the links of the same text.
fn leak(parent: ElementRef, text: &str) -> Option<String> {
    let name = parent.value().name();
    let whole: String = parent.text().collect();
    if name != "bdi" && whole.trim() != text {
        return Some(format!("shares <{name}> with “{}”", whole.trim()));
    }
    let keeps = ISOLATING.contains(&name) || BLOCKS.contains(&name);
    (!keeps).then(|| format!("stands in <{name}>, which is part of a line"))
}
