//! Writing the packed form, the way [`super::read`] takes it.

use rustc_hash::FxHashMap;

use super::types::{LAYOUT, Pack};
use super::{Packed, SEPARATOR};
use crate::dataset::Bundle;

/// Packs a bundle.
pub fn write(bundle: &Bundle) -> Packed {
    let mut writer = Writer::default();
    bundle.pack(&mut writer);
    let texts = writer.texts.join(&SEPARATOR.to_string());
    Packed {
        layout: LAYOUT,
        sum: Packed::sum_of(&texts, &writer.values),
        texts,
        values: writer.values,
    }
}

/// What has been packed so far.
#[derive(Default)]
pub struct Writer {
    texts: Vec<String>,
    positions: FxHashMap<String, usize>,
    values: Vec<u32>,
}

impl Writer {
    /// Adds a number.
    ///
    /// # Panics
    /// If it is 2³² or more; no list is that long, and no other number comes near.
    pub fn number(&mut self, number: usize) {
        let number = u32::try_from(number).expect("no number of a dataset has more than 32 bits");
        self.values.push(number);
    }

    /// Adds a text: itself if it is new, else its place. The check refuses texts with the separator in them; where it
    /// was left out, they lose it.
    pub fn text(&mut self, text: &str) {
        let text = text.replace(SEPARATOR, " ");
        if let Some(position) = self.positions.get(&text) {
            return self.number(position + 1);
        }
        self.positions.insert(text.clone(), self.texts.len());
        self.texts.push(text);
        self.number(0);
    }
}
