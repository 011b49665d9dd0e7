//! The site, natively: what page content is made from.

use crate::dataset::{Dataset, EntityRef};
use crate::route::{Place, Route};

/// The dataset, and the page being made.
#[derive(Clone, Copy)]
pub struct Site<'a> {
    /// The dataset; it lives as long as the program that builds the site.
    pub data: &'static Dataset,
    /// The page.
    pub route: &'a Route,
}

impl Site<'_> {
    /// The address of an entry, below the base.
    pub fn address(self, entity: &EntityRef) -> String {
        Place::of(self.data, entity).path()
    }

    /// The address of a fact, on the page of its source.
    pub fn fact_address(self, id: &str) -> String {
        let source = self.data.fact(id).map_or("", |fact| fact.source.as_str());
        Place::of_fact(self.data, source, id).path()
    }
}
