//! The first screen first: the frame after a click needs only what is on the screen. What is further down is drawn once
//! that frame is painted, a part in each frame, so that a visitor waits for none of it.

use super::events::{later, next_frame};
use super::{document, pictures};
use crate::components::{next, wait};
use crate::site::Site;

/// Has the page that is turned to next begin with its first screen: with its head, and with so many rows of each list.
/// Not for pages to which one comes back: where they are scrolled to is known once all of them is laid out.
pub fn first_screen_first(site: Site, rows: usize) {
    wait(rows);
    // The style sheet leaves out what is drawn and yet below the screen.
    if let Some(main) = document().get_element_by_id("main") {
        main.set_class_name("turning");
    }
    once_painted(move || {
        finish();
        pictures::fill(site);
        go_on();
    });
}

/// Draws what still waits: a place further down is about to be gone to.
pub fn all_at_once() {
    while draw_next() {}
    finish();
}

/// Ends the first frame: the page before goes, and all of this one is laid out.
fn finish() {
    while let Ok(Some(gone)) = document().query_selector(".gone") {
        gone.remove();
    }
    if let Some(main) = document().get_element_by_id("main") {
        let _ = main.remove_attribute("class");
    }
}

/// Draws the next part that waits, and the others in the frames after.
fn go_on() {
    if draw_next() {
        once_painted(go_on);
    }
}

/// Draws one part. `false` when none waits any more.
fn draw_next() -> bool {
    while let Some((id, draw)) = next() {
        // The page may have been left meanwhile.
        if let Some(place) = document().get_element_by_id(&id) {
            place.set_outer_html(&draw().into_string());
            return true;
        }
    }
    false
}

fn once_painted(action: impl FnOnce() + 'static) {
    // In the background no frame is painted.
    if document().hidden() {
        later(0, action);
    } else {
        next_frame(move || later(0, action));
    }
}
