//! Scores, each drawn as what it is, with the critics along them.

use maud::Markup;

use crate::site::Site;

/// The picture and its table.
pub fn draw(_site: Site) -> Option<Markup> {
    None
}
