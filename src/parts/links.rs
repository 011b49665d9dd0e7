//! Links: words that lead somewhere. Addresses on the site begin with a slash here; the base is added when markup
//! becomes a page ([`crate::route::Base::applied`]).

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

/// Words that lead to a place on the site, or just words.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Link {
    /// The words.
    pub words: String,
    /// Where it leads.
    pub to: Option<String>,
}

/// A paragraph: words, some of them links.
pub type Prose = Vec<Link>;

/// Words, linked if they lead somewhere. Links to other sites are marked as such.
pub fn link(link: &Link) -> Markup {
    html! {
        @if let Some(to) = &link.to {
            a href=(to) rel=[is_of_the_web(to).then_some("external")] { (link.words) }
        } @else {
            (link.words)
        }
    }
}

/// Names in a line, separated by commas.
pub fn links(links: &[Link]) -> Markup {
    html! {
        @for (position, own) in links.iter().enumerate() {
            @if position > 0 { ", " }
            (link(own))
        }
    }
}

/// A paragraph's words, with its links, isolated so that direction marks in them end with them.
pub fn prose(text: &Prose) -> Markup {
    html! { bdi { @for span in text { (link(span)) } } }
}

/// Paragraphs.
pub fn paragraphs(texts: &[Prose]) -> Markup {
    html! { @for text in texts { p { (prose(text)) } } }
}

/// Whether an address is a web address. Any other, such as one that runs code, is shown as text and never linked.
pub fn is_of_the_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_address_of_the_web_leads_out() {
        for address in ["https://example.org/a?b=c", "http://example.org/"] {
            assert!(is_of_the_web(address), "{address}");
            let own = Link {
                words: "Elsewhere".to_owned(),
                to: Some(address.to_owned()),
            };
            let expected = format!("<a href=\"{address}\" rel=\"external\">Elsewhere</a>");
            assert_eq!(link(&own).into_string(), expected);
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
            "/people/",
            "",
        ] {
            assert!(!is_of_the_web(address), "{address}");
        }
    }
}
