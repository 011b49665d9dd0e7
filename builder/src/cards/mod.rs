//! Preview cards: a picture of 1200 × 630 pixels for every page, drawn from the dataset alone, so that a shared link
//! shows what it leads to. A card shows nothing that is not in the dataset.

mod art;
mod award_result;
mod canvas;
mod compose;
mod content;
mod emblem;
mod entry;
mod fit;
mod fonts;
mod picture;
mod settings;
mod stack;
mod store;
mod wrap;

use anyhow::{Context, Result};
use companion::dataset::Dataset;
use companion::route::Route;
use resvg::usvg::{Group, Node, Rect};

use self::content::Content;
use self::fonts::Fonts;

pub use self::store::{Written, write_all};

/// Width of every card.
pub const WIDTH: u32 = 1200;
/// Height of every card.
pub const HEIGHT: u32 = 630;
/// Messengers crop and round the edges: no text comes closer to them than this.
pub const MARGIN: u32 = 48;

/// Part of the key of every cached card, because another version of the renderer may draw it differently.
pub const RENDERER: &str = "resvg 0.49.0, palette 1";
/// The site's own colors on cards, with their names in the style sheet.
pub const COLORS: [(&str, &str); 5] = [
    ("ground", canvas::GROUND),
    ("sunken", canvas::SUNKEN),
    ("ink", canvas::INK),
    ("quiet", canvas::QUIET),
    ("rule", canvas::RULE),
];

/// Draws cards. It holds the fonts, so make one and use it for all cards.
pub struct Cards {
    fonts: Fonts,
}

/// A line of text on a card, measured in the font that draws it.
#[derive(Clone, Debug)]
pub struct TextBox {
    /// The words.
    pub text: String,
    /// Whether it is part of the picture, such as a large number, rather than of the text.
    pub emblem: bool,
    /// Left, top, right and bottom of the ink.
    pub ink: [f32; 4],
}

impl Cards {
    /// Loads the fonts.
    pub fn new() -> Result<Cards> {
        Ok(Cards {
            fonts: Fonts::load()?,
        })
    }

    /// The card of a page as PNG.
    pub fn draw(&self, data: &Dataset, route: &Route) -> Result<Vec<u8>> {
        self.paint(&self.svg(data, route)?)
    }

    /// The card of a page as SVG; an error for a page that has no card.
    pub fn svg(&self, data: &Dataset, route: &Route) -> Result<String> {
        let content =
            Content::of(data, route).with_context(|| format!("{} has no card", route.path()))?;
        Ok(compose::card(&self.fonts, data, &content))
    }

    /// Every text for the card of a page, before it is fitted.
    pub fn words(&self, data: &Dataset, route: &Route) -> Vec<String> {
        Content::of(data, route).map_or_else(Vec::new, |content| content.words(data))
    }

    /// Every line of text on the card of a page.
    pub fn text_boxes(&self, data: &Dataset, route: &Route) -> Result<Vec<TextBox>> {
        let mut boxes = Vec::new();
        collect_text(self.fonts.tree(&self.svg(data, route)?)?.root(), &mut boxes);
        Ok(boxes)
    }

    /// The visible characters that no font has. Cards leave them out.
    pub fn missing_glyphs(&self, text: &str) -> Vec<char> {
        self.fonts.missing_glyphs(text)
    }

    fn paint(&self, svg: &str) -> Result<Vec<u8>> {
        picture::png(&self.fonts.tree(svg)?)
    }

    /// The cache key of a picture.
    fn key(&self, svg: &str) -> String {
        store::digest(&[RENDERER, self.fonts.version(), svg])
    }
}

/// The file of a page's card below the site's root; `None` for a page without one. All pages of a list share one.
pub fn card_path(route: &Route) -> Option<String> {
    if *route == Route::NotFound {
        return None;
    }
    let path = route.first().path();
    Some(match path.trim_matches('/') {
        "" => "cards/index.png".to_owned(),
        path => format!("cards/{path}.png"),
    })
}

/// The text alternative of a page's card; empty for a page without one.
pub fn alt(data: &Dataset, route: &Route) -> String {
    Content::of(data, &route.first()).map_or_else(String::new, |content| content.alt())
}

fn collect_text(group: &Group, boxes: &mut Vec<TextBox>) {
    for node in group.children() {
        match node {
            Node::Group(group) => collect_text(group, boxes),
            Node::Text(text) => boxes.push(TextBox {
                text: text.chunks().iter().map(|chunk| chunk.text()).collect(),
                emblem: text.id() == emblem::ID,
                ink: edges(text.abs_stroke_bounding_box()),
            }),
            Node::Path(_) | Node::Image(_) => {}
        }
    }
}

fn edges(rect: Rect) -> [f32; 4] {
    [rect.left(), rect.top(), rect.right(), rect.bottom()]
}
