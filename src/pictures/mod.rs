//! Pictures, drawn natively: each a picture and a table that says the same, made of the dataset alone.

mod awards;
mod cast;
mod lines;
mod release;
mod scale;
mod scores;
mod table;

use maud::Markup;

use crate::components::Picture;
use crate::site::Site;

/// Draws a picture, or nothing where the dataset has nothing for it.
pub fn draw(site: Site, picture: Picture) -> Option<Markup> {
    match picture {
        Picture::Lines => lines::draw(site),
        Picture::Cast => cast::draw(site),
        Picture::Awards => awards::draw(site),
        Picture::Release => release::draw(site),
        Picture::Scores => scores::draw(site),
    }
}
