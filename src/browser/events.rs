//! Events: listeners on the whole page, so that elements drawn later are covered too, and things to do later.
//!
//! Every action is boxed, so that the code between JavaScript and Rust is compiled once, not once for each of them.

use std::pin::Pin;
use std::time::Duration;

use js_sys::{Function, Reflect};
use leptos::prelude::{request_animation_frame, set_timeout};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, Event, EventTarget, HtmlAnchorElement, HtmlElement, KeyboardEvent, MouseEvent,
};

/// Calls `action` at every event with that name, for as long as the page lives.
pub fn on<T: AsRef<EventTarget>>(target: &T, name: &str, action: impl Fn(Event) + 'static) {
    listen(target.as_ref(), name, Box::new(action));
}

fn listen(target: &EventTarget, name: &str, action: Box<dyn Fn(Event)>) {
    let closure = Closure::wrap(action);
    let _ = target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Calls `action` before the next frame is painted.
pub fn next_frame(action: impl FnOnce() + 'static) {
    fn call(action: Box<dyn FnOnce()>) {
        request_animation_frame(action);
    }
    call(Box::new(action));
}

/// Calls `action` after a while.
pub fn later(milliseconds: u64, action: impl FnOnce() + 'static) {
    fn call(milliseconds: u64, action: Box<dyn FnOnce()>) {
        set_timeout(action, Duration::from_millis(milliseconds));
    }
    call(milliseconds, Box::new(action));
}

/// Calls `action` when the browser is idle.
pub fn when_idle(action: impl FnOnce() + 'static) {
    let window = super::window();
    let idle = Reflect::get(&window, &"requestIdleCallback".into());
    match idle.and_then(|idle| idle.dyn_into::<Function>()) {
        Ok(idle) => {
            let _ = idle.call1(&window, &Closure::once_into_js(action));
        }
        // WebKit has no idle callback.
        Err(_) => later(500, action),
    }
}

/// Starts something asynchronous.
pub fn start(future: impl Future<Output = ()> + 'static) {
    fn call(future: Pin<Box<dyn Future<Output = ()>>>) {
        wasm_bindgen_futures::spawn_local(future);
    }
    call(Box::pin(future));
}

/// The element of a plain click: main button, no key held, not handled by anyone else.
pub fn plain_click(event: &Event) -> Option<Element> {
    let mouse = event.dyn_ref::<MouseEvent>()?;
    let with_key = mouse.meta_key() || mouse.ctrl_key() || mouse.shift_key() || mouse.alt_key();
    if event.default_prevented() || mouse.button() != 0 || with_key {
        return None;
    }
    element(event)
}

/// Whether a key belongs to an input method. WebKit reports the key that ends a composition after the composition has
/// ended, with this code.
pub fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == 229
}

/// The elements that a selector finds, in document order.
pub fn elements(within: &Element, selector: &str) -> Vec<HtmlElement> {
    let found = within.query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, |found| found.length());
    let element = |at| found.as_ref()?.item(at)?.dyn_into().ok();
    (0..count).filter_map(element).collect()
}

/// The element an event happened at.
pub fn element(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The link that an element is, or is inside of.
pub fn link(element: &Element) -> Option<HtmlAnchorElement> {
    element.closest("a[href]").ok()??.dyn_into().ok()
}
