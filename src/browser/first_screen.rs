//! The first screen first: the frame after a click needs only what is on the screen. What is further down is put into the
//! page once that frame is painted, a part in each frame, so that a visitor waits for none of it.

use std::cell::RefCell;
use std::collections::VecDeque;

use web_sys::{Element, Node};

use super::document;
use super::events::{later, next_frame};

/// What of something new waits for its first frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waits {
    /// All of it stands at once: a place further down is gone to.
    Nothing,
    /// What a page has below its first screen.
    BelowTheHead,
}

/// So many entries of a list are put into the page in one frame.
const ROWS: usize = 16;

/// Where a page goes on below its first screen.
const BELOW_THE_HEAD: &str = ".entries > *, .letters > *, .drawing, article > .two-columns + *, \
     article > .prose + *, .page > .two-columns + *, .timeline";

thread_local! {
    /// What waits, in the order of the page, each with the element in which it belongs.
    static WAITING: RefCell<VecDeque<(Element, Node)>> = const { RefCell::new(VecDeque::new()) };
}

/// Takes what waits out of an element that is about to be shown, and has it put back once that is painted.
pub fn put_off(new: &Element, waits: Waits) {
    WAITING.with_borrow_mut(VecDeque::clear);
    if waits == Waits::Nothing {
        return;
    }
    new.set_class_name("turning");
    if let Ok(Some(from)) = new.query_selector(BELOW_THE_HEAD) {
        cut(new, from);
    }
    once_painted(|| {
        forget();
        go_on();
    });
}

/// Changes the page that is shown; what is far below the screen is laid out once the first frame of that is painted.
pub fn lightly(change: impl FnOnce()) {
    all_at_once();
    if let Some(main) = document().get_element_by_id("main") {
        main.set_class_name("turning");
    }
    change();
    once_painted(finish);
}

/// Takes an element and all that follows it out of the whole that holds it.
fn cut(whole: &Element, from: Element) {
    let mut waiting = VecDeque::new();
    let mut first: Option<Node> = Some(from.into());
    while let Some(node) = first {
        let Some(parent) = node.parent_element() else {
            break;
        };
        let mut next = Some(node);
        while let Some(node) = next {
            next = node.next_sibling();
            let _ = parent.remove_child(&node);
            waiting.push_back((parent.clone(), node));
        }
        first = following(parent, whole);
    }
    WAITING.set(waiting);
}

/// What follows an element inside of a whole, further out.
fn following(mut element: Element, whole: &Element) -> Option<Node> {
    loop {
        if element == *whole {
            return None;
        }
        if let Some(next) = element.next_sibling() {
            return Some(next);
        }
        element = element.parent_element()?;
    }
}

/// Puts all that waits where it belongs: a place further down is about to be gone to.
pub fn all_at_once() {
    while put_next() {}
    forget();
    finish();
}

/// The page before goes.
fn forget() {
    while let Ok(Some(gone)) = document().query_selector(".gone") {
        gone.remove();
    }
}

/// The page is whole: all of it is laid out.
fn finish() {
    while let Ok(Some(turning)) = document().query_selector(".turning") {
        let _ = turning.remove_attribute("class");
    }
}

/// Puts the next entries that wait where they belong, and the others in the frames after.
fn go_on() {
    for _ in 0..ROWS {
        if !put_next() {
            finish();
            return;
        }
    }
    once_painted(go_on);
}

/// Puts one part where it belongs. `false` when none waits any more.
fn put_next() -> bool {
    let next = WAITING.with_borrow_mut(VecDeque::pop_front);
    if let Some((parent, node)) = &next {
        let _ = parent.append_child(node);
    }
    next.is_some()
}

fn once_painted(action: impl FnOnce() + 'static) {
    // In the background no frame is painted.
    if document().hidden() {
        later(0, action);
    } else {
        next_frame(move || later(0, action));
    }
}
