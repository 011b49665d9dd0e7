//! The canvas: an SVG being written, in the site's colors.

use std::fmt::Write;

use companion::dataset::{ColorPair, Dataset};

use super::content::{Content, Picture};
use super::fit::Fitted;
use super::fonts::{Face, Fonts};
use super::{HEIGHT, WIDTH};
use crate::check::color_or;

/// The page's background. This and the other colors are those of the dark theme in `style/tokens.css`.
pub const GROUND: &str = "#121014";
/// Below the page.
pub const SUNKEN: &str = "#0c0a0e";
/// Text.
pub const INK: &str = "#f3eee6";
/// Less important text.
pub const QUIET: &str = "#b9b1a8";
/// Thin lines.
pub const RULE: &str = "#37323c";

/// The colors that the dataset chooses.
#[derive(Clone, Debug)]
pub struct Colors<'a> {
    /// One for each protagonist.
    pub lines: Vec<&'a str>,
    /// The number of the episode by the end of which they have met, if they meet.
    pub meets: Option<u16>,
    /// Where they meet.
    pub meeting: &'a str,
    /// The color of whatever this card is about.
    pub own: &'a str,
}

impl<'a> Colors<'a> {
    /// The colors of a card: a protagonist's own, or the one of the meeting lines.
    pub fn of(data: &'a Dataset, content: &Content<'_>) -> Colors<'a> {
        let color = |pair: &'a ColorPair| color_or(&pair.dark, INK);
        let meeting = color(&data.series.accent);
        let mut lines: Vec<&str> = (data.series.protagonists.iter())
            .map(|protagonist| color(&protagonist.color))
            .collect();
        if lines.is_empty() {
            // A series without protagonists has lines of its own.
            lines = vec![meeting; 3];
        }
        let own = match content.picture {
            Picture::Person(_, Some(line), _) => lines[line],
            _ => meeting,
        };
        Colors {
            lines,
            meets: data.meets(),
            meeting,
            own,
        }
    }
}

/// A card being drawn.
pub struct Canvas<'a> {
    /// The fonts, for measuring.
    pub fonts: &'a Fonts,
    /// What has been drawn.
    pub svg: String,
}

impl<'a> Canvas<'a> {
    /// An empty card.
    pub fn new(fonts: &'a Fonts) -> Canvas<'a> {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\">\
             <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{GROUND}\"/>"
        );
        Canvas { fonts, svg }
    }

    /// Lines of text, from a baseline down.
    pub fn lines(&mut self, text: &Fitted, face: Face, color: &str, left: f32, baseline: f32) {
        for (number, line) in text.lines.iter().enumerate() {
            let y = baseline + text.step * number as f32;
            let _ = write!(
                self.svg,
                "<text x=\"{left:.1}\" y=\"{y:.1}\" font-size=\"{}\" fill=\"{color}\" {}>{}</text>",
                text.size,
                face.attributes(),
                escaped(line)
            );
        }
    }

    /// The whole SVG.
    pub fn finish(self) -> String {
        self.svg + "</svg>"
    }
}

/// Text for an attribute or an element.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
