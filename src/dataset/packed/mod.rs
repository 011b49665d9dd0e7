//! The packed bundle: the dataset as the module reads it. Still JSON, but without keys: every text once, in the order of
//! first use, and one row of numbers that puts the entries together. What each number means, the types say.
//!
//! A reader of keyed JSON is code for every key of every type, a third of the module when it was one. This one is the
//! same few lines for all types, and the browser's own parser does the rest. The dataset with its keys lies beside the
//! pages for everyone else.

mod read;
#[cfg(not(target_arch = "wasm32"))]
mod write;

use super::Bundle;

pub use read::Malformed;

/// What stands between two texts of the packed form, so that they travel as one.
pub const SEPARATOR: char = '\u{1f}';

/// A packed bundle, as it stands in its file.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize)
)]
pub struct Packed {
    /// The version of the format, that of [`Bundle::format`].
    pub format: u32,
    /// Every text once.
    pub texts: String,
    /// Everything else: how many, which, and where a text belongs.
    pub values: Vec<u32>,
}

impl Packed {
    /// The bundle; an error if the numbers do not fit its types.
    pub fn unpack(&self) -> Result<Bundle, Malformed> {
        read::read(&self.texts, &self.values)
    }

    /// Packs a bundle.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn of(bundle: &Bundle) -> Packed {
        write::write(bundle)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::specimen::second_series;

    #[test]
    fn what_is_packed_is_unpacked_as_it_was() {
        let bundle = second_series();
        assert_eq!(Packed::of(&bundle).unpack(), Ok(bundle));
    }

    #[test]
    fn every_text_travels_once() {
        let packed = Packed::of(&second_series());
        let mut texts: Vec<_> = packed.texts.split(SEPARATOR).collect();
        let all = texts.len();
        texts.sort_unstable();
        texts.dedup();
        assert_eq!(texts.len(), all);
    }

    #[test]
    fn a_packed_form_that_ends_early_or_late_is_refused() {
        let whole = Packed::of(&second_series());
        for length in 0..whole.values.len() {
            let mut cut = whole.clone();
            cut.values.truncate(length);
            assert_eq!(cut.unpack(), Err(Malformed), "{length} numbers");
        }
        let mut longer = whole;
        longer.values.push(0);
        assert_eq!(longer.unpack(), Err(Malformed));
    }

    #[test]
    fn a_number_out_of_range_is_refused() {
        let whole = Packed::of(&second_series());
        for position in 0..whole.values.len() {
            let mut wild = whole.clone();
            wild.values[position] = u32::MAX;
            // A truth or an option may take it; no number may make the reader stop or ask for memory.
            let _ = wild.unpack();
        }
        let mut wild = whole;
        let texts = wild.values.iter().position(|value| *value == 0);
        wild.values[texts.expect("a first text")] = u32::MAX;
        assert_eq!(wild.unpack(), Err(Malformed));
    }
}
