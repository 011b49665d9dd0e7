//! Slips: whether one word is another but for a letter more, less, other or swapped.
//!
//! All letters of the query are compared with one letter of the other word at a time, as the bits of one number
//! (H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003).

/// How a word resembles the query, the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// The same word.
    Same,
    /// The query is its beginning.
    Begun,
    /// The same but for slips.
    Slip,
    /// The query is its beginning but for a slip.
    BegunSlip,
}

/// A word of the query, prepared to be compared with many others.
pub struct Pattern {
    /// Where each letter stands in the word, a bit for each place.
    plain: [u64; 128],
    others: Vec<(char, u64)>,
    length: usize,
    allowed: usize,
    /// Whether the word may be one that is still being typed.
    begun: bool,
    letters: u32,
}

impl Pattern {
    /// Short words must be right: a slip in three letters is another word. So must words of endless length.
    pub fn new(word: &str) -> Option<Pattern> {
        let allowed = match word.len() {
            0..=3 => return None,
            4..=7 => 1,
            _ => 2,
        };
        let mut pattern = Pattern {
            plain: [0; 128],
            others: Vec::new(),
            length: 0,
            allowed,
            begun: word.len() >= 5,
            letters: letters(word),
        };
        for letter in word.chars() {
            let place = 1u64.checked_shl(pattern.length as u32)?;
            match pattern.plain.get_mut(letter as usize) {
                Some(places) => *places |= place,
                None => pattern.others.push((letter, place)),
            }
            pattern.length += 1;
        }
        Some(pattern)
    }

    /// A quick look at the [`letters`] of a word: `false` means that no comparison is needed.
    pub fn may_be_like(&self, letters: u32) -> bool {
        let missing = (self.letters & !letters).count_ones() as usize;
        let foreign = (letters & !self.letters).count_ones() as usize;
        missing <= self.allowed && (self.begun || foreign <= self.allowed)
    }

    /// Whether the word is the same but for slips. To ask whether it is the same is not the business of this.
    pub fn likeness(&self, word: &str) -> Option<Likeness> {
        let last = 1 << (self.length - 1);
        let (mut up, mut down, mut diagonal, mut before) = (u64::MAX, 0u64, 0u64, 0u64);
        let mut distance = self.length;
        let mut of_beginning = usize::MAX;
        let mut letters = word.chars();
        for position in 1..=self.length + self.allowed {
            let Some(letter) = letters.next() else { break };
            let equal = self.places(letter);
            let swapped = ((!diagonal & equal) << 1) & before;
            diagonal = (((equal & up).wrapping_add(up)) ^ up) | equal | down | swapped;
            let mut more = down | !(diagonal | up);
            let mut less = diagonal & up;
            if more & last != 0 {
                distance += 1;
            } else if less & last != 0 {
                distance -= 1;
            }
            more = (more << 1) | 1;
            less <<= 1;
            up = less | !(diagonal | more);
            down = more & diagonal;
            before = equal;
            if position == self.length {
                of_beginning = distance;
            }
        }
        if distance <= self.allowed && letters.next().is_none() {
            Some(Likeness::Slip)
        } else if self.begun && of_beginning <= 1 {
            Some(Likeness::BegunSlip)
        } else {
            None
        }
    }

    fn places(&self, letter: char) -> u64 {
        match self.plain.get(letter as usize) {
            Some(places) => *places,
            None => self
                .others
                .iter()
                .filter(|(own, _)| *own == letter)
                .fold(0, |places, (_, place)| places | place),
        }
    }
}

/// Which letters a word has, a bit for each; digits share some, all that is not ASCII shares one.
pub fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |letters, byte| {
        letters
            | match byte {
                b'a'..=b'z' => 1 << (byte - b'a'),
                b'0'..=b'9' => 1 << (26 + byte % 5),
                _ => 1 << 31,
            }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(query: &str, word: &str) -> Option<Likeness> {
        let pattern = Pattern::new(query)?;
        let found = pattern.likeness(word);
        assert!(
            found.is_none() || pattern.may_be_like(letters(word)),
            "the quick look must not miss {word} for {query}"
        );
        found
    }

    #[test]
    fn a_slip_is_one_letter_more_less_other_or_swapped() {
        for (query, word) in [
            ("harbo", "harbi"),
            ("hrbi", "harbi"),
            ("harbii", "harbi"),
            ("hrabi", "harbi"),
            ("lantrenfish", "lanternfisch"),
            ("東京市", "東京都"),
        ] {
            assert_eq!(
                likeness(query, word),
                Some(Likeness::Slip),
                "{query} {word}"
            );
        }
        for (query, word) in [("ivo", "ino"), ("harbi", "hurdy"), ("harb", "harborer")] {
            assert_eq!(likeness(query, word), None, "{query} {word}");
        }
    }

    #[test]
    fn a_word_still_being_typed_may_hold_a_slip() {
        assert_eq!(likeness("lenter", "lanternfish"), Some(Likeness::BegunSlip));
        assert_eq!(likeness("lenten", "lanternfish"), None);
        let endless = "long".repeat(5000);
        assert_eq!(likeness("longlang", &endless), Some(Likeness::BegunSlip));
    }

    /// The textbook's table, cell by cell, against which the bits are held.
    fn distance(a: &str, b: &str) -> usize {
        let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                table[i][j] = match (i, j) {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => (table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]))
                        .min(table[i - 1][j] + 1)
                        .min(table[i][j - 1] + 1),
                };
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    table[i][j] = table[i][j].min(table[i - 2][j - 2] + 1);
                }
            }
        }
        table[a.len()][b.len()]
    }

    #[test]
    fn bits_and_table_agree_on_thousands_of_words() {
        let mut seed = 1u32;
        let mut word = |longest: u32| -> String {
            let mut next = || {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                seed >> 16
            };
            let length = 1 + next() % longest;
            (0..length)
                .map(|_| ['a', 'b', 'c', 'é'][next() as usize % 4])
                .collect()
        };
        let mut slips = 0;
        for _ in 0..20_000 {
            let (query, other) = (word(12), word(14));
            let Some(pattern) = Pattern::new(&query) else {
                continue;
            };
            let beginning: String = other.chars().take(query.chars().count()).collect();
            let expected = if distance(&query, &other) <= pattern.allowed {
                Some(Likeness::Slip)
            } else if pattern.begun && distance(&query, &beginning) <= 1 {
                Some(Likeness::BegunSlip)
            } else {
                None
            };
            assert_eq!(likeness(&query, &other), expected, "{query} {other}");
            slips += usize::from(expected.is_some());
        }
        assert!(slips > 100, "only {slips} slips were compared");
    }
}
