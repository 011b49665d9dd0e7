//! The page in the document: it stays as it came until the visitor turns it or asks for another choice of it. Then what
//! changes is drawn anew, found by a mark of its own; what is missing is done without.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use maud::Markup;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::document;
use super::navigate::focus;
use crate::app;
use crate::components::{LIVE, Piece, is_first_frame};
use crate::pages::page;
use crate::route::Route;
use crate::site::Site;

thread_local! {
    /// The live piece of the page that was asked last: what it needs to know of its list it works out once.
    static LIVE_PIECE: RefCell<Option<(Route, Option<Rc<Piece>>)>> = const { RefCell::new(None) };
}

/// Draws the page of the route in place of the one before.
pub fn draw(site: Site) {
    let Some(old) = document().get_element_by_id("main") else {
        return;
    };
    let held_focus = old.contains(document().active_element().as_deref());
    let Some(new) = put_before(&old, app::content(site)) else {
        return;
    };
    if held_focus {
        focus(&new);
    }
    let _ = old.remove_attribute("id");
    leave(&old);
}

/// Draws what the query changes.
pub fn draw_live(site: Site) {
    let selector = format!("#main [{LIVE}]");
    if let (Some(piece), Ok(Some(old))) = (live_piece(site), document().query_selector(&selector))
        && put_before(&old, piece.content()).is_some()
    {
        let _ = old.remove_attribute(LIVE);
        leave(&old);
    }
}

/// Puts an element of the same attributes and another content before one.
fn put_before(old: &Element, content: Markup) -> Option<Element> {
    let new: Element = old.clone_node().ok()?.dyn_into().ok()?;
    new.set_inner_html(&content.into_string());
    old.before_with_node_1(&new).ok()?;
    Some(new)
}

/// Takes away what something new stands for. Taking a page apart takes longer than drawing the next one, so the first
/// frame of that does not wait for it: until then it stands behind, out of sight.
fn leave(old: &Element) {
    if is_first_frame() {
        old.set_class_name("gone");
    } else {
        old.remove();
    }
}

fn live_piece(site: Site) -> Option<Rc<Piece>> {
    let route = site.route.read_untracked();
    LIVE_PIECE.with_borrow_mut(|known| {
        if known.as_ref().is_none_or(|(own, _)| *own != *route) {
            let piece = page(site, &route).into_iter().find(Piece::is_live);
            *known = Some((route.clone(), piece.map(Rc::new)));
        }
        known.as_ref().and_then(|(_, piece)| piece.clone())
    })
}
