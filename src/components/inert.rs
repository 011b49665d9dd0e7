//! Pieces: a page is a row of them, each a finished piece of HTML that is drawn anew when a signal it reads changes.
//!
//! A view with elements of its own costs the module code to build, hydrate, update and remove it, for every shape of
//! view there is. Pieces are all of one shape, so they cost only the code that writes them, and each hydrates in one
//! step, however long it is. What must not be drawn anew because it may have the focus (menu, filters, search field)
//! is kept current in the browser (`crate::browser`).

use leptos::tachys::html::InertElement;
use maud::Markup;

/// A piece of a page. Its HTML must be one element, neither none nor two.
pub type Piece = Box<dyn Fn() -> InertElement + Send + Sync>;

/// A piece that says how it is drawn.
pub fn piece(draw: impl Fn() -> Markup + Send + Sync + 'static) -> Piece {
    Box::new(move || inert(draw()))
}

/// A finished piece of HTML as part of a view. It must be one element, neither none nor two.
pub fn inert(markup: Markup) -> InertElement {
    InertElement::new(markup.into_string())
}

/// A piece of the frame, which no page turn draws anew: the browser takes it as it finds it, and its module holds
/// nothing of it.
pub fn fixed(draw: impl Fn() -> Markup) -> InertElement {
    #[cfg(not(target_arch = "wasm32"))]
    return inert(draw());
    #[cfg(target_arch = "wasm32")]
    {
        drop(draw);
        InertElement::new("")
    }
}
