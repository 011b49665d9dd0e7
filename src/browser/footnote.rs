//! Footnotes: a mark beside a statement opens what says so, where it stands. Without the module the mark is a link to
//! the fact on the page of its source, and from that page's content the note is made.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, HtmlElement};

use super::app::App;
use super::{content, document, events, window};
use crate::components::{Link, footnote};
use crate::pages::Page;

const ID: &str = "footnote";

/// Answers the marks from now on. To be called once, before links are followed.
pub fn listen(app: App) {
    events::on(&document(), "click", move |event| {
        let mark =
            events::plain_click(&event).and_then(|target| target.closest("a.mark").ok().flatten());
        let mark = mark.and_then(|mark| mark.dyn_into::<HtmlAnchorElement>().ok());
        if let Some(mark) = mark
            && let Some(route) = app.route_of_link(&mark)
            && method(&mark, "showPopover").is_some()
        {
            event.prevent_default();
            events::start(async move {
                let page = content::page(app, &route).await.ok();
                if page.and_then(|page| open(app, &mark, &page)).is_none() {
                    let _ = window().location().assign(&mark.href());
                }
            });
        }
    });
}

/// Shows the fact of a mark, as the page of its source tells it.
fn open(app: App, mark: &HtmlAnchorElement, page: &Page) -> Option<()> {
    let hash = mark.hash();
    let (fact, source) = page.fact(hash.trim_start_matches('#'))?;
    let source = Link {
        words: source.words.clone(),
        to: Some(page.path.clone() + &hash),
    };
    let note = document().get_element_by_id(ID).or_else(|| {
        let note = document().create_element("aside").ok()?;
        let set = |name, value| note.set_attribute(name, value).ok();
        set("id", ID)?;
        set("popover", "")?;
        set("tabindex", "-1")?;
        set("aria-label", "Source")?;
        document().body()?.append_child(&note).ok()?;
        Some(note)
    })?;
    note.set_inner_html(&app.base.applied(&footnote(fact, &source).into_string()));
    // Named as its source, the mark is what the note stands beside and where the focus returns to.
    let options = Object::new();
    Reflect::set(&options, &"source".into(), mark).ok()?;
    method(&note, "showPopover")?.call1(&note, &options).ok()?;
    note.dyn_into::<HtmlElement>().ok()?.focus().ok()
}

/// A method that this browser may not have.
fn method(element: &Element, name: &str) -> Option<Function> {
    Reflect::get(element, &name.into()).ok()?.dyn_into().ok()
}
