//! Single keys, `/` and `?`: they can be turned off, for who speaks to the browser or hits keys unawares. The choice is kept
//! in this browser; where it keeps nothing, it holds until the page is left.

use std::cell::Cell;

use leptos::prelude::document;
use web_sys::Element;

use crate::browser::{App, kept};

/// The keys of the link to search, the single one first.
pub const KEYS: &str = "/ Control+K Meta+K";

/// What is kept of them, and under which name.
const OFF: &str = "off";
const NAME: &str = "keys:";

thread_local! {
    /// Whether they are off without a word about it being kept.
    static OFF_HERE: Cell<bool> = const { Cell::new(false) };
}

/// Whether they ask for something.
pub fn are_on(app: App) -> bool {
    kept::read(app, NAME).as_deref() != Some(OFF) && !OFF_HERE.get()
}

/// Turns them on or off.
pub fn turn(app: App, on: bool) {
    let is_kept = kept::write(app, NAME, if on { "" } else { OFF });
    OFF_HERE.set(!on && !is_kept);
    name(app);
}

/// Has the header name the keys that work.
pub fn name(app: App) {
    if let Some(link) = link() {
        let keys = if are_on(app) { KEYS } else { &KEYS[2..] };
        let _ = link.set_attribute("aria-keyshortcuts", keys);
    }
}

/// The link to search, which has the palette.
pub fn link() -> Option<Element> {
    document().query_selector("a.to-search").ok().flatten()
}
