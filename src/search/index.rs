//! The index: what can be found, prepared once and queried at every key.

use super::lexicon::{Gathered, Lexicon};
use super::score::{Best, Tally};
use super::{Findable, Found, Hit, fold};

/// What can be found, by its words.
#[derive(Debug)]
pub struct SearchIndex<'a> {
    of: &'a Findable,
    /// The position of each entry's first text.
    first: Vec<u32>,
    /// The texts of all entries in a row: for each its names, its own first, then its description.
    texts: Vec<Text<'a>>,
    /// The entry of each text.
    entry_of: Vec<u32>,
    /// The words of all texts.
    words: Lexicon,
    /// The names without spaces.
    keys: Lexicon,
}

#[derive(Debug)]
struct Text<'a> {
    /// A name as written; a description is never shown as what matched.
    name: &'a str,
    /// How many words a name has; 0 for a description.
    words: u32,
}

/// A query is cut off here: nobody types more, and the work stays bounded.
const LONGEST_QUERY: usize = 100;

impl<'a> SearchIndex<'a> {
    /// Prepares the index.
    pub fn new(of: &'a Findable) -> SearchIndex<'a> {
        let mut index = SearchIndex {
            of,
            first: Vec::new(),
            texts: Vec::new(),
            entry_of: Vec::new(),
            words: Lexicon::default(),
            keys: Lexicon::default(),
        };
        let (mut words, mut keys) = (Gathered::default(), Gathered::default());
        for entry in &of.entries {
            index.first.push(index.texts.len() as u32);
            // A fact's name is its id, and its text is what it says.
            let (name, text) = match &entry.fact {
                Some(id) => (id, &entry.name),
                None => (&entry.name, &entry.text),
            };
            for name in std::iter::once(name).chain(&entry.also) {
                index.name(name, &mut words, &mut keys);
            }
            index.description(text, &mut words);
        }
        index.words = words.lexicon();
        index.keys = keys.lexicon();
        index
    }

    fn name(&mut self, name: &'a str, words: &mut Gathered, keys: &mut Gathered) {
        let place = self.texts.len() as u32;
        let mut key = String::new();
        let mut count = 0;
        fold::each_word(name, &mut |word| {
            words.add(word, place);
            key.push_str(word);
            count += 1;
        });
        keys.add(&key, place);
        self.text(name, count);
    }

    fn description(&mut self, text: &str, words: &mut Gathered) {
        let place = self.texts.len() as u32;
        fold::each_word(text, &mut |word| words.add(word, place));
        self.text("", 0);
    }

    fn text(&mut self, name: &'a str, words: u32) {
        self.texts.push(Text { name, words });
        self.entry_of.push(self.first.len() as u32 - 1);
    }

    /// The best hits for a query, at most `most`. An empty query finds nothing.
    pub fn search(&self, query: &str, most: usize) -> Found<'a> {
        let query: String = query.chars().take(LONGEST_QUERY).collect();
        let query = fold::words(&query);
        if query.is_empty() {
            return Found::default();
        }
        let tally = Tally::new(
            &query,
            &self.words,
            &self.keys,
            &self.entry_of,
            self.of.entries.len(),
        );
        let words = query.len() as u16;
        let mut best = Best::new(most);
        for (number, held) in tally.entries.iter().enumerate() {
            if held.is_hit(words) {
                let name = self.best_name(number, &tally, words);
                if let Some(score) = name.map(|(score, _)| score).or(held.as_entry(words)) {
                    // Facts come after other entries that match as well.
                    let fact = u32::from(self.of.entries[number].fact.is_some());
                    best.add(score * 2 - fact, number as u32);
                }
            }
        }
        let hit = |(_, number): &(u32, u32)| {
            let number = *number as usize;
            let entry = &self.of.entries[number];
            let name = self.best_name(number, &tally, words);
            Hit {
                entry,
                kind: self.of.kinds.get(entry.kind).map_or("", String::as_str),
                matched: name
                    .filter(|(_, text)| *text > self.first[number])
                    .map(|(_, text)| self.texts[text as usize].name),
            }
        };
        Found {
            hits: best.hits.iter().map(hit).collect(),
            count: best.count,
            more: self
                .of
                .cut
                .as_ref()
                .is_some_and(|letters| query.contains(letters)),
        }
    }

    /// The name of an entry that fits the query best: its score and the number of the text.
    fn best_name(&self, entry: usize, tally: &Tally, query: u16) -> Option<(u32, u32)> {
        let first = self.first[entry];
        let next = self.first.get(entry + 1).copied();
        let end = next.unwrap_or(self.texts.len() as u32);
        let mut best: Option<(u32, u32)> = None;
        for text in first..end {
            let held = tally.texts[text as usize];
            if let Some(score) = held.as_name(query, self.texts[text as usize].words) {
                // An entry's own name counts slightly more than another's alias.
                let score = score + u32::from(text == first);
                if best.is_none_or(|(least, _)| score > least) {
                    best = Some((score, text));
                }
            }
        }
        best
    }
}
