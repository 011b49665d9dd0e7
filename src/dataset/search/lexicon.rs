//! The lexicon: every different word once, sorted, with the places where it stands. A query meets a word once,
//! however often it occurs.

use std::collections::HashMap;

use super::slip::{Letters, Likeness, Pattern};

/// Words and their places.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// All words, one after the other.
    text: String,
    /// Where each word begins, and where the last one ends.
    starts: Vec<u32>,
    /// Which letters each word has.
    letters: Vec<Letters>,
    /// Where the places of each word begin, and where those of the last one end.
    firsts: Vec<u32>,
    places: Vec<u32>,
}

/// Words as they come in.
#[derive(Default)]
pub struct Gathered {
    ids: HashMap<String, usize>,
    /// The id of a word and a place of it.
    places: Vec<(u32, u32)>,
}

impl Gathered {
    /// Takes note of a word at a place.
    pub fn add(&mut self, word: &str, place: u32) {
        let id = match self.ids.get(word) {
            Some(id) => *id,
            None => {
                let id = self.ids.len();
                self.ids.insert(word.to_owned(), id);
                id
            }
        };
        self.places.push((id as u32, place));
    }

    /// All words that have come in.
    pub fn lexicon(self) -> Lexicon {
        let mut words: Vec<(String, usize)> = self.ids.into_iter().collect();
        words.sort_unstable();
        let mut ranks = vec![0; words.len()];
        let mut lexicon = Lexicon {
            text: String::new(),
            starts: vec![0],
            letters: Vec::new(),
            firsts: vec![0; words.len() + 1],
            places: vec![0; self.places.len()],
        };
        for (rank, (word, id)) in words.iter().enumerate() {
            ranks[*id] = rank;
            lexicon.text.push_str(word);
            lexicon.starts.push(lexicon.text.len() as u32);
            lexicon.letters.push(Letters::of(word));
        }
        // How many places each word has, then where those of the next one begin …
        for (id, _) in &self.places {
            lexicon.firsts[ranks[*id as usize]] += 1;
        }
        let mut sum = 0;
        for first in &mut lexicon.firsts {
            sum += *first;
            *first = sum;
        }
        // … and from there backwards, so that in the end it is where its own begin, in the order in which they came.
        for (id, place) in self.places.iter().rev() {
            let first = &mut lexicon.firsts[ranks[*id as usize]];
            *first -= 1;
            lexicon.places[*first as usize] = *place;
        }
        lexicon
    }
}

impl Lexicon {
    fn len(&self) -> usize {
        self.letters.len()
    }

    fn word(&self, rank: usize) -> &str {
        &self.text[self.starts[rank] as usize..self.starts[rank + 1] as usize]
    }

    /// Where a word stands.
    pub fn places(&self, rank: u32) -> &[u32] {
        let rank = rank as usize;
        &self.places[self.firsts[rank] as usize..self.firsts[rank + 1] as usize]
    }

    /// The words that resemble the query, by [`Likeness`]. A beginning must have so many letters to count; `begun` says
    /// whether one with a slip counts, too.
    pub fn like(&self, query: &str, shortest_beginning: usize, begun: bool) -> [Vec<u32>; 4] {
        let mut found = [const { Vec::new() }; 4];
        let mut take = |likeness: Likeness, rank: usize| {
            found[likeness as usize].push(rank as u32);
        };
        let first = self.first_from(query);
        let mut end = first;
        // Sorted words that begin alike stand together.
        while end < self.len() && self.word(end).starts_with(query) {
            if self.word(end).len() == query.len() {
                take(Likeness::Same, end);
            } else if query.len() >= shortest_beginning {
                take(Likeness::Begun, end);
            } else {
                break;
            }
            end += 1;
        }
        if let Some(pattern) = Pattern::new(query, begun) {
            for (rank, letters) in self.letters.iter().enumerate() {
                if pattern.may_be_like(*letters)
                    && !(first..end).contains(&rank)
                    && let Some(likeness) = pattern.likeness(self.word(rank))
                {
                    take(likeness, rank);
                }
            }
        }
        found
    }

    /// The rank of the first word that is not less.
    fn first_from(&self, query: &str) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = (low + high) / 2;
            if self.word(middle) < query {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
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
            lexicon.like(query, shortest, true).map(|ranks| {
                let places = ranks.iter().flat_map(|rank| lexicon.places(*rank));
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
