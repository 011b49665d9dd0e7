//! Reading the packed form: numbers are taken from the front, and each type takes as many as it needs.
//!
//! The check has passed what is packed, so nothing here explains itself. A number that does not fit is noted and read as
//! none, and the whole is refused at the end: so no type needs a way out in the middle.

use std::slice::Iter;

use super::SEPARATOR;
use super::types::Pack;

/// The numbers do not fit the types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed;

/// Reads a value that takes all of the numbers.
pub fn read<T: Pack>(texts: &str, values: &[u32]) -> Result<T, Malformed> {
    let mut reader = Reader {
        texts: texts.split(SEPARATOR).collect(),
        used: 0,
        values: values.iter(),
        fits: true,
    };
    let value = T::unpack(&mut reader);
    if reader.fits && reader.values.len() == 0 {
        Ok(value)
    } else {
        // A page with a bad bundle starts no app: the module needs no code that takes one apart.
        #[cfg(target_arch = "wasm32")]
        std::mem::forget(value);
        Err(Malformed)
    }
}

/// What is left to be read.
pub struct Reader<'a> {
    texts: Vec<&'a str>,
    /// How many of the texts have been met.
    used: usize,
    values: Iter<'a, u32>,
    fits: bool,
}

impl<'a> Reader<'a> {
    /// A number up to `most`.
    pub fn number(&mut self, most: usize) -> usize {
        match self.values.next() {
            Some(number) if *number as usize <= most => *number as usize,
            _ => {
                self.fits = false;
                0
            }
        }
    }

    /// How many entries follow. Each takes a number at least, so no number can ask for more memory than the file has.
    pub fn count(&mut self) -> usize {
        self.number(self.values.len().saturating_sub(1))
    }

    /// A text. Zero stands for the next that has not been met yet.
    pub fn text(&mut self) -> &'a str {
        let position = match self.number(self.texts.len()) {
            0 => {
                self.used += 1;
                self.used - 1
            }
            known => known - 1,
        };
        self.texts.get(position).copied().unwrap_or_else(|| {
            self.fits = false;
            ""
        })
    }
}
