//! Fonts: the site's display face, and for body text those of a dependency with open licenses (Libertinus Serif: SIL
//! OFL 1.1). Never the machine's fonts, so that a card is the same wherever it is drawn. Characters they don't have are
//! found before anything is drawn.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use anyhow::{Context, Result};
use resvg::usvg::fontdb::Source;
use resvg::usvg::{Options, Tree};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, MetadataProvider};
use unicode_normalization::UnicodeNormalization;

use super::canvas::escaped;

/// A typeface at any size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    /// Titles and large signs.
    Display,
    /// Body text.
    Text,
    /// The series' name.
    Italic,
    /// Labels in spaced capitals.
    Capitals,
}

/// All fonts, and what has been measured with them.
pub struct Fonts {
    options: Options<'static>,
    faces: Vec<FontRef<'static>>,
    version: String,
    widths: RwLock<HashMap<(Face, String), f32>>,
}

impl Face {
    /// How much of the font size is above the baseline.
    pub fn ascent(self) -> f32 {
        match self {
            Face::Display => 0.92,
            Face::Text | Face::Italic | Face::Capitals => 0.76,
        }
    }

    /// The SVG attributes.
    pub fn attributes(self) -> &'static str {
        match self {
            Face::Display => "font-family=\"Antonio\" font-weight=\"700\"",
            Face::Text => "font-family=\"Libertinus Serif\"",
            Face::Italic => {
                "font-family=\"Libertinus Serif\" font-weight=\"600\" font-style=\"italic\""
            }
            Face::Capitals => {
                "font-family=\"Libertinus Serif\" font-weight=\"600\" letter-spacing=\"0.1em\""
            }
        }
    }
}

/// The site's display face, as browsers get it.
const DISPLAY: &[u8] = include_bytes!("../../../style/fonts/antonio-700.woff2");

impl Fonts {
    /// Loads the site's own face and the dependency's fonts.
    pub fn load() -> Result<Fonts> {
        let mut options = Options::default();
        let mut faces = Vec::new();
        let mut version = String::new();
        let display = wuff::decompress_woff2(DISPLAY)
            .context("style/fonts")?
            .leak();
        for font in typst_assets::fonts().chain([&*display]) {
            options
                .fontdb_mut()
                .load_font_source(Source::Binary(Arc::new(font)));
            let face = FontRef::new(font)?;
            version.push_str(&format!("{:x} ", face.head()?.checksum_adjustment()));
            faces.push(face);
        }
        Ok(Fonts {
            options,
            faces,
            version,
            widths: RwLock::default(),
        })
    }

    /// Changes whenever one of the fonts changes.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// An SVG, laid out with these fonts and no others.
    pub fn tree(&self, svg: &str) -> Result<Tree> {
        Ok(Tree::from_str(svg, &self.options)?)
    }

    /// How wide the words are at a size, measured by the same layout that draws them.
    pub fn width(&self, face: Face, text: &str, size: f32) -> f32 {
        const MEASURED_AT: f32 = 100.0;
        let key = (face, text.to_owned());
        let known = self
            .widths
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&key)
            .copied();
        let width = known.unwrap_or_else(|| {
            let width = self.measured(face, text, MEASURED_AT);
            let mut widths = self.widths.write().unwrap_or_else(PoisonError::into_inner);
            widths.insert(key, width);
            width
        });
        width * size / MEASURED_AT
    }

    fn measured(&self, face: Face, text: &str, size: f32) -> f32 {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><text font-size=\"{size}\" {}>{}</text></svg>",
            face.attributes(),
            escaped(text)
        );
        let Ok(tree) = self.tree(&svg) else {
            return 0.0;
        };
        // Italic letters reach beyond their advance width.
        let (advance, ink) = (
            tree.root().bounding_box(),
            tree.root().stroke_bounding_box(),
        );
        advance.right().max(ink.right())
    }

    /// The visible characters that no font has.
    pub fn missing_glyphs(&self, text: &str) -> Vec<char> {
        text.chars()
            .filter(|&character| !is_invisible(character) && !self.has(character))
            .collect()
    }

    /// The text as it can be shown: without characters that no font has, with single spaces, and with only as many
    /// marks on a letter as fit between the lines. Non-breaking spaces are kept.
    pub fn showable(&self, text: &str) -> String {
        const MOST_MARKS: usize = 1;
        // Composed characters, which a face draws as one glyph instead of placing the mark separately.
        let text: String = text.nfc().collect();
        let mut marks = 0;
        let kept: String = text
            .chars()
            .map(|character| match character {
                UNBREAKABLE => character,
                character if character.is_whitespace() => ' ',
                character => character,
            })
            .filter(|&character| character == ' ' || self.shows(character))
            .filter(|character| {
                let is_mark = ('\u{300}'..='\u{36f}').contains(character);
                marks = if is_mark { marks + 1 } else { 0 };
                marks <= MOST_MARKS
            })
            .collect();
        let words: Vec<&str> = kept.split(' ').filter(|word| !word.is_empty()).collect();
        words.join(" ")
    }

    fn shows(&self, character: char) -> bool {
        character == UNBREAKABLE || (!is_invisible(character) && self.has(character))
    }

    fn has(&self, character: char) -> bool {
        self.faces
            .iter()
            .any(|face| face.charmap().map(character).is_some())
    }
}

/// A space between words that have to stay on one line.
pub const UNBREAKABLE: char = '\u{a0}';

/// Spaces, control characters, and marks that only affect other characters.
fn is_invisible(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(
            character,
            '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        )
}
