//! Travel: a poster or portrait moves from a list to its page and back. If a browser can't, or a visitor wants less
//! motion, pages simply turn.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

use super::events::{self, next_frame};
use super::{document, window};

/// The attribute with which the style sheet animates an element.
const MARK: &str = "data-travel";

/// Turns from the page at `old` to the one at `new` by calling `change`, then calls `then`. `change` is told whether
/// the first screen of the new page is enough, which it is not on the way back to a list, where the picture may move to
/// any row. If the browser has animated the change itself, as after a swipe, nothing moves.
pub fn travel(
    old: String,
    new: &str,
    is_moved: bool,
    change: impl Fn(bool) + 'static,
    then: impl FnOnce() + 'static,
) {
    // From a card to the page of its entry, or from an entry back to a list with its card.
    let card = beside(new);
    let onward = card.is_some();
    let from = card.or_else(|| old.starts_with(new).then(head)?);
    let start = Reflect::get(&document(), &"startViewTransition".into())
        .and_then(|start| start.dyn_into::<Function>());
    let still = is_moved || wants_less_motion();
    let (Some(from), Ok(start), false) = (from, start, still) else {
        change(true);
        next_frame(then);
        return;
    };
    let _ = from.set_attribute(MARK, "");
    let update = Closure::once_into_js(move || {
        let _ = from.remove_attribute(MARK);
        change(onward);
        if let Some(to) = beside(&old).or_else(head) {
            let _ = to.set_attribute(MARK, "");
        }
        then();
    });
    let Ok(transition) = start.call1(&document(), &update) else {
        // A browser that refuses the animation turns the page all the same.
        let _ = update
            .unchecked_ref::<Function>()
            .call0(&JsValue::UNDEFINED);
        rest();
        return;
    };
    // Handle both promises: an unhandled rejection is an error in the console when the browser skips the animation.
    for name in ["ready", "finished"] {
        let Ok(promise) = Reflect::get(&transition, &name.into()) else {
            continue;
        };
        events::start(async move {
            let _ = JsFuture::from(promise.unchecked_into::<Promise>()).await;
            if name == "finished" {
                rest();
            }
        });
    }
}

/// Removes the attribute from everything that has arrived.
fn rest() {
    if let Ok(Some(there)) = document().query_selector(&format!("[{MARK}]")) {
        let _ = there.remove_attribute(MARK);
    }
}

/// The picture next to a link to that page.
fn beside(address: &str) -> Option<Element> {
    let link = format!("#main :is(.card, .appearances li) a[href=\"{address}\"]");
    let link = document().query_selector(&link).ok()??;
    link.closest("li, .card")
        .ok()??
        .query_selector("svg")
        .ok()?
}

/// The picture in the page's own head.
fn head() -> Option<Element> {
    document()
        .query_selector("#main .page-head.with-art > svg")
        .ok()?
}

fn wants_less_motion() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}
