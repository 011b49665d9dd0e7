//! Pictures, drawn natively: each a picture and a table that says the same, made from the dataset alone.

mod awards;
mod cast;
mod lines;
mod release;
mod scale;
mod scores;
mod table;

use maud::Markup;

use crate::content::Large;
use crate::content::{evidence, links};
use crate::dataset::{EntityRef, When};
use crate::parts;
use crate::site::Site;

/// Draws a picture, or nothing if the dataset has nothing for it.
pub fn draw(site: Site, picture: Large) -> Option<Markup> {
    match picture {
        Large::Lines => lines::draw(site),
        Large::Cast => cast::draw(site),
        Large::Awards => awards::draw(site),
        Large::Release => release::draw(site),
        Large::Scores => scores::draw(site),
    }
}

/// The name of an entry, linked.
fn entity_link(site: Site, entity: &EntityRef) -> Markup {
    parts::link(&links::link(site, entity))
}

/// A date in words, with its basis.
fn short_date(when: &When) -> Markup {
    parts::when(&evidence::short_date(when))
}

/// The same, with its note.
fn when(when: &When) -> Markup {
    parts::when(&evidence::when(when))
}
