//! Search: every entry by name, alias or word, forgiving small slips. Exact beats prefix beats slip. The search index
//! is a file of its own, fetched when somebody searches.

pub mod fold;
mod index;
mod letters;
mod lexicon;
pub mod meant;
mod score;
mod slip;

pub use index::SearchIndex;

use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::parts::{Drawing, Link};

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
    /// If this part doesn't have all entries with a word that begins with these letters: the letters.
    pub cut: Option<String>,
    /// Where to find more: the first letters of a word, and the number of the part with the entries that have such a
    /// word.
    pub parts: Vec<(String, u32)>,
}

impl Findable {
    /// The part in which to look for a text instead: the one for the longest of its words that has one.
    pub fn part_for(&self, text: &str) -> Option<u32> {
        let words = fold::words(text);
        let held = words.iter().filter_map(|word| {
            let part = self
                .parts
                .iter()
                .find(|(letters, _)| word.starts_with(letters))?;
            Some((word.len(), part.1))
        });
        held.max().map(|(_, part)| part)
    }

    /// The page at a path, with the name that menus or the page itself give it.
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

/// The file of a part of a release's search index, below the base.
pub fn search_part_file(release: &str, number: u32) -> String {
    format!("data/search.{release}/{number}.json")
}

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Serialize_tuple, Deserialize)]
pub struct Entry {
    /// Its kind, as a position among the kinds.
    pub kind: usize,
    /// The id of a fact.
    pub fact: Option<String>,
    /// What visitors read: its name, or what a fact says.
    pub name: String,
    /// Its address.
    pub to: String,
    /// Other names.
    pub also: Vec<String>,
    /// More words to find it by.
    pub text: String,
    /// Its picture.
    pub art: Drawing,
}

/// What a query finds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found<'a> {
    /// The best hits, best first.
    pub hits: Vec<Hit<'a>>,
    /// How many were found in all.
    pub count: usize,
    /// Whether there are more, in parts that were not searched.
    pub more: bool,
}

/// Something found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// The name of its kind.
    pub kind: &'a str,
    /// The name that matched if it is not the entry's own, such as an alias.
    pub matched: Option<&'a str>,
}
