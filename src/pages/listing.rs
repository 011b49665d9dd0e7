//! A list of entries, filtered and sorted by the address: people, organizations, awards, sources, disagreements.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::parts::{List, Picture, SectionHead, Tail, list, picture, section_end, section_head};
use crate::route::Route;

/// What the page says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Listing {
    /// Heading and introduction.
    pub head: SectionHead,
    /// The picture of the whole list, if there is one.
    pub picture: Option<Picture>,
    /// The list.
    pub list: List,
    /// How the page ends.
    pub end: Tail,
}

impl Listing {
    /// The page, before anything is chosen.
    pub fn markup(&self, at: &Route) -> Markup {
        html! {
            div.page {
                (section_head(&self.head))
                (picture(&self.picture))
                (list(&self.list, at))
                (section_end(&self.end))
            }
        }
    }
}
