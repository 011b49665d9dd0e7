//! The lexicon: every different word once, with the places where it occurs. A query is compared with a word once,
//! however often it occurs.

use rustc_hash::FxHashMap;

use super::letters::Letters;
use super::slip::{Likeness, Pattern};

/// Words and their places.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// All words, one after the other.
    text: String,
    /// Where each word ends.
    ends: Vec<u32>,
    /// Which letters each word has.
    letters: Vec<Letters>,
    /// Where the places of each word begin, and where those of the last one end.
    firsts: Vec<u32>,
    places: Vec<u32>,
}

/// Words as they come in.
#[derive(Default)]
pub struct Gathered {
    lexicon: Lexicon,
    numbers: FxHashMap<String, usize>,
    /// The number of a word and one of its places.
    places: Vec<(u32, u32)>,
}

impl Gathered {
    /// Adds a word at a place.
    pub fn add(&mut self, word: &str, place: u32) {
        let number = match self.numbers.get(word) {
            Some(number) => *number,
            None => {
                let number = self.numbers.len();
                self.numbers.insert(word.to_owned(), number);
                self.lexicon.add(word);
                number
            }
        };
        self.places.push((number as u32, place));
    }

    /// All words that have come in.
    pub fn lexicon(self) -> Lexicon {
        let mut lexicon = self.lexicon;
        // First how many places each word has, then where those of the next word begin …
        lexicon.firsts = vec![0; self.numbers.len() + 1];
        for (number, _) in &self.places {
            lexicon.firsts[*number as usize] += 1;
        }
        let mut sum = 0;
        for first in &mut lexicon.firsts {
            sum += *first;
            *first = sum;
        }
        // … and filled backwards from there, which leaves the start of its own places, in the order in which they came.
        lexicon.places = vec![0; self.places.len()];
        for (number, place) in self.places.iter().rev() {
            let first = &mut lexicon.firsts[*number as usize];
            *first -= 1;
            lexicon.places[*first as usize] = *place;
        }
        lexicon
    }
}

impl Lexicon {
    fn add(&mut self, word: &str) {
        self.text.push_str(word);
        self.ends.push(self.text.len() as u32);
        self.letters.push(Letters::of(word));
    }

    fn word(&self, number: usize) -> &str {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[number] as usize]
    }

    /// Where a word occurs.
    pub fn places(&self, number: u32) -> &[u32] {
        let number = number as usize;
        &self.places[self.firsts[number] as usize..self.firsts[number + 1] as usize]
    }

    /// The words that resemble the query, by [`Likeness`]. A prefix needs this many letters to count; `begun` says
    /// whether one with a slip counts, too.
    pub fn like(&self, query: &str, shortest_beginning: usize, begun: bool) -> [Vec<u32>; 4] {
        let mut found = [const { Vec::new() }; 4];
        let own = Letters::of_query(query);
        let pattern = Pattern::new(query, begun);
        for (number, letters) in self.letters.iter().enumerate() {
            // Most words are ruled out by their letters alone.
            let likeness = if letters.hold(own) && self.word(number).starts_with(query) {
                if self.word(number).len() == query.len() {
                    Some(Likeness::Same)
                } else {
                    (query.len() >= shortest_beginning).then_some(Likeness::Begun)
                }
            } else {
                pattern
                    .as_ref()
                    .filter(|pattern| pattern.may_be_like(*letters))
                    .and_then(|pattern| pattern.likeness(self.word(number)))
            };
            if let Some(likeness) = likeness {
                found[likeness as usize].push(number as u32);
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_likeness_with_their_places() {
        let mut gathered = Gathered::default();
        for (place, word) in ["tide", "lantern", "tides", "tied", "tide", "ti"]
            .into_iter()
            .enumerate()
        {
            gathered.add(word, place as u32);
        }
        let lexicon = gathered.lexicon();
        let places = |query: &str, shortest| {
            lexicon.like(query, shortest, true).map(|numbers| {
                let places = numbers.iter().flat_map(|number| lexicon.places(*number));
                places.copied().collect::<Vec<u32>>()
            })
        };
        assert_eq!(places("tide", 2), [vec![0, 4], vec![2], vec![3], vec![]]);
        assert!(places("tide", 5)[1].is_empty());
        assert_eq!(places("ti", 2), [vec![5], vec![0, 4, 2, 3], vec![], vec![]]);
        assert_eq!(places("t", 2), [const { Vec::<u32>::new() }; 4]);
        assert_eq!(places("lentern", 2)[2], [1]);
        assert_eq!(places("zzzz", 2), [const { Vec::<u32>::new() }; 4]);
    }
}
