//! Open vocabularies: words the engine knows, with their labels on pages, and any others that an editor writes.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};

use super::form;
use crate::search::fold;

/// A list of words that the engine knows.
pub trait Vocabulary: Copy + PartialEq + 'static {
    /// Every word, in the order visitors see them.
    const ALL: &'static [Self];
    /// What such a word is, in the singular: "job".
    const NOUN: &'static str;

    /// The name used in the dataset and in addresses.
    fn name(self) -> &'static str;

    /// The label on pages.
    fn label(self) -> &'static str;
}

/// A word of a vocabulary, or one of the editor's own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
#[serde(bound(serialize = "K: Vocabulary", deserialize = "K: Vocabulary"))]
pub enum Open<K> {
    /// One that the engine knows.
    Known(K),
    /// Any other, as written: "stunt coordinator".
    Other(String),
}

impl<K: Vocabulary> Open<K> {
    /// The name in addresses.
    pub fn name(&self) -> Cow<'static, str> {
        match self {
            Open::Known(word) => word.name().into(),
            Open::Other(words) => fold::words(words).join("-").into(),
        }
    }

    /// The label on pages.
    pub fn label(&self) -> Cow<'static, str> {
        match self {
            Open::Known(word) => word.label().into(),
            Open::Other(words) => capitalized(words).into(),
        }
    }

    /// The word, if the engine knows it.
    pub fn known(&self) -> Option<K> {
        match self {
            Open::Known(word) => Some(*word),
            Open::Other(_) => None,
        }
    }

    /// Whether it is this word.
    pub fn is(&self, word: K) -> bool {
        self.known() == Some(word)
    }
}

impl<K: Vocabulary> From<String> for Open<K> {
    fn from(text: String) -> Self {
        let known = K::ALL.iter().find(|word| word.name() == text);
        known.map_or(Open::Other(text), |word| Open::Known(*word))
    }
}

impl<K: Vocabulary> From<Open<K>> for String {
    fn from(word: Open<K>) -> String {
        match word {
            Open::Known(word) => word.name().to_owned(),
            Open::Other(words) => words,
        }
    }
}

impl<K: Vocabulary> From<K> for Open<K> {
    fn from(word: K) -> Self {
        Open::Known(word)
    }
}

impl<K: Vocabulary> JsonSchema for Open<K> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        K::NOUN.into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        // Text editors suggest the known names and accept any other.
        form::words(&K::ALL.iter().map(|word| word.name()).collect::<Vec<_>>())
    }
}

/// Capitalizes the first letter.
pub fn capitalized(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// Declares a vocabulary: for each word its meaning, its name and its label.
macro_rules! vocabulary {
    ($(#[$about:meta])* $type:ident, $noun:literal: $($(#[$doc:meta])* $word:ident = $name:literal, $label:literal;)+) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $type {
            $($(#[$doc])* $word,)+
        }

        impl $type {
            /// The name used in the dataset and in addresses.
            pub fn name(self) -> &'static str {
                match self { $($type::$word => $name,)+ }
            }

            /// The label on pages.
            pub fn label(self) -> &'static str {
                match self { $($type::$word => $label,)+ }
            }
        }

        impl $crate::dataset::Vocabulary for $type {
            const ALL: &'static [$type] = &[$($type::$word,)+];
            const NOUN: &'static str = $noun;

            fn name(self) -> &'static str {
                $type::name(self)
            }

            fn label(self) -> &'static str {
                $type::label(self)
            }
        }
    };
}

pub(crate) use vocabulary;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Job;

    #[test]
    fn a_known_word_reads_back_and_any_other_stays_as_written() {
        for (text, name, label) in [
            ("director", "director", "Director"),
            (
                "stunt coordinator",
                "stunt-coordinator",
                "Stunt coordinator",
            ),
        ] {
            let job: Open<Job> = text.to_owned().into();
            assert_eq!((&*job.name(), &*job.label()), (name, label));
            assert_eq!(String::from(job), text);
        }
    }
}
