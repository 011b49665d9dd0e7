//! The single keys, `/` and `?`, can be turned off, for people who use speech input or hit keys by accident. The choice
//! is stored in this browser; if it stores nothing, the choice lasts until the page is left.

use std::cell::Cell;

use leptos::prelude::document;
use web_sys::Element;

use crate::browser::{App, storage};

/// The keys of the search link, the single one first.
pub const KEYS: &str = "/ Control+K Meta+K";

/// The stored value, and the name it is stored under.
const OFF: &str = "off";
const NAME: &str = "keys:";

thread_local! {
    /// Whether they are off although that couldn't be stored.
    static OFF_HERE: Cell<bool> = const { Cell::new(false) };
}

/// Whether the keys are turned on.
pub fn are_on(app: App) -> bool {
    storage::read(app, NAME).as_deref() != Some(OFF) && !OFF_HERE.get()
}

/// Turns them on or off.
pub fn turn(app: App, on: bool) {
    let is_kept = storage::write(app, NAME, if on { "" } else { OFF });
    OFF_HERE.set(!on && !is_kept);
    name(app);
}

/// Updates the keys that the header names.
pub fn name(app: App) {
    if let Some(link) = link() {
        let keys = if are_on(app) { KEYS } else { &KEYS[2..] };
        let _ = link.set_attribute("aria-keyshortcuts", keys);
    }
}

/// The link to search, which opens the palette.
pub fn link() -> Option<Element> {
    document().query_selector("a.to-search").ok().flatten()
}
