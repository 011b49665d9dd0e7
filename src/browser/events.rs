//! Events: listening to a whole page at once, so that what is drawn later is heard too.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget, HtmlAnchorElement, MouseEvent};

/// Calls `action` at every event of that name, for as long as the page lives.
pub fn on<T: AsRef<EventTarget>>(target: &T, name: &str, action: impl Fn(Event) + 'static) {
    let closure = Closure::<dyn Fn(Event)>::new(action);
    let _ = target
        .as_ref()
        .add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// The element of a click that asks for what clicks usually do: no other button, no key held, not yet answered.
pub fn plain_click(event: &Event) -> Option<Element> {
    let mouse = event.dyn_ref::<MouseEvent>()?;
    let with_key = mouse.meta_key() || mouse.ctrl_key() || mouse.shift_key() || mouse.alt_key();
    if event.default_prevented() || mouse.button() != 0 || with_key {
        return None;
    }
    element(event)
}

/// The element at which an event happens.
pub fn element(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The link that an element is or stands in.
pub fn link(element: &Element) -> Option<HtmlAnchorElement> {
    element.closest("a[href]").ok()??.dyn_into().ok()
}
