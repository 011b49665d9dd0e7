//! A start for the dataset of another series: an example to be replaced, or what people have elsewhere. Whatever an editor
//! has written stays as it is, to the byte: files are changed as text, by adding to them.

pub mod csv;
mod entries;
mod files;
mod merge;
pub mod new;
mod outcome;
mod slug;
pub mod tvmaze;
pub mod upgrade;

use jsonc_parser::cst::CstInputValue;

pub use self::outcome::Outcome;

/// JSON to be written, its keys in the order in which they will stand.
pub(crate) type Json = CstInputValue;

/// The keys of an object in their order; those without a value are left out.
pub(crate) type Fields = Vec<(String, Json)>;

/// An object's keys and values, of which some may be absent.
pub(crate) fn fields<const N: usize>(all: [(&str, Option<Json>); N]) -> Fields {
    let present = all.into_iter();
    present
        .filter_map(|(key, value)| Some((key.to_owned(), value?)))
        .collect()
}
