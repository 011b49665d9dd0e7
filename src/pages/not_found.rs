//! The page for an address that does not exist, with ways to go on.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::controls::{Control, control};
use crate::parts::{Drawing, Link, link};

/// What the page says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct NotFound {
    /// Lines that lead nowhere.
    pub lines: Drawing,
    /// Whether the site can be searched.
    pub search: bool,
    /// Links to the sections.
    pub ways: Vec<Link>,
}

impl NotFound {
    /// The page.
    pub fn markup(&self) -> Markup {
        html! {
            header.page-head.with-lines {
                (self.lines.markup())
                p.kicker { "404" }
                h1 tabindex="-1" { "Page not found" }
                p.lead {
                    "The address may be mistyped, or the page may have moved. Search for it, or start with one of these."
                }
                // What was meant, once the browser has worked that out.
                p.meant role="status" {}
            }
            @if self.search { (control(Control::SearchForm)) }
            ul.index.plain { @for way in &self.ways { li { (link(way)) } } }
        }
    }
}
