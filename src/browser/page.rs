//! The page in the document: it stays as it came until the visitor turns it. Then `main`, found by its id, is drawn
//! anew; if there is none, nothing is drawn.

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::app::App;
use super::document;
use super::first_screen::{self, Waits};
use super::navigate::focus;
use crate::controls;
use crate::pages::Page;

/// Draws a page in place of the old one.
pub fn draw(app: App, page: &Page, waits: Waits) {
    let Some(old) = document().get_element_by_id("main") else {
        return;
    };
    let held_focus = old.contains(document().active_element().as_deref());
    let Some(new) = old
        .clone_node()
        .ok()
        .and_then(|new| new.dyn_into::<Element>().ok())
    else {
        return;
    };
    new.set_inner_html(&page.markup(app.base, app.origin));
    controls::drawn(app, &new);
    first_screen::put_off(&new, waits);
    if old.before_with_node_1(&new).is_err() {
        return;
    }
    if held_focus {
        focus(&new);
    }
    let _ = old.remove_attribute("id");
    // Removing a page takes longer than drawing the next one, so the first frame doesn't wait for that: until then the
    // old page stays in the document, hidden.
    if waits == Waits::Nothing {
        old.remove();
    } else {
        old.set_class_name("gone");
    }
}
