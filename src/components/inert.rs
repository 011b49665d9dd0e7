//! Inert markup: what never changes once it is drawn is a finished piece of HTML, not a live view.
//!
//! A live view costs the module code to build, hydrate, update and remove it, for every shape of view there is. An
//! inert piece costs only the code that writes it, and it hydrates in one step, however long it is. Live are only the
//! parts that react: menus, filters, the search field. Text is escaped in both.

use leptos::tachys::html::InertElement;
use maud::{Markup, PreEscaped};

/// A finished piece of HTML as part of a live view. It must be one element, neither none nor two.
pub fn inert(markup: Markup) -> InertElement {
    InertElement::new(markup.into_string())
}

/// Several pieces, or an optional one, in a row.
pub fn all(pieces: impl IntoIterator<Item = Markup>) -> Markup {
    let html = pieces
        .into_iter()
        .fold(String::new(), |html, piece| html + &piece.0);
    PreEscaped(html)
}
