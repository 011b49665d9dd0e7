//! Pieces: a page is a row of them, each a part of finished markup. What the address can change, such as a filtered list,
//! is live: it is marked in the document, and drawn anew there when the address asks for something else.

use maud::{Markup, html};

/// A part of a page.
pub struct Piece {
    live: bool,
    draw: Box<dyn Fn() -> Markup>,
}

/// By this the live piece of a page is found in its document.
pub const LIVE: &str = "data-live";

/// A part that is what it is.
pub fn piece(draw: impl Fn() -> Markup + 'static) -> Piece {
    Piece {
        live: false,
        draw: Box::new(draw),
    }
}

/// The part that shows what the address asks for; a page has one at most.
pub fn live(draw: impl Fn() -> Markup + 'static) -> Piece {
    Piece {
        live: true,
        draw: Box::new(draw),
    }
}

impl Piece {
    /// Whether the address can change it.
    pub fn is_live(&self) -> bool {
        self.live
    }

    /// What stands in it.
    pub fn content(&self) -> Markup {
        (self.draw)()
    }

    /// The whole of it, as it stands in a page.
    pub fn markup(&self) -> Markup {
        if self.live {
            html! { div data-live { (self.content()) } }
        } else {
            self.content()
        }
    }
}
