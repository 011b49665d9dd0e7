//! The whole head of a prerendered page, as data: what becomes of it in HTML is the prerender's business.

use serde_json::Value;

use super::oembed::oembed;
use super::preview::{Card, Property, properties};
use super::structured::graph;
use super::{Addresses, Head, head};
use crate::dataset::{Dataset, Series};
use crate::route::Route;

/// All that the head of a page says.
#[derive(Clone, Debug)]
pub struct WholeHead {
    /// What follows a visitor from page to page.
    pub head: Head,
    /// The page's one true address; `None` for a page that has none, and where the host is not known.
    pub canonical: Option<String>,
    /// For messengers and social networks, in order.
    pub properties: Vec<Property>,
    /// For editors, as the content of a file of its own; `None` for a page without an address.
    pub oembed: Option<Value>,
    /// For search engines: JSON-LD. `None` for a page that is about nothing.
    pub structured: Option<Value>,
}

/// The whole head of a page. Its card comes from whoever draws it.
pub fn whole_head(
    data: &Dataset,
    at: Addresses<'_>,
    route: &Route,
    card: Option<&Card>,
) -> WholeHead {
    let head = head(data, route);
    let has_address = head.canonical.is_some() && at.host.is_some();
    let canonical = has_address.then(|| at.page(route));
    WholeHead {
        properties: properties(data, at, route, &head, card),
        oembed: has_address.then(|| oembed(data, at, route, &head, card)),
        structured: graph(data, at, route),
        canonical,
        head,
    }
}

/// What the site calls itself: not the series, but a companion to it.
pub fn site_name(series: &Series) -> String {
    format!("{}, a companion", series.title)
}
