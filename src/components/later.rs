//! Later: of a page that is turned to, its first screen is drawn first, and what is further down once that is painted.
//! Prerendered, or where a visitor goes to a place further down, all is drawn at once.

use std::ops::Range;
use std::rc::Rc;

use maud::{Markup, html};

#[cfg(target_arch = "wasm32")]
pub use waiting::{is_first_frame, next, wait};

/// So many rows of a list are drawn at a time: more than most screens show.
#[cfg(target_arch = "wasm32")]
pub const ROWS: usize = 16;

/// Draws what is below the first screen.
pub fn later(draw: impl FnOnce() -> Markup + 'static) -> Markup {
    #[cfg(not(target_arch = "wasm32"))]
    return draw();
    #[cfg(target_arch = "wasm32")]
    waiting::put_off(Box::new(draw))
}

/// Draws a list row by row: those that do not wait, then the others, some at a time.
pub fn rows(count: usize, row: impl Fn(usize) -> Markup + 'static) -> Markup {
    some(0..count, Rc::new(row))
}

fn some(rows: Range<usize>, row: Rc<dyn Fn(usize) -> Markup>) -> Markup {
    #[cfg(not(target_arch = "wasm32"))]
    let next = rows.end;
    #[cfg(target_arch = "wasm32")]
    let next = rows.end.min(rows.start.saturating_add(waiting::rows()));
    html! {
        @for at in rows.start..next { (row(at)) }
        @if next < rows.end { (later(move || some(next..rows.end, row))) }
    }
}

/// What waits for the first screen.
#[cfg(target_arch = "wasm32")]
mod waiting {
    use std::cell::RefCell;

    use maud::{Markup, html};

    /// What draws a part of a page.
    type Draw = Box<dyn FnOnce() -> Markup>;

    #[derive(Default)]
    struct Waiting {
        /// The parts in the order of the page, each with the id of its place.
        parts: Vec<(String, Draw)>,
        /// Where the next one belongs among them: parts may hold others.
        at: usize,
        /// How many there have been.
        count: usize,
        /// So many rows of a list do not wait.
        rows: usize,
        /// Whether the first screen has been painted.
        painted: bool,
    }

    thread_local! {
        static WAITING: RefCell<Option<Waiting>> = const { RefCell::new(None) };
    }

    /// From now on what is further down waits, and of each list all but so many rows, until [`next`] has given all of
    /// it.
    pub fn wait(rows: usize) {
        WAITING.with_borrow_mut(|waiting| {
            let waiting = waiting.get_or_insert_default();
            waiting.at = waiting.parts.len();
            waiting.rows = rows;
            waiting.painted = false;
        });
    }

    /// Whether what is drawn now is the first screen.
    pub fn is_first_frame() -> bool {
        WAITING.with_borrow(|waiting| waiting.as_ref().is_some_and(|waiting| !waiting.painted))
    }

    /// So many rows of a list are drawn now: all where nothing waits.
    pub fn rows() -> usize {
        WAITING.with_borrow(|waiting| waiting.as_ref().map_or(usize::MAX, |waiting| waiting.rows))
    }

    /// The next part that waits, and the id of its place, which may be gone with its page.
    pub fn next() -> Option<(String, Draw)> {
        WAITING.with_borrow_mut(|waiting| {
            if waiting.as_ref()?.parts.is_empty() {
                *waiting = None;
            }
            let waiting = waiting.as_mut()?;
            waiting.at = 0;
            waiting.rows = super::ROWS;
            waiting.painted = true;
            Some(waiting.parts.remove(0))
        })
    }

    /// Leaves an empty place for a part that is to wait; draws it where nothing waits.
    pub fn put_off(draw: Draw) -> Markup {
        match put(draw) {
            Ok(id) => html! { i id=(id) hidden {} },
            Err(draw) => draw(),
        }
    }

    fn put(draw: Draw) -> Result<String, Draw> {
        WAITING.with_borrow_mut(|waiting| {
            let Some(waiting) = waiting else {
                return Err(draw);
            };
            waiting.count += 1;
            let id = format!("later-{}", waiting.count);
            waiting.parts.insert(waiting.at, (id.clone(), draw));
            waiting.at += 1;
            Ok(id)
        })
    }
}
