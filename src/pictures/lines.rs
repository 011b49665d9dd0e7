//! The lines: the timeline drawn as one line for each protagonist, to where they meet.

use maud::Markup;

use crate::site::Site;

/// The picture and its table.
pub fn draw(_site: Site) -> Option<Markup> {
    None
}
