//! Fonts: those of a dependency with open licences (Libertinus Serif: SIL OFL 1.1), never those of the machine, so that
//! a card is the same wherever it is drawn. What they cannot show is known before anything is drawn.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use anyhow::Result;
use resvg::usvg::fontdb::Source;
use resvg::usvg::{Options, Tree};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, MetadataProvider};

use super::canvas::escaped;

/// A cut of the type, with the size left open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    /// Titles and large signs.
    Display,
    /// Running words.
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
    /// The attributes of SVG.
    pub fn attributes(self) -> &'static str {
        match self {
            Face::Display => "font-family=\"Libertinus Serif\" font-weight=\"600\"",
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

impl Fonts {
    /// Reads the fonts that the dependency holds.
    pub fn load() -> Result<Fonts> {
        let mut options = Options::default();
        let mut faces = Vec::new();
        let mut version = String::new();
        for font in typst_assets::fonts() {
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

    /// Changes with any of the fonts.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// An SVG, laid out with these fonts and no others.
    pub fn tree(&self, svg: &str) -> Result<Tree> {
        Ok(Tree::from_str(svg, &self.options)?)
    }

    /// How wide the words are at a size, measured by the layout that will draw them.
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
        // Slanted letters reach beyond where the next one would begin.
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

    /// The text as it can be shown: without what no font has, and with single spaces. A space that must not break
    /// stays one.
    pub fn showable(&self, text: &str) -> String {
        let kept: String = text
            .chars()
            .map(|character| match character {
                UNBREAKABLE => character,
                character if character.is_whitespace() => ' ',
                character => character,
            })
            .filter(|&character| character == ' ' || self.shows(character))
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

/// A space between words that belong on one line.
pub const UNBREAKABLE: char = '\u{a0}';

/// Spaces, controls and marks that only steer other characters.
fn is_invisible(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(
            character,
            '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        )
}
