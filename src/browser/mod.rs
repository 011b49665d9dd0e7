//! The browser's side: start, navigation and everything else that touches the document directly.

mod app;
pub(crate) mod content;
pub(crate) mod events;
mod first_screen;
pub(crate) mod navigate;
mod page;
mod read;
pub(crate) mod recent;
mod start;
pub(crate) mod storage;
mod travel;

pub use app::{App, Found, Place};
pub(crate) use events::elements;
pub(crate) use first_screen::lightly;
pub(crate) use read::read;
pub use start::start;

use web_sys::{Document, Window};

/// The window. A page's module always has one.
fn window() -> Window {
    leptos::prelude::window()
}

fn document() -> Document {
    leptos::prelude::document()
}
