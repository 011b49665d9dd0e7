//! The site: what every page is given. As small as a reference, since each closure of each piece copies it.

use std::ops::Deref;

use leptos::prelude::*;

use crate::dataset::{Dataset, EntityRef};
use crate::query::Query;
use crate::route::{Base, Place, Route};

/// The site, as it is handed around.
#[derive(Clone, Copy)]
pub struct Site(&'static Visited);

/// The dataset, where it is served, and where the visitor is.
pub struct Visited {
    /// The dataset; it lives as long as the page.
    pub data: &'static Dataset,
    /// The base path.
    pub base: Base,
    /// The host of canonical addresses, such as `https://example.org`; empty where it is not known.
    pub origin: &'static str,
    /// The page shown.
    pub route: RwSignal<Route>,
    /// The state of the page that stands in the address. Empty where pages are prerendered.
    pub query: RwSignal<Query>,
}

impl Deref for Site {
    type Target = Visited;

    fn deref(&self) -> &Visited {
        self.0
    }
}

impl Site {
    /// A site that shows one page. It lives as long as the page; natively it leaves some forty bytes behind.
    pub fn new(data: &'static Dataset, base: Base, origin: &'static str, route: Route) -> Site {
        Site(Box::leak(Box::new(Visited {
            data,
            base,
            origin,
            route: RwSignal::new(route),
            query: RwSignal::new(Query::default()),
        })))
    }

    /// The page at a path of its host; `None` where the site has no page.
    pub fn route_of(self, path: &str) -> Option<Route> {
        let route = Route::parse(&self.base.strip(path)?, self.data);
        (route != Route::NotFound).then_some(route)
    }

    /// The address of an entity.
    pub fn address(self, entity: &EntityRef) -> String {
        self.base.place(&Place::of(self.data, entity))
    }

    /// The address of a fact on the page of its source.
    pub fn fact_address(self, id: &str) -> String {
        let source = self.data.fact(id).map_or("", |fact| fact.source.as_str());
        self.base.place(&Place::of_fact(self.data, source, id))
    }
}
