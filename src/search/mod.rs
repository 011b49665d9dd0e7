//! Search: every entry by name, alias or word, forgiving small slips. Exact beats prefix beats slip. What can be found is
//! a file of its own, fetched when somebody searches.

pub mod fold;
mod index;
mod letters;
mod lexicon;
mod score;
mod slip;

pub use index::SearchIndex;

use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::components::{Drawing, Link};

/// Everything that can be found.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
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

impl Findable {
    /// The page at a path, by the name that menus or the page itself give it.
    pub fn page(&self, path: &str) -> Option<Link> {
        let section = self
            .pages
            .iter()
            .find(|page| page.to.as_deref() == Some(path));
        let entry = || {
            let entry = self.entries.iter().find(|entry| entry.to == path)?;
            Some(Link {
                words: entry.name.clone(),
                to: Some(path.to_owned()),
            })
        };
        section.cloned().or_else(entry)
    }
}

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Serialize_tuple, Deserialize)]
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found<'a> {
    /// The best hits, best first.
    pub hits: Vec<Hit<'a>>,
    /// How many there are in all.
    pub count: usize,
}

/// Something found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// The name of its kind.
    pub kind: &'a str,
    /// The name that matched when it is not the entry's own, such as an alias.
    pub matched: Option<&'a str>,
}
