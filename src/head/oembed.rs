//! oEmbed: what an editor shows for a link pasted into it. The editor asks the page for a JSON file; here each page has
//! its own, so that no server has to answer. <https://oembed.com>

use serde_json::{Value, json};

use super::{Addresses, Card, Head, site_name};
use crate::dataset::Dataset;
use crate::route::Route;

/// What a page tells editors.
pub fn oembed(
    data: &Dataset,
    at: Addresses<'_>,
    route: &Route,
    head: &Head,
    card: Option<&Card>,
) -> Value {
    let mut said = json!({
        "version": "1.0",
        "type": "link",
        "title": head.title,
        "url": at.page(route),
        "provider_name": site_name(&data.series),
        "provider_url": at.page(&Route::HOME),
    });
    if let Some(card) = card {
        said["thumbnail_url"] = at.file(&card.path).into();
        said["thumbnail_width"] = card.width.into();
        said["thumbnail_height"] = card.height.into();
    }
    said
}
