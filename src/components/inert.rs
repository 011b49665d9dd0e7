//! Inert markup: what never changes once it is drawn is a finished piece of HTML, not a live view.
//!
//! `view!` describes both, but a live view costs the module code to build, hydrate, update and remove it, for every
//! shape of view there is. An inert one costs only the code that writes it: measured, the pages shrank the module to
//! less than half. It also hydrates in one step, however long it is. Live are only the parts that react: menus,
//! filters, the search field. Text is escaped as always.

use leptos::prelude::*;
use leptos::tachys::html::InertElement;

/// A finished piece of HTML. Inside another piece it may be anything; inside a live view it must be one element.
pub type Markup = InertElement;

/// Turns a view that will never change into a finished piece of HTML.
pub trait Inert {
    /// The HTML of the view as it is now. Whatever it listens to is left out.
    fn inert(self) -> Markup;
}

impl<View: RenderHtml> Inert for View {
    fn inert(self) -> Markup {
        // Empty comments mark places for hydration, and nothing in here is hydrated.
        InertElement::new(self.to_html().replace("<!>", ""))
    }
}
