//! What is current: the links of the menu and of the filters, and the search field. They stay where they are, so that
//! they keep the focus; what they say follows the address.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, HtmlInputElement};

use super::app::App;
use super::first_screen::Waits;
use super::page::search_field;
use super::{document, events, navigate};
use crate::components::{changed, is_chosen};
use crate::query::{Param, Query};
use crate::route::Route;
use crate::section::Section;

/// Answers what is typed into the search field from now on. To be called once.
pub fn listen(app: App) {
    events::on(&document(), "input", move |event| typed(app, &event));
}

/// Brings what stays in its place up to date: after a page turn, or a choice of a list.
pub fn show(app: App) {
    let query = app.query.read_untracked();
    menu(app, &app.route.read_untracked());
    filters(app, &query);
    field(&query);
}

fn menu(app: App, at: &Route) {
    for link in links(".site-header nav a") {
        let to = app.route_of_link(&link);
        mark(&link, to.and_then(|to| at.nears(&to)));
    }
}

fn filters(app: App, query: &Query) {
    let page = app.base.href(&app.here().first());
    for link in links("#main .filters a") {
        let attribute = |name| link.get_attribute(name).unwrap_or_default();
        let (param, value) = (attribute("data-param"), attribute("data-value"));
        link.set_href(&(page.clone() + &changed(query, &param, &value).to_address()));
        mark(&link, is_chosen(query, &param, &value).then_some("true"));
    }
}

fn mark(link: &Element, current: Option<&str>) {
    let _ = match current {
        Some(current) => link.set_attribute("aria-current", current),
        None => link.remove_attribute("aria-current"),
    };
}

fn links(selector: &str) -> impl Iterator<Item = HtmlAnchorElement> {
    let found = document().query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, |found| found.length());
    (0..count).filter_map(move |position| found.as_ref()?.item(position)?.dyn_into().ok())
}

/// The field shows the text of the address, unless that is what it shows: writing it anew would move the cursor.
fn field(query: &Query) {
    let text = query.get(Param::Text).unwrap_or("");
    if let Some(field) = search_field()
        && field.value() != text
    {
        field.set_value(text);
    }
}

/// Has the new count of the list read out.
pub fn count() {
    let text = |selector: &str| document().query_selector(selector).ok().flatten();
    if let (Some(count), Some(announcer)) = (text("#main .filter-status"), text("#announcer")) {
        announcer.set_text_content(count.text_content().as_deref());
    }
}

/// On the search page, what is typed is searched for at once. Elsewhere the form waits for its button, so that typing
/// does not leave the page.
fn typed(app: App, event: &web_sys::Event) {
    if let Some(field) = search_field()
        && events::element(event).as_ref() == Some(field.as_ref())
    {
        search(app, &field);
    }
}

/// Searches for what was typed before the app could answer.
pub fn catch_up(app: App) {
    let asked = app.query.read_untracked().get(Param::Text).is_some();
    if let Some(field) = search_field()
        && !asked
        && !field.value().is_empty()
    {
        search(app, &field);
    }
}

fn search(app: App, field: &HtmlInputElement) {
    if *app.route.read_untracked() == Route::Section(Section::Search) {
        let query = Query::default().with(Param::Text, Some(&field.value()));
        navigate::replace_query(&query);
        navigate::choose(app, query, Waits::Nothing);
    }
}
