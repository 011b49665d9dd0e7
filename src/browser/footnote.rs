//! Footnotes: a mark beside a statement opens what says so, where it stands. Without the module the mark is a link to
//! the fact on the page of its source.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{document, events};
use crate::components::footnote;
use crate::site::Site;

const ID: &str = "footnote";

/// Answers the marks from now on. To be called once, before links are followed.
pub fn listen(site: Site) {
    events::on(&document(), "click", move |event| {
        let mark =
            events::plain_click(&event).and_then(|target| target.closest("a.mark").ok().flatten());
        if let Some(mark) = mark
            && open(site, &mark).is_some()
        {
            event.prevent_default();
        }
    });
}

/// Shows the fact of a mark. `None` leaves the mark a link, as where the browser has no popovers.
fn open(site: Site, mark: &Element) -> Option<()> {
    let show = Reflect::get(mark, &"showPopover".into()).ok()?;
    let show = show.dyn_into::<Function>().ok()?;
    let fact = site.data.fact(mark.text_content()?.trim())?;
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
    note.set_inner_html(&footnote(site, fact).into_string());
    // Named as its source, the mark is what the note stands beside and where the focus returns to.
    let options = Object::new();
    Reflect::set(&options, &"source".into(), mark).ok()?;
    show.call1(&note, &options).ok()?;
    note.dyn_into::<HtmlElement>().ok()?.focus().ok()
}
