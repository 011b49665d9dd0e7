//! The cast: who and what occurs in which part, and how. Where a part is known, an entry has a row of its own, a line
//! that runs from the first part it occurs in to the last. Where none is known, it stands below, by the way in which
//! it appears. The rows are a real table with words in its cells, so no second one says the same.

mod line;
mod matrix;
mod roll;
mod unplaced;

use maud::{Markup, html};

use self::roll::Roll;
use crate::dataset::Job;
use crate::site::Site;

/// Rows and names beyond this are counted, not drawn: more than anyone takes in at a glance.
const MOST: usize = 200;
/// Parts beyond this have no column: their own pages say who is in them.
const MOST_PARTS: usize = 60;

/// The rows of those whose part is known, and the names of those whose part is not.
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
