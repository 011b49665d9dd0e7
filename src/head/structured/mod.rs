//! Structured data: what search engines read, in schema.org's vocabulary. One node for the page, one for what it is
//! about and one for the breadcrumbs, each with a permanent `@id`: the address of the page, with a fragment for
//! anything that is not a page. It says nothing that the site does not show, and of the awards only mentions those that
//! were won.

mod entry;
mod graph;
mod node;
mod page;
mod reception;
mod series;

use serde_json::{Value, json};

use self::graph::Graph;
use super::Addresses;
use crate::dataset::{Dataset, Section};
use crate::route::Route;

/// The structured data of a page; `None` for a page that is about nothing.
pub fn graph(data: &Dataset, at: Addresses<'_>, route: &Route) -> Option<Value> {
    let graph = Graph { data, at };
    let nodes: Vec<Value> = match route {
        Route::NotFound => return None,
        Route::Section(Section::Series) => {
            vec![graph.website().into(), graph.whole_series().into()]
        }
        _ => vec![graph.page(route).into(), graph.breadcrumbs(route).into()],
    };
    Some(json!({ "@context": "https://schema.org", "@graph": nodes }))
}
