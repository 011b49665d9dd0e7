//! Search in parts, for more entries than a visitor should fetch at once: one file for all entries that have a word
//! with the same first letters. If even these are too many, the file has the best of them, and typing more letters
//! leads to further files.

use rustc_hash::FxHashMap;

use crate::search::{Findable, fold};

/// Up to this many entries are searched as a whole.
const MOST: usize = 5000;

/// The most entries in a part.
const MOST_IN_PART: usize = 500;

/// Splits the search index if it is large: gives each part with its number to `keep`, and returns the root, which leads
/// to the parts.
///
/// # Errors
///
/// The first error that `keep` returns.
pub fn in_parts<E>(
    all: Findable,
    mut keep: impl FnMut(u32, &Findable) -> Result<(), E>,
) -> Result<Findable, E> {
    if all.entries.len() <= MOST {
        return Ok(all);
    }
    let words = words(&all);
    let words: Vec<Word<'_>> = words
        .iter()
        .map(|(word, held)| (&**word, &**held))
        .collect();
    let mut parts = Parts {
        names: all
            .entries
            .iter()
            .map(|entry| fold::key(&entry.name))
            .collect(),
        all: &all,
        made: 0,
        keep: &mut keep,
    };
    let parts = parts.below("", &words)?;
    Ok(Findable {
        entries: Vec::new(),
        cut: Some(String::new()),
        parts,
        ..all
    })
}

/// A word, and the entries that have it.
type Word<'a> = (&'a str, &'a [u32]);

/// Every word of all entries in order, each with the entries that have it. A name without its spaces counts as a word,
/// too.
fn words(all: &Findable) -> Vec<(String, Vec<u32>)> {
    let mut words: FxHashMap<String, Vec<u32>> = FxHashMap::default();
    for (number, entry) in (0..).zip(&all.entries) {
        let mut add = |word: &str| {
            let held = words.entry(word.to_owned()).or_default();
            if held.last() != Some(&number) {
                held.push(number);
            }
        };
        let names = [&entry.name]
            .into_iter()
            .chain(&entry.fact)
            .chain(&entry.also);
        for name in names.clone().chain([&entry.text]) {
            fold::each_word(name, &mut add);
        }
        if entry.fact.is_none() {
            names.for_each(|name| add(&fold::key(name)));
        }
    }
    let mut words: Vec<_> = words
        .into_iter()
        .filter(|(word, _)| !word.is_empty())
        .collect();
    words.sort_unstable();
    words
}

/// The parts, as they are being made.
struct Parts<'a, K> {
    all: &'a Findable,
    /// The name of each entry without its spaces.
    names: Vec<String>,
    made: u32,
    keep: &'a mut K,
}

impl<K> Parts<'_, K> {
    /// Makes the parts for words with the same beginning; returns the next letters, each with the number of its part.
    fn below<E>(&mut self, begun: &str, words: &[Word<'_>]) -> Result<Vec<(String, u32)>, E>
    where
        K: FnMut(u32, &Findable) -> Result<(), E>,
    {
        let next = |(word, _): &Word<'_>| word[begun.len()..].chars().next();
        let mut parts = Vec::new();
        for alike in words.chunk_by(|one, other| next(one) == next(other)) {
            if let Some(letter) = next(&alike[0]) {
                let letters = format!("{begun}{letter}");
                let number = self.part(&letters, alike)?;
                parts.push((letters, number));
            }
        }
        Ok(parts)
    }

    /// Makes the part for words that begin with these letters, and the parts below it.
    fn part<E>(&mut self, letters: &str, words: &[Word<'_>]) -> Result<u32, E>
    where
        K: FnMut(u32, &Findable) -> Result<(), E>,
    {
        let mut held: Vec<u32> = words.iter().flat_map(|(_, held)| *held).copied().collect();
        held.sort_unstable();
        held.dedup();
        let whole = held.len() <= MOST_IN_PART;
        let parts = match whole {
            true => Vec::new(),
            false => self.below(letters, words)?,
        };
        // The best are those whose name begins with the letters.
        held.sort_by_key(|number| !self.names[*number as usize].starts_with(letters));
        held.truncate(MOST_IN_PART);
        let entries = held
            .into_iter()
            .map(|number| self.all.entries[number as usize].clone());
        let part = Findable {
            release: self.all.release.clone(),
            pages: self.all.pages.clone(),
            kinds: self.all.kinds.clone(),
            entries: entries.collect(),
            cut: (!whole).then(|| letters.to_owned()),
            parts,
        };
        self.made += 1;
        (self.keep)(self.made, &part)?;
        Ok(self.made)
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::*;
    use crate::parts::Drawing;
    use crate::search::{Entry, Found, SearchIndex};

    fn entry(name: String, text: &str) -> Entry {
        Entry {
            kind: 0,
            fact: None,
            to: format!("/{name}/"),
            name,
            also: Vec::new(),
            text: text.to_owned(),
            art: Drawing::default(),
        }
    }

    /// 26 × 230 entries with names of two words, and one whose name is the description of all others.
    fn many() -> Findable {
        let letters = || 'a'..='z';
        let mut entries = Vec::new();
        for one in letters() {
            for number in 0..230 {
                let other = char::from(b'a' + (number % 26) as u8);
                entries.push(entry(format!("{one}{other}n {other}{number}"), "The tide"));
            }
        }
        entries.push(entry("Tide".to_owned(), ""));
        Findable {
            release: "r".to_owned(),
            pages: Vec::new(),
            kinds: vec!["Kind".to_owned()],
            entries,
            cut: None,
            parts: Vec::new(),
        }
    }

    struct Made {
        root: Findable,
        parts: FxHashMap<u32, Findable>,
    }

    fn made() -> Made {
        let mut parts = FxHashMap::default();
        let root = in_parts(many(), |number, part| {
            parts.insert(number, part.clone());
            Ok::<(), Infallible>(())
        });
        let Ok(root) = root;
        Made { root, parts }
    }

    impl Made {
        /// What a visitor finds, in the part that a text leads to.
        fn find<T>(&self, text: &str, told: impl Fn(&Found<'_>) -> T) -> T {
            let mut at = &self.root;
            while let Some(part) = at.part_for(text) {
                at = &self.parts[&part];
            }
            told(&SearchIndex::new(at).search(text, 5))
        }
    }

    #[test]
    fn few_entries_stay_together() {
        let mut few = many();
        few.entries.truncate(MOST);
        let kept = in_parts(few, |_, _| Err("a part"));
        assert_eq!(
            kept.map(|all| (all.entries.len(), all.parts.len())),
            Ok((MOST, 0))
        );
    }

    #[test]
    fn every_entry_of_many_is_found_by_its_name_in_a_part_of_few() {
        let made = made();
        assert!(made.root.entries.is_empty());
        for part in made.parts.values() {
            assert!(part.entries.len() <= MOST_IN_PART);
        }
        for entry in many().entries.iter().step_by(37) {
            let first = made.find(&entry.name, |found| found.hits[0].entry.name.clone());
            assert_eq!(first, entry.name);
        }
    }

    #[test]
    fn what_is_called_so_comes_first_and_whether_there_is_more_is_told() {
        let made = made();
        let told = |text: &str| {
            made.find(text, |found| {
                let first = found.hits.first().map(|hit| hit.entry.name.clone());
                (first.unwrap_or_default(), found.more)
            })
        };
        assert_eq!(told("tide"), ("Tide".to_owned(), true));
        assert_eq!(told("tidings"), (String::new(), false));
        assert_eq!(told("!"), (String::new(), false));
        assert_eq!(told("bbn b1"), ("bbn b1".to_owned(), false));
    }
}
