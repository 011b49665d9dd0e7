//! A start for the dataset of another series: an example to be replaced, or data that people have elsewhere. Whatever
//! an editor has written stays as it is, to the byte: files are edited as text, by adding to them.

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

/// JSON to be written, with its keys in order.
pub(crate) type Json = CstInputValue;

/// The keys of an object in order; those without a value are left out.
pub(crate) type Fields = Vec<(String, Json)>;

/// An object's keys and values, some of which may be absent.
pub(crate) fn fields<const N: usize>(all: [(&str, Option<Json>); N]) -> Fields {
    let present = all.into_iter();
    present
        .filter_map(|(key, value)| Some((key.to_owned(), value?)))
        .collect()
}
