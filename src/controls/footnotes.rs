//! Footnotes: a mark next to a statement opens its source on the spot. Without the module, the mark is a link to the
//! fact on the page of its source; with it, the footnote is made from that page's content.

use std::cell::Cell;

use js_sys::{Function, Object, Reflect};
use leptos::mount::mount_to_body;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, HtmlElement};

use crate::browser::{App, content, events};
use crate::pages::Page;
use crate::parts::{Link, footnote};

const ID: &str = "footnote";

thread_local! {
    /// What the footnote says, once there is one.
    static NOTE: Cell<Option<RwSignal<String>>> = const { Cell::new(None) };
}

/// Handles the marks from now on. Call once, before links are followed.
pub fn listen(app: App) {
    events::on(&document(), "click", move |event| {
        let mark = events::plain_click(&event)
            .and_then(|target| target.closest("a.mark").ok().flatten())
            .and_then(|mark| mark.dyn_into::<HtmlAnchorElement>().ok());
        if let Some(mark) = mark
            && let Some(route) = app.route_of_link(&mark)
            && method(&mark, "showPopover").is_some()
        {
            event.prevent_default();
            events::start(async move {
                let page = content::page(app, &route).await.ok();
                if page.and_then(|page| open(app, &mark, page)).is_none() {
                    let _ = window().location().assign(&mark.href());
                }
            });
        }
    });
}

/// Shows the fact behind a mark, as on the page of its source.
fn open(app: App, mark: &HtmlAnchorElement, page: &Page) -> Option<()> {
    let hash = mark.hash();
    let (fact, source) = page.fact(hash.trim_start_matches('#'))?;
    let source = Link {
        words: source.words.clone(),
        to: Some(page.path.clone() + &hash),
    };
    let note = NOTE.get().unwrap_or_else(put_up);
    NOTE.set(Some(note));
    note.set(app.base.applied(&footnote(fact, &source).into_string()));
    let place = document().get_element_by_id(ID)?;
    // Naming the mark as the source positions the footnote next to it and returns focus to it.
    let options = Object::new();
    Reflect::set(&options, &"source".into(), mark).ok()?;
    method(&place, "showPopover")?
        .call1(&place, &options)
        .ok()?;
    place.dyn_into::<HtmlElement>().ok()?.focus().ok()
}

/// Adds the footnote to the end of the page before it is first shown: browsers without popovers would show it at once.
fn put_up() -> RwSignal<String> {
    let says = RwSignal::default();
    mount_to_body(move || view! { <Footnote says=says /> });
    says
}

/// The footnote.
#[component]
fn Footnote(says: RwSignal<String>) -> impl IntoView {
    view! {
        <aside id=ID popover="" tabindex="-1" aria-label="Source" inner_html=says />
    }
}

/// A method this browser may not have.
fn method(element: &Element, name: &str) -> Option<Function> {
    Reflect::get(element, &name.into()).ok()?.dyn_into().ok()
}
