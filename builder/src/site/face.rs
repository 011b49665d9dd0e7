//! The display face of a site, reduced to the characters of its dataset: small enough to be part of every page, so that a
//! first visit looks like every other. One face for all pages is 0.8 kB larger than one for each page, and is made once.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use companion::dataset::Bundle;
use skera::{DEFAULT_DROP_TABLES, Plan, SubsetFlags, subset_font};
use skrifa::raw::collections::IntSet;
use skrifa::{FontRef, Tag};
use ttf2woff2::{BrotliQuality, EncodeOptions, encode_with_options};

use super::style::FONT;

/// What headings of the frame contain besides letters and digits.
const SIGNS: &str = " !\"&'()+,-./:;?\u{a0}·×–—‘’“”…";

/// Not in any heading, but in the JSON of every dataset and in addresses.
const CODE: &str = "<=>\\^_`{|}~";

/// What browsers apply by default. Fractions are left out: no page has one in this face.
const FEATURES: [&[u8; 4]; 6] = [b"calt", b"ccmp", b"kern", b"liga", b"mark", b"mkmk"];

/// For programs that choose between weights, and for screens with few pixels.
const NEEDLESS: [&[u8; 4]; 2] = [b"STAT", b"gasp"];

/// The face as a `data:` address, with every character of the dataset and of the frame that it has.
pub fn cut(bundle: &Bundle) -> Result<String> {
    let mut seen = Seen::new();
    ('0'..='9')
        .chain('A'..='Z')
        .chain('a'..='z')
        .for_each(|letter| seen.note(letter));
    SIGNS.chars().for_each(|sign| seen.note(sign));
    serde_json::to_writer(&mut seen, bundle)?;
    let whole = fs::read(Path::new("style").join(FONT))?;
    let whole = wuff::decompress_woff2(&whole).context(FONT)?;
    let cut = cut_to(&whole, seen.characters().filter(|own| !CODE.contains(*own))).context(FONT)?;
    Ok(format!(
        "data:font/woff2;base64,{}",
        BASE64_STANDARD.encode(cut)
    ))
}

/// Kerning and line height stay as in the whole face.
fn cut_to(whole: &[u8], characters: impl IntoIterator<Item = char>) -> Result<Vec<u8>> {
    let face = FontRef::new(whole)?;
    let plan = Plan::new(
        &IntSet::empty(),
        &characters.into_iter().map(u32::from).collect(),
        &face,
        SubsetFlags::SUBSET_FLAGS_NO_HINTING,
        &DEFAULT_DROP_TABLES
            .iter()
            .copied()
            .chain(NEEDLESS.map(Tag::new))
            .collect(),
        &IntSet::all(),
        &FEATURES.map(Tag::new).into_iter().collect(),
        &IntSet::empty(),
        &IntSet::empty(),
    );
    let cut = subset_font(&face, &plan).map_err(|error| anyhow!("{error:?}"))?;
    let smallest = EncodeOptions {
        quality: BrotliQuality::from(11),
        transform_glyf_loca: true,
        ..EncodeOptions::default()
    };
    Ok(encode_with_options(&cut, smallest)?)
}

/// Notes the characters written to it. JSON is written in pieces that never split a character.
struct Seen(Vec<bool>);

impl Seen {
    fn new() -> Seen {
        Seen(vec![false; char::MAX as usize + 1])
    }

    fn note(&mut self, character: char) {
        self.0[character as usize] = true;
    }

    fn characters(&self) -> impl Iterator<Item = char> {
        (char::MIN..=char::MAX).filter(|character| self.0[*character as usize])
    }
}

impl Write for Seen {
    fn write(&mut self, text: &[u8]) -> io::Result<usize> {
        let characters = String::from_utf8_lossy(text);
        characters
            .chars()
            .for_each(|character| self.note(character));
        Ok(text.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use skrifa::MetadataProvider;
    use skrifa::instance::{LocationRef, Size};

    use super::*;

    #[test]
    fn a_cut_face_has_what_was_asked_for_as_wide_and_as_high_and_nothing_else() {
        let whole = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../style/fonts/antonio-700.woff2"
        );
        let whole = wuff::decompress_woff2(&fs::read(whole).unwrap()).unwrap();
        let packed = cut_to(&whole, "AVaé’ж".chars()).unwrap();
        assert!(packed.len() < 1500, "{} bytes", packed.len());
        let cut = wuff::decompress_woff2(&packed).unwrap();
        let (whole, cut) = (FontRef::new(&whole).unwrap(), FontRef::new(&cut).unwrap());
        let width = |face: &FontRef<'_>, character| {
            let glyph = face.charmap().map(character)?;
            face.glyph_metrics(Size::unscaled(), LocationRef::default())
                .advance_width(glyph)
        };
        for character in "AVaé’".chars() {
            assert!(width(&cut, character).is_some(), "{character}");
            assert_eq!(width(&cut, character), width(&whole, character));
        }
        for character in "Bж".chars() {
            assert_eq!(width(&cut, character), None);
        }
        let lines = |face: &FontRef<'_>| {
            let all = face.metrics(Size::unscaled(), LocationRef::default());
            (
                all.units_per_em,
                all.ascent.to_bits(),
                all.descent.to_bits(),
                all.leading.to_bits(),
            )
        };
        assert_eq!(lines(&cut), lines(&whole));
    }

    #[test]
    fn characters_are_seen_wherever_they_stand_in_a_dataset() {
        let mut seen = Seen::new();
        serde_json::to_writer(&mut seen, &("é\n\"ß\"", ["→"])).unwrap();
        let found: String = seen.characters().collect();
        assert!(found.contains("ßé→"), "{found}");
    }
}
