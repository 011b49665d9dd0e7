//! The first screen first: the frame after a click only needs what is on the screen. What is further down is put into
//! the page once that frame is painted, a part per frame, so that a visitor never waits for it.

use std::cell::RefCell;
use std::collections::VecDeque;

use web_sys::{Element, Node};

use super::document;
use super::events::{later, next_frame};

/// What part of a new page has to wait for its first frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waits {
    /// Nothing waits: the visitor goes to a place further down.
    Nothing,
    /// Whatever is below the page's first screen.
    BelowTheHead,
}

/// This many entries of a list are added in one frame.
const ROWS: usize = 16;

/// Where the page continues below its first screen.
const BELOW_THE_HEAD: &str = ".entries > *, .letters > *, .drawing, article > .two-columns + *, \
     article > .prose + *, .page > .two-columns + *, .timeline";

thread_local! {
    /// What waits, in page order, each with the element it belongs in.
    static WAITING: RefCell<VecDeque<(Element, Node)>> = const { RefCell::new(VecDeque::new()) };
}

/// Takes what has to wait out of an element that is about to be shown, and puts it back once that is painted.
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

/// Changes the page that is shown; what is far below the screen is laid out after the first frame.
pub fn lightly(change: impl FnOnce()) {
    all_at_once();
    if let Some(main) = document().get_element_by_id("main") {
        main.set_class_name("turning");
    }
    change();
    once_painted(finish);
}

/// Removes an element and everything after it from the element around them.
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

/// What follows an element, or the nearest element around it that has something following, within `whole`.
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

/// Puts everything that waits where it belongs, because the visitor goes to a place further down.
pub fn all_at_once() {
    while put_next() {}
    forget();
    finish();
}

/// Removes the old page.
fn forget() {
    while let Ok(Some(gone)) = document().query_selector(".gone") {
        gone.remove();
    }
}

/// The page is complete: all of it is laid out.
fn finish() {
    while let Ok(Some(turning)) = document().query_selector(".turning") {
        let _ = turning.remove_attribute("class");
    }
}

/// Puts the next waiting entries where they belong, and the others in the following frames.
fn go_on() {
    for _ in 0..ROWS {
        if !put_next() {
            finish();
            return;
        }
    }
    once_painted(go_on);
}

/// Puts one part where it belongs; `false` when nothing waits any more.
fn put_next() -> bool {
    let next = WAITING.with_borrow_mut(VecDeque::pop_front);
    if let Some((parent, node)) = &next {
        let _ = parent.append_child(node);
    }
    next.is_some()
}

fn once_painted(action: impl FnOnce() + 'static) {
    // A page in the background paints no frames.
    if document().hidden() {
        later(0, action);
    } else {
        next_frame(move || later(0, action));
    }
}
