//! Scores: how much of the query each text has, and what that is worth.

use super::lexicon::Lexicon;

/// What a text, or an entry with all its texts, has of the query.
#[derive(Clone, Copy, Default)]
pub struct Held {
    /// How many words of the query, counted from its first, without a gap.
    words: u16,
    /// What they are worth together.
    total: u16,
    /// What it is worth that the whole query without its spaces is the name; 0 if it is not.
    key: u16,
}

impl Held {
    /// Records a word of the query, by number, and returns whether it is new. The first record counts: the closest word
    /// comes first.
    fn note(&mut self, number: u16, worth: u16) -> bool {
        let news = self.words + 1 == number;
        if news {
            self.words = number;
            self.total += worth;
        }
        news
    }

    /// Whether it can be a hit for a query with this many words.
    pub fn is_hit(self, query: u16) -> bool {
        self.words == query || self.key > 0
    }

    /// The score as a name with this many words: the whole name, its beginning, or its words in any order.
    pub fn as_name(self, query: u16, words: u32) -> Option<u32> {
        let key = (self.key > 0).then_some(u32::from(self.key));
        if self.words < query || words == 0 {
            return key;
        }
        let query = u32::from(query);
        // The same words fill more of a shorter name.
        let filled = 50 * query.min(words) / words;
        let by_words = 500 + 4 * u32::from(self.total) / query + filled;
        Some(by_words.max(key.unwrap_or(0)))
    }

    /// The score as an entry, with all words of the query somewhere in it: always less than any name.
    pub fn as_entry(self, query: u16) -> Option<u32> {
        (self.words == query).then(|| 2 * u32::from(self.total) / u32::from(query))
    }
}

/// What all texts and all entries have.
pub struct Tally {
    /// By the number of the text.
    pub texts: Vec<Held>,
    /// By the number of the entry.
    pub entries: Vec<Held>,
}

/// What a word is worth, by [`super::slip::Likeness`].
const OF_WORDS: [u16; 4] = [100, 80, 60, 40];
/// What a whole name is worth: the same, its beginning, or one with a slip.
const OF_KEYS: [u16; 3] = [1000, 480, 450];

/// The fewest letters that count as a prefix of a word, and of a name.
const SHORTEST_WORD: usize = 2;
const SHORTEST_KEY: usize = 4;

impl Tally {
    /// Looks up every word of the query, then the query as a whole. `entry_of` gives the entry of each text.
    pub fn new(
        query: &[String],
        words: &Lexicon,
        keys: &Lexicon,
        entry_of: &[u32],
        entries: usize,
    ) -> Tally {
        let mut tally = Tally {
            texts: vec![Held::default(); entry_of.len()],
            entries: vec![Held::default(); entries],
        };
        for (number, word) in (1..).zip(query) {
            let mut anywhere = false;
            let found = words.like(word, SHORTEST_WORD, true);
            for (like, worth) in found.iter().zip(OF_WORDS) {
                for text in like.iter().flat_map(|word| words.places(*word)) {
                    let text = *text as usize;
                    tally.texts[text].note(number, worth);
                    anywhere |= tally.entries[entry_of[text] as usize].note(number, worth);
                }
            }
            // If no entry has the words so far, further words change nothing.
            if !anywhere {
                break;
            }
        }
        let found = keys.like(&query.concat(), SHORTEST_KEY, false);
        for (like, worth) in found.iter().zip(OF_KEYS) {
            for text in like.iter().flat_map(|key| keys.places(*key)) {
                let text = *text as usize;
                tally.texts[text].key = worth;
                tally.entries[entry_of[text] as usize].key = worth;
            }
        }
        tally
    }
}

/// The best of many: a short list that stays sorted, best first. Equal scores stay in the order in which they came.
pub struct Best {
    most: usize,
    /// Score and number of each.
    pub hits: Vec<(u32, u32)>,
    /// How many have come.
    pub count: usize,
}

impl Best {
    /// An empty list for at most this many.
    pub fn new(most: usize) -> Best {
        Best {
            most,
            hits: Vec::new(),
            count: 0,
        }
    }

    /// Keeps it if it is good enough.
    pub fn add(&mut self, score: u32, number: u32) {
        self.count += 1;
        let full = self.hits.len() >= self.most;
        if full && self.hits.last().is_none_or(|(least, _)| *least >= score) {
            return;
        }
        if full {
            self.hits.pop();
        }
        let place = self.hits.partition_point(|(other, _)| *other >= score);
        self.hits.insert(place, (score, number));
    }
}

#[cfg(test)]
mod tests {
    use super::super::fold;
    use super::super::lexicon::Gathered;
    use super::*;

    /// What a name is worth for a query.
    fn score(name: &str, query: &str) -> Option<u32> {
        let (mut words, mut keys) = (Gathered::default(), Gathered::default());
        let own = fold::words(name);
        own.iter().for_each(|word| words.add(word, 0));
        keys.add(&own.concat(), 0);
        let query = fold::words(query);
        let tally = Tally::new(&query, &words.lexicon(), &keys.lexicon(), &[0], 1);
        tally.texts[0].as_name(query.len() as u16, own.len() as u32)
    }

    #[test]
    fn a_name_outranks_its_beginning_and_its_beginning_a_slip() {
        let of = |query: &str| score("Ann Leigh", query);
        assert_eq!(of("ann leigh"), Some(1000));
        assert!(of("ann leigh") > of("leigh ann"));
        assert!(of("leigh ann") > of("ann"));
        assert!(of("ann") > of("annleig"), "words before the name as one");
        assert!(of("annleig") > of("amnleigh"));
        assert!(of("leigh") > of("lei") && of("lei") > of("liegh"));
        assert!(of("liegh").is_some());
        for other in ["bob", "ann bob", "bob ann", "an lee x"] {
            assert_eq!(of(other), None, "{other}");
        }
        assert_eq!(score("b.cc.dd", "b cc dd"), Some(1000));
        assert_eq!(score("Idaho", "i"), None);
        assert!(score("Idaho", "ida").is_some());
    }

    #[test]
    fn the_best_are_kept_in_order_and_all_are_counted() {
        let mut best = Best::new(3);
        for (number, score) in [5, 9, 5, 7, 9, 1].into_iter().enumerate() {
            best.add(score, number as u32);
        }
        assert_eq!(best.hits, [(9, 1), (9, 4), (7, 3)]);
        assert_eq!(best.count, 6);
        let mut none = Best::new(0);
        none.add(1, 1);
        assert_eq!((none.hits.len(), none.count), (0, 1));
    }
}
