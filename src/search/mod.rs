//! Search: every entry by name, alias or word, forgiving small slips. Exact beats prefix beats slip. What can be found is
//! a file of its own, fetched when somebody searches.

pub mod fold;
mod index;
mod letters;
mod lexicon;
mod score;
mod slip;

pub use index::SearchIndex;

use serde_tuple::{Deserialize_tuple, Serialize_tuple};

use crate::components::{Drawing, Link};

/// Everything that can be found.
#[derive(Clone, Debug, Serialize_tuple, Deserialize_tuple)]
pub struct Findable {
    /// The release of the site.
    pub release: String,
    /// The sections, as menus call them.
    pub pages: Vec<Link>,
    /// The kinds of entries.
    pub kinds: Vec<String>,
    /// The entries.
    pub entries: Vec<Entry>,
}

/// Something that can be found.
#[derive(Clone, Debug, Serialize_tuple, Deserialize_tuple)]
pub struct Entry {
    /// Its kind, by its place among the kinds.
    pub kind: usize,
    /// The id of a fact.
    pub fact: Option<String>,
    /// What is read of it: its name, or what a fact says.
    pub name: String,
    /// Where it stands.
    pub to: String,
    /// Other names.
    pub also: Vec<String>,
    /// More words by which it is found.
    pub text: String,
    /// Its picture.
    pub art: Drawing,
}

/// What a query has found.
#[derive(Clone, Debug, Default)]
pub struct Found<'a> {
    /// The best hits, best first.
    pub hits: Vec<Hit<'a>>,
    /// How many there are in all.
    pub count: usize,
}

/// Something found.
#[derive(Clone, Debug)]
pub struct Hit<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// The name of its kind.
    pub kind: &'a str,
    /// The name that matched when it is not the entry's own, such as an alias.
    pub matched: Option<&'a str>,
}
