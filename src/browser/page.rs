//! The page in the document: it stays as it came until the visitor turns it or asks for another choice of it. Then what
//! changes is drawn anew, found by a mark of its own; what is missing is done without.

use maud::Markup;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::app::App;
use super::first_screen::{self, Waits};
use super::navigate::focus;
use super::{content, document};
use crate::components::{LIVE, found, whole};
use crate::pages::{Body, Page, results};
use crate::query::{Param, Query};
use crate::section::Section;
use crate::trouble::Trouble;

/// More hits than anyone reads are not drawn.
const MOST_HITS: usize = 60;

/// Draws a page in place of the one before.
pub fn draw(app: App, page: &Page, waits: Waits) {
    let Some(old) = document().get_element_by_id("main") else {
        return;
    };
    let held_focus = old.contains(document().active_element().as_deref());
    let markup = page.markup(app.base, &app.origin);
    let Some(new) = put_before(&old, &markup, waits) else {
        return;
    };
    if held_focus {
        focus(&new);
    }
    let _ = old.remove_attribute("id");
    leave(&old, waits);
}

/// Draws what the query changes: of a list its entries, of the search page what was found.
pub fn draw_live(app: App, markup: &Markup, waits: Waits) {
    // What still waits belongs to the page around it, and is not to be lost.
    first_screen::all_at_once();
    let selector = format!("#main [{LIVE}]");
    if let Ok(Some(old)) = document().query_selector(&selector) {
        let markup = app.base.applied(&markup.0);
        if put_before(&old, &markup, waits).is_some() {
            let _ = old.remove_attribute(LIVE);
            leave(&old, waits);
        }
    }
}

/// What a query asks for of the page that is shown.
pub async fn live(app: App, query: &Query) -> Result<Markup, Trouble> {
    let here = app.here();
    if here.section() == Some(Section::Search) {
        if let Some(text) = query.get(Param::Text) {
            let (_, index) = content::search(app).await?;
            return Ok(results(text, &index.search(text, MOST_HITS)));
        }
        return match &content::page(app, &here).await?.body {
            Body::Search(search) => Ok(search.by_letter()),
            _ => Err(Trouble::Missing),
        };
    }
    if *query == Query::default() {
        let page = content::page(app, &here).await?;
        let list = page.list().ok_or(Trouble::Missing)?;
        return Ok(whole(list, &here));
    }
    let list = content::list(app, &here).await?;
    Ok(found(&list, &here, query))
}

/// Whether the page that is shown answers to a query.
pub fn is_live() -> bool {
    document()
        .query_selector(&format!("#main [{LIVE}]"))
        .ok()
        .flatten()
        .is_some()
}

/// Puts an element of the same attributes and another content before one.
fn put_before(old: &Element, content: &str, waits: Waits) -> Option<Element> {
    let new: Element = old.clone_node().ok()?.dyn_into().ok()?;
    new.set_inner_html(content);
    first_screen::put_off(&new, waits);
    old.before_with_node_1(&new).ok()?;
    Some(new)
}

/// Takes away what something new stands for. Taking a page apart takes longer than drawing the next one, so the first
/// frame of that does not wait for it: until then it stands behind, out of sight.
fn leave(old: &Element, waits: Waits) {
    if waits == Waits::Nothing {
        old.remove();
    } else {
        old.set_class_name("gone");
    }
}

/// The field of the search form, on pages that have one.
pub fn search_field() -> Option<HtmlInputElement> {
    document().get_element_by_id("q")?.dyn_into().ok()
}
