//! The whole head of a prerendered page, as data: turning it into HTML is up to the builder.

use serde_json::Value;

use super::oembed::oembed;
use super::preview::{Card, Property, properties};
use super::structured::graph;
use super::{Addresses, Head, head};
use crate::dataset::{Dataset, Series};
use crate::route::Route;

/// Everything in the head of a page.
#[derive(Clone, Debug)]
pub struct WholeHead {
    /// What a page says about itself wherever it is shown.
    pub head: Head,
    /// The canonical address; `None` for a page without one, and if the host is not known.
    pub canonical: Option<String>,
    /// For messengers and social networks, in order.
    pub properties: Vec<Property>,
    /// For editors, as the content of a separate file; `None` for a page without an address.
    pub oembed: Option<Value>,
    /// For search engines: JSON-LD. `None` for a page that is about nothing.
    pub structured: Option<Value>,
}

/// The whole head of a page. The caller draws its card.
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

/// What the site calls itself: a companion to the series, not the series.
pub fn site_name(series: &Series) -> String {
    format!("{}, a companion", series.title)
}
