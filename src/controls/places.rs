//! The places of controls: written in markup, found in documents, filled with components.

use std::any::Any;
use std::cell::RefCell;

use leptos::mount::mount_to;
use leptos::prelude::*;
use maud::{Markup, html};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement};

use super::{Control, Shows};
use crate::browser::{App, elements, events, read};

/// The attribute that marks a place. In a file it has the control as JSON; in a page the browser draws, the control's
/// number.
const MARK: &str = "data-control";

/// The parts of a control that a visitor can interact with.
const PARTS: &str = "a, button, input, summary";

thread_local! {
    /// The owner of the components. Without it, a control that turns the page would own the components of the next page
    /// and take them along when it is dropped.
    static OWNER: RefCell<Option<Owner>> = const { RefCell::new(None) };
    /// Controls requested by markup and not yet mounted.
    static DRAWN: RefCell<Vec<Control>> = const { RefCell::new(Vec::new()) };
    /// The components of the current page.
    static MOUNTED: RefCell<Vec<Box<dyn Any>>> = const { RefCell::new(Vec::new()) };
}

/// The place of a control in a page that the browser draws.
#[cfg(target_arch = "wasm32")]
pub fn control(control: Control) -> Markup {
    let number = DRAWN.with_borrow_mut(|drawn| {
        drawn.push(control);
        drawn.len() - 1
    });
    html! { div.control data-control=(number) {} }
}

/// The place of a control in a file, with the control's HTML before the start.
#[cfg(not(target_arch = "wasm32"))]
pub fn control(control: Control) -> Markup {
    use std::sync::OnceLock;

    use maud::PreEscaped;

    use crate::route::{Base, Route};

    struct Still;

    impl Shows for Still {
        type Shown = String;

        fn show<V: IntoView + 'static>(self, component: impl FnOnce() -> V + 'static) -> String {
            // Without the comment markers for hydration.
            component().to_html().replace("<!>", "")
        }
    }

    // Controls without properties are the same on every page.
    static ALIKE: [OnceLock<String>; 4] = [const { OnceLock::new() }; 4];
    let alike = match control {
        Control::Share => Some(&ALIKE[0]),
        Control::SearchForm => Some(&ALIKE[1]),
        Control::Results => Some(&ALIKE[2]),
        Control::Notices => Some(&ALIKE[3]),
        Control::Cite(_) | Control::Filters(_) | Control::Pager(_) => None,
    };
    let place = || {
        let props = serde_json::to_string(&control).unwrap_or_default();
        let still = Owner::new().with(|| {
            let app = App::new(Base("/"), "", "", Route::NotFound);
            control.shown(app, Still)
        });
        let place = html! { div.control data-control=(props) { (PreEscaped(still)) } };
        place.into_string()
    };
    PreEscaped(match alike {
        Some(alike) => alike.get_or_init(place).clone(),
        None => place(),
    })
}

/// Mounts the controls of a page that was drawn, in place of the old page's.
pub fn drawn(app: App, page: &Element) {
    let mut controls: Vec<Option<Control>> = DRAWN.take().into_iter().map(Some).collect();
    // Drop the old components before their places are gone, so that they stop responding.
    MOUNTED.take();
    for place in places(page) {
        let number = place.get_attribute(MARK).and_then(|mark| mark.parse().ok());
        let control = number.and_then(|number: usize| controls.get_mut(number)?.take());
        if let Some(control) = control {
            mount(app, place, control);
        }
    }
}

/// Mounts the controls of the page that was loaded.
pub fn adopt(app: App) {
    OWNER.set(Owner::current());
    if let Some(root) = document().document_element() {
        for place in places(&root) {
            let props = place.get_attribute(MARK).unwrap_or_default();
            if let Ok(props) = js_sys::JSON::parse(&props) {
                take(app, place, read(props));
            }
        }
    }
}

/// Takes over a place, unless something in it is being pressed: a click has to end on the element where it started.
fn take(app: App, place: HtmlElement, control: Control) {
    if place.matches(":active") == Ok(true) {
        events::later(50, move || {
            if place.is_connected() {
                take(app, place, control);
            }
        });
        return;
    }
    let begun = Begun::of(&place);
    place.set_inner_html("");
    mount(app, place.clone(), control);
    begun.go_on(app, &place);
}

impl Shows for HtmlElement {
    /// Dropping it unmounts the component.
    type Shown = Box<dyn Any>;

    fn show<V: IntoView + 'static>(self, component: impl FnOnce() -> V + 'static) -> Box<dyn Any> {
        Box::new(mount_to(self, component))
    }
}

fn mount(app: App, place: HtmlElement, control: Control) {
    let Some(owner) = OWNER.with_borrow(Clone::clone) else {
        return;
    };
    let is_of_page = place.closest("main").is_ok_and(|main| main.is_some());
    let mounted = owner.with(|| control.shown(app, place));
    if is_of_page {
        MOUNTED.with_borrow_mut(|all| all.push(mounted));
    } else {
        std::mem::forget(mounted);
    }
}

fn places(within: &Element) -> Vec<HtmlElement> {
    elements(within, &format!("[{MARK}]"))
}

/// What a visitor has started doing in a control before the app started.
struct Begun {
    /// Which part of it has the focus.
    focused: Option<usize>,
    /// What was typed, and the selection.
    typed: Option<(String, Option<u32>, Option<u32>)>,
    /// Whether it was opened.
    open: bool,
}

impl Begun {
    fn of(place: &Element) -> Begun {
        let active = document().active_element();
        let field = field(place).filter(|field| !field.value().is_empty());
        Begun {
            focused: elements(place, PARTS)
                .iter()
                .position(|part| active.as_ref() == Some(part.as_ref())),
            typed: field.map(|field| {
                let edge = |edge: Result<Option<u32>, _>| edge.ok().flatten();
                (
                    field.value(),
                    edge(field.selection_start()),
                    edge(field.selection_end()),
                )
            }),
            open: place
                .query_selector("[open]")
                .is_ok_and(|open| open.is_some()),
        }
    }

    fn go_on(self, app: App, place: &Element) {
        if let Some(part) = self
            .focused
            .and_then(|at| elements(place, PARTS).into_iter().nth(at))
        {
            let _ = part.focus();
        }
        // The query in the address wins, unless the visitor is in the field.
        let counts = self.focused.is_some() || app.query().is_empty();
        if let (Some((text, from, to)), Some(field), true) = (self.typed, field(place), counts) {
            field.set_value(&text);
            let _ = field.set_selection_start(from);
            let _ = field.set_selection_end(to);
            let bubbles = EventInit::new();
            bubbles.set_bubbles(true);
            if let Ok(typed) = Event::new_with_event_init_dict("input", &bubbles) {
                let _ = field.dispatch_event(&typed);
            }
        }
        if self.open
            && let Ok(Some(details)) = place.query_selector("details")
        {
            let _ = details.set_attribute("open", "");
        }
    }
}

fn field(place: &Element) -> Option<HtmlInputElement> {
    place.query_selector("input").ok()??.dyn_into().ok()
}
