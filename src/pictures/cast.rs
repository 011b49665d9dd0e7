//! The cast: who and what occurs in which part, and how.

use maud::Markup;

use crate::site::Site;

/// The picture and its table.
pub fn draw(_site: Site) -> Option<Markup> {
    None
}
