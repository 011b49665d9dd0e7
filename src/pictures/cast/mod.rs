//! The cast: who and what is in which part, and how. If a part is known, an entry has a row of its own, with a line
//! from the first part it is in to the last. If none is known, it is listed below by how it appears. The rows are a
//! real table with words in its cells, so it needs no second one.

mod line;
mod matrix;
mod roll;
mod unplaced;

use maud::{Markup, html};

use self::roll::Roll;
use crate::dataset::Job;
use crate::site::Site;

/// Rows and names beyond this are counted, not drawn: nobody takes in more at a glance.
const MOST: usize = 200;
/// Parts beyond this have no column: their own pages say who is in them.
const MOST_PARTS: usize = 60;

/// The rows of entries whose part is known, and the names of those whose part is not.
pub fn draw(site: Site) -> Option<Markup> {
    let roll = Roll::of(site.data);
    if roll.placed.is_empty() && roll.unplaced.is_empty() {
        return None;
    }
    Some(html! {
        @if !roll.placed.is_empty() { (matrix::matrix(site, &roll.placed)) }
        @if !roll.unplaced.is_empty() { (unplaced::names(site, &roll.unplaced)) }
    })
}

/// The class that gives a way of appearing its sign.
fn sign(way: Job) -> String {
    format!("manner {}", way.name())
}
