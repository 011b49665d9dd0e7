//! Slips: whether two words are the same except for an extra, missing, wrong or swapped letter.
//!
//! All letters of the query are compared with one letter of the other word at a time, as the bits of one number (H.
//! Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003).

use super::letters::Letters;

/// How a word resembles the query, the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// The same word.
    Same,
    /// The query is a prefix of it.
    Begun,
    /// The same except for slips.
    Slip,
    /// The query is a prefix except for a slip.
    BegunSlip,
}

/// A word of the query, prepared to be compared with many others.
pub struct Pattern {
    /// Where each letter occurs in the word, one bit per position.
    plain: [u64; 128],
    others: Vec<(char, u64)>,
    length: usize,
    allowed: usize,
    /// Whether the word may still be being typed.
    begun: bool,
    letters: Letters,
}

impl Pattern {
    /// A word of the query; `begun` says whether it may still be being typed. Short words must be exact, because three
    /// letters with a slip are another word. So must words that are too long.
    pub fn new(word: &str, begun: bool) -> Option<Pattern> {
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
            begun: begun && word.len() >= 5,
            letters: Letters::of_query(word),
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

    /// A quick look at the letters of a word: `false` means that no comparison is needed.
    pub fn may_be_like(&self, other: Letters) -> bool {
        let (missing, foreign) = other.differ(self.letters);
        missing <= self.allowed && (self.begun || foreign <= self.allowed)
    }

    /// Whether the word is the same except for slips. Callers check for the same word first.
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

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(query: &str, word: &str) -> Option<Likeness> {
        let pattern = Pattern::new(query, true)?;
        let found = pattern.likeness(word);
        assert!(
            found.is_none() || pattern.may_be_like(Letters::of(word)),
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

    /// The textbook's table, cell by cell, to check the bits against.
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
        let mut below = |end: usize| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 16) as usize % end
        };
        let mut slips = 0;
        for round in 0..20_000 {
            // With few letters words match by chance; with many, one word is made from the other.
            let alphabet: &[char] = if round % 2 == 0 {
                &['a', 'b', 'é']
            } else {
                &[
                    'a', 'c', 'd', 'e', 'l', 'n', 'o', 'r', 's', 't', '5', 'é', '東',
                ]
            };
            let mut letter = || alphabet[below(alphabet.len())];
            let mut other: Vec<char> = (0..14).map(|_| letter()).collect();
            let mut query = other.clone();
            let extra = letter();
            query.truncate(1 + below(13));
            for _ in 0..below(4) {
                let place = below(query.len());
                match below(4) {
                    0 => query.insert(place, extra),
                    1 => query[place] = extra,
                    2 if query.len() > 1 => drop(query.remove(place)),
                    _ => {
                        let neighbor = (place + 1).min(query.len() - 1);
                        query.swap(place, neighbor);
                    }
                }
            }
            other.truncate(1 + below(14));
            let (query, other): (String, String) = (query.iter().collect(), other.iter().collect());
            let Some(pattern) = Pattern::new(&query, true) else {
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
        assert!(slips > 1000, "only {slips} slips were compared");
    }
}
