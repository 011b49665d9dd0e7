//! Structured data: what search engines read, in the vocabulary of schema.org. A node for the page, one for what it is
//! about and one for the way to it, each under an `@id` that stays: the address of the page, and a fragment for what is
//! no page. It says nothing that the site does not show, and of awards only those that were won.

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
