//! The packed bundle: the dataset as the module reads it. Still JSON, but without keys: every text once, in the order of
//! first use, and one row of numbers that puts the entries together. What each number means, the types say.
//!
//! A reader of keyed JSON is code for every key of every type, a third of the module when it was one. Of this one each
//! field is a call, and the browser's own parser does the rest. The dataset with its keys lies beside the pages for
//! everyone else.

mod read;
mod types;
#[cfg(not(target_arch = "wasm32"))]
mod write;

use super::Bundle;

pub use read::Malformed;
pub use types::LAYOUT;

/// What stands between two texts of the packed form, so that they travel as one.
pub const SEPARATOR: char = '\u{1f}';

/// A packed bundle, as it stands in its file.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize)
)]
pub struct Packed {
    /// [`LAYOUT`] as it was when this was packed.
    pub layout: u32,
    /// Every text once.
    pub texts: String,
    /// Everything else: how many, which, and where a text belongs.
    pub values: Vec<u32>,
    /// What [`Packed::sum_of`] makes of the two. Damage on the way could give another dataset, as sound as this one.
    pub sum: u32,
}

impl Packed {
    /// The bundle; an error if the numbers do not fit its types, or are not those that were packed.
    pub fn unpack(&self) -> Result<Bundle, Malformed> {
        if Packed::sum_of(&self.texts, &self.values) != self.sum {
            return Err(Malformed);
        }
        read::read(&self.texts, &self.values)
    }

    /// A checksum (FNV-1a): against damage, not against ill will, which could change the module too.
    pub fn sum_of(texts: &str, values: &[u32]) -> u32 {
        let parts = texts.bytes().map(u32::from).chain(values.iter().copied());
        parts.fold(0x811c_9dc5, added)
    }

    /// Packs what the browser needs of a bundle.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn of(bundle: &Bundle) -> Packed {
        write::write(bundle)
    }
}

/// A sum and what is added to it: the step of FNV-1a.
const fn added(sum: u32, part: u32) -> u32 {
    (sum ^ part).wrapping_mul(0x0100_0193)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::specimen::second_series;

    #[test]
    fn what_is_packed_is_unpacked_as_it_was_but_for_what_no_browser_needs() {
        let bundle = second_series();
        let unpacked = Packed::of(&bundle).unpack().unwrap();
        assert_eq!(unpacked.people[0].description, "");
        let mut value = serde_json::to_value(&bundle).unwrap();
        let mut back = serde_json::to_value(&unpacked).unwrap();
        for value in [&mut value, &mut back] {
            leave(value);
        }
        assert_eq!(back, value);
    }

    /// Takes out what no browser needs; the pages of sections show their descriptions.
    fn leave(value: &mut serde_json::Value) {
        if let Some(object) = value.as_object_mut() {
            if !object.contains_key("menu") {
                object.remove("description");
            }
            object.remove("color");
            object.remove("meeting_color");
        }
        let inner: Vec<_> = match value {
            serde_json::Value::Object(object) => object.values_mut().collect(),
            serde_json::Value::Array(array) => array.iter_mut().collect(),
            _ => Vec::new(),
        };
        inner.into_iter().for_each(leave);
    }

    #[test]
    fn another_order_or_version_is_another_layout() {
        let layout = types::layout(1, "Date{start,end,}");
        assert_ne!(layout, types::layout(1, "Date{end,start,}"));
        assert_ne!(layout, types::layout(2, "Date{start,end,}"));
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
    fn another_text_or_number_is_refused() {
        let whole = Packed::of(&second_series());
        let mut other = whole.clone();
        other.texts = other.texts.replacen('e', "a", 1);
        assert_eq!(other.unpack(), Err(Malformed));
        let mut other = whole;
        other.values[3] ^= 1;
        assert_eq!(other.unpack(), Err(Malformed));
    }

    #[test]
    fn a_packed_form_that_ends_early_or_late_is_refused() {
        let whole = Packed::of(&second_series());
        for length in 0..whole.values.len() {
            let mut cut = whole.clone();
            cut.values.truncate(length);
            assert_eq!(summed(cut).unpack(), Err(Malformed), "{length} numbers");
        }
        let mut longer = whole;
        longer.values.push(0);
        assert_eq!(summed(longer).unpack(), Err(Malformed));
    }

    #[test]
    fn a_number_out_of_range_is_refused() {
        let whole = Packed::of(&second_series());
        for position in 0..whole.values.len() {
            let mut wild = whole.clone();
            wild.values[position] = u32::MAX;
            // A truth or an option may take it; no number may make the reader stop or ask for memory.
            let _ = summed(wild).unpack();
        }
        let mut wild = whole;
        let texts = wild.values.iter().position(|value| *value == 0);
        wild.values[texts.expect("a first text")] = u32::MAX;
        assert_eq!(summed(wild).unpack(), Err(Malformed));
    }

    /// With the checksum of what it holds now, so that the reader sees it.
    fn summed(packed: Packed) -> Packed {
        let sum = Packed::sum_of(&packed.texts, &packed.values);
        Packed { sum, ..packed }
    }
}
