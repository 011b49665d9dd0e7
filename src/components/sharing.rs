//! Sharing: a control on every page, an address for every entry of a page, and how to cite it. What needs the module
//! (`crate::browser`) is not shown before it runs, but has its place.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

/// What a citation says of its page.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Citation {
    /// What the page is called; the home page is the site itself.
    pub name: Option<String>,
    /// The series.
    pub series: String,
}

/// The control that hands on the address of the page.
pub fn share_button() -> Markup {
    html! { button.share type="button" { "Share" } }
}

/// A link from an entry to itself: its address is the one to copy. With the module, a click copies it.
pub fn permalink(id: &str, name: &str) -> Markup {
    html! { a.permalink href={ "#" (id) } aria-label={ "Link to “" (name) "”" } { "#" } }
}

/// How to cite the page at an address. The day of access is known when a visitor opens it.
pub fn citation(cited: &Citation, address: &str) -> Markup {
    html! {
        details.cite {
            summary { "Cite this page" }
            p {
                @if let Some(name) = &cited.name { "“" bdi { (name) } "”, " }
                cite { (cited.series) }
                ", an independent companion. "
                span.cited-address { (address) }
                span.accessed {}
            }
            button type="button" { "Copy" }
        }
    }
}
