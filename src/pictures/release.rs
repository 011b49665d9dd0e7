//! Releases: who could see it where and when, and what is not known.

use maud::Markup;

use crate::site::Site;

/// The picture and its table.
pub fn draw(_site: Site) -> Option<Markup> {
    None
}
