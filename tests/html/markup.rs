//! What a page is made of: elements, attributes, addresses, data blocks, and texts that turn the direction of writing.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html};

/// Attributes that hold an address.
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

/// Elements inside a line that keep a turned direction to themselves: `bdi` by nature, the others by style.
pub const ISOLATING: [&str; 7] = ["a", "bdi", "cite", "q", "span", "strong", "time"];

/// Elements that are a block or a cell of their own, so that no direction leaves them.
const BLOCKS: [&str; 13] = [
    "button", "dd", "div", "dt", "h1", "h2", "h3", "h4", "li", "p", "summary", "text", "title",
];

/// A page taken apart.
#[derive(Debug, Default)]
pub struct Markup {
    /// Every kind of element, and of attribute on it: `a`, `a[href]`.
    pub kinds: BTreeSet<String>,
    /// How many scripts there are, data blocks among them.
    pub scripts: usize,
    /// The content of data blocks.
    pub blocks: Vec<String>,
    /// Everything that a browser may follow or fetch.
    pub addresses: Vec<String>,
    /// Texts of the body that turn the direction of writing.
    pub turned: Vec<Turned>,
}

/// A text that turns the direction of writing.
#[derive(Debug)]
pub struct Turned {
    /// The text.
    pub text: String,
    /// Why what stands beside it is turned too, if it is.
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

/// Whether a text has letters written from right to left, or marks that turn the direction.
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

/// Why a turned text turns its neighbors. Alone in its element it cannot; inside `bdi` stand the links of one text.
fn leak(parent: ElementRef, text: &str) -> Option<String> {
    let name = parent.value().name();
    let whole: String = parent.text().collect();
    if name != "bdi" && whole.trim() != text {
        return Some(format!("shares <{name}> with “{}”", whole.trim()));
    }
    let keeps = ISOLATING.contains(&name) || BLOCKS.contains(&name);
    (!keeps).then(|| format!("stands in <{name}>, which is part of a line"))
}
