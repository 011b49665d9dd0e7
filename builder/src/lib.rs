//! Makes a site from a dataset and the compiled module: checks the dataset, renders the pages, draws cards and icons,
//! and puts everything in place. Nothing here starts another program.

pub mod cards;
pub mod check;
pub mod icons;
pub mod output;
pub mod parallel;
pub mod printable;
pub mod schema;
pub mod site;
pub mod start;
pub mod variation;

/// Tells whoever is waiting what is happening.
pub fn say(text: &str) {
    eprintln!("\u{1b}[1m==> {text}\u{1b}[0m");
}
