//! The browser's side: start, navigation and everything else that touches the document directly.

mod app;
mod content;
mod current;
mod events;
mod first_screen;
mod footnote;
mod navigate;
mod page;
mod palette;
mod read;
mod recent;
mod share;
mod start;
mod travel;
mod trouble;

pub use start::start;

use web_sys::{Document, Window};

/// The window. The module of a page always has one.
fn window() -> Window {
    leptos::prelude::window()
}

fn document() -> Document {
    leptos::prelude::document()
}
