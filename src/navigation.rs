//! Navigation: the page and its state follow the address, and the address follows them.

use leptos::prelude::*;

use crate::query::Query;
use crate::site::Site;

/// Changes the state of the page in place: no new entry in the visitor's history.
pub fn replace_query(site: Site, query: Query) {
    #[cfg(target_arch = "wasm32")]
    crate::browser::replace_query(&query);
    site.query.set(query);
}
