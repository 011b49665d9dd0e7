//! Babble: sentences without meaning in a dataset's own words, each word followed by one that follows it somewhere. As
//! long, as hard to compress and as quick to search as what people write.

use std::collections::BTreeMap;

use companion::dataset::Prose;
use serde_json::Value;

/// A dataset's words, each with those that follow it.
pub(super) struct Babble {
    words: Vec<String>,
    following: Vec<Vec<u32>>,
}

/// Random numbers that are the same on every run.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: usize) -> Dice {
        Dice(seed as u64)
    }

    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) as usize % end
    }
}

impl Babble {
    /// The words of all texts in a dataset.
    pub(super) fn of(dataset: &Value) -> Babble {
        let mut texts = Vec::new();
        gather(dataset, &mut texts);
        let mut numbers = BTreeMap::new();
        let mut babble = Babble {
            words: Vec::new(),
            following: Vec::new(),
        };
        for text in texts {
            let mut before: Option<u32> = None;
            for word in text.split_whitespace().filter(|word| is_plain(word)) {
                let number = *numbers.entry(word.to_owned()).or_insert_with(|| {
                    babble.words.push(word.to_owned());
                    babble.following.push(Vec::new());
                    babble.words.len() as u32 - 1
                });
                if let Some(before) = before {
                    babble.following[before as usize].push(number);
                }
                before = Some(number);
            }
        }
        babble
    }

    /// Words up to that many characters; empty if not even one fits.
    pub(super) fn words(&self, length: usize, dice: &mut Dice) -> String {
        let mut text = String::new();
        let mut characters = 0;
        let mut last: Option<usize> = None;
        let mut misfits = 0;
        while misfits < 6 {
            let next = match last.map(|last| &self.following[last]) {
                Some(next) if !next.is_empty() => next[dice.below(next.len())] as usize,
                _ => dice.below(self.words.len()),
            };
            let word = &self.words[next];
            let more = word.chars().count() + usize::from(!text.is_empty());
            if characters + more > length {
                misfits += 1;
                last = None;
                continue;
            }
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(word);
            characters += more;
            last = Some(next);
        }
        text
    }

    /// As many words as a stretch of text has, in its place; spaces around it stay.
    pub(super) fn instead(&self, piece: &str, dice: &mut Dice) -> String {
        let inner = piece.trim();
        let words = self.words(inner.chars().count(), dice);
        if words.is_empty() {
            piece.to_owned()
        } else {
            piece.replace(inner, &words)
        }
    }
}

/// A word without meaning in prose, at either end, and without meaning for the check: not a number, which may be part
/// of a date, and not a winner.
fn is_plain(word: &str) -> bool {
    !word.contains(['[', ']', '(', ')', '`'])
        && word.contains(char::is_alphabetic)
        && !word.contains("recipient")
}

/// Collects everything as long as a sentence.
fn gather(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) if text.contains(' ') => texts.push(Prose(text.clone()).plain()),
        Value::Array(items) => items.iter().for_each(|item| gather(item, texts)),
        Value::Object(object) => object.values().for_each(|item| gather(item, texts)),
        _ => {}
    }
}
