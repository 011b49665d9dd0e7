//! Letters: which ones a word has, so that most words need no closer look.

/// How many letters of a word count as its head.
const HEAD: usize = 6;
/// How many letters of the query can't be moved out of a head by two slips.
const FIRM: usize = 4;

/// Which letters a word has, in all of it and in its head: one bit each. Digits share some bits, everything outside
/// ASCII shares one.
#[derive(Clone, Copy, Debug, Default)]
pub struct Letters {
    all: u32,
    head: u32,
}

impl Letters {
    /// The letters of a word, with a head of this length.
    fn new(word: &str, head: usize) -> Letters {
        let mut letters = Letters::default();
        for (position, letter) in word.chars().enumerate() {
            let bit = match letter {
                'a'..='z' => letter as u32 - 'a' as u32,
                '0'..='9' => 26 + letter as u32 % 5,
                _ => 31,
            };
            letters.all |= 1 << bit;
            if position < head {
                letters.head |= 1 << bit;
            }
        }
        letters
    }

    /// The letters of a word that can be found.
    pub fn of(word: &str) -> Letters {
        Letters::new(word, HEAD)
    }

    /// The letters of a word to look for.
    pub fn of_query(word: &str) -> Letters {
        Letters::new(word, FIRM)
    }

    /// How many of the query's letters such a word lacks, at least, and how many others it has.
    pub fn differ(self, query: Letters) -> (usize, usize) {
        let count = |letters: u32| letters.count_ones() as usize;
        let missing = count(query.all & !self.all).max(count(query.head & !self.head));
        (missing, count(self.all & !query.all))
    }

    /// Whether a word with these letters may begin with one that has those.
    pub fn hold(self, those: Letters) -> bool {
        those.all & !self.all == 0 && those.head & !self.head == 0
    }
}
