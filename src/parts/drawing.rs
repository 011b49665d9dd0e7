//! Drawings: pictures drawn when the site was built, as finished markup.

use maud::{Markup, PreEscaped, html};
use serde::{Deserialize, Serialize};
use serde_tuple::Serialize_tuple;

/// A drawing, or an empty text if there is none.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Drawing(String);

impl Drawing {
    /// A finished drawing.
    pub fn new(drawn: Markup) -> Drawing {
        Drawing(drawn.into_string())
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Its markup.
    pub fn markup(&self) -> PreEscaped<&str> {
        PreEscaped(&self.0)
    }
}

/// A larger drawing of the data under a heading.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Picture {
    /// Its `id` on the page.
    pub id: String,
    /// What it is called.
    pub heading: String,
    /// The picture and its table.
    pub drawing: Drawing,
}

/// A picture under its heading; nothing if the page has none.
pub fn picture(picture: &Option<Picture>) -> Markup {
    html! {
        @if let Some(Picture { id, heading, drawing }) = picture {
            section.part.picture {
                h2 id=(id) { (heading) }
                div.drawing data-picture=(id) { (drawing.markup()) }
            }
        }
    }
}
