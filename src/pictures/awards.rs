//! Awards at a glance: bodies and results.

use maud::Markup;

use crate::site::Site;

/// The picture and its table.
pub fn draw(_site: Site) -> Option<Markup> {
    None
}
