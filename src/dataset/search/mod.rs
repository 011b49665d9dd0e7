//! Search: every entry by name, alias or word, forgiving small slips. Exact beats prefix beats slip.

mod index;
mod letters;
mod lexicon;
mod score;
mod slip;
mod texts;

pub use index::SearchIndex;

use super::EntityRef;

/// What a query has found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The best hits, best first.
    pub hits: Vec<Hit>,
    /// How many there are in all.
    pub count: usize,
}

/// Something found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The entry; a fact is found through [`Hit::fact`].
    pub entity: EntityRef,
    /// The id of the fact, if the hit is a fact; `entity` is then its source.
    pub fact: Option<String>,
    /// The name that matched when it is not the entry's own, such as an alias.
    pub matched: Option<String>,
}
