//! Navigation in the browser: links become page turns without a reload. Links that are not ours stay links.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlFormElement, Url};

use super::current::{self, search_field};
use super::events::{link, next_frame, on, plain_click};
use super::first_screen::{all_at_once, first_screen_first};
use super::{document, page, pictures, recent, travel, window};
use crate::components::{ROWS, page_address};
use crate::dataset::{EntityRef, Section};
use crate::head::head;
use crate::query::{Param, Query};
use crate::route::{Place, Route};
use crate::site::Site;

/// Follows links, forms and the Back button from now on. To be called once.
pub fn listen(site: Site) {
    // The prerendered page knows nothing of the query. Read before the first click: that may lead to another.
    show_query(site);
    current::catch_up(site);
    on(&document(), "click", move |event| click(site, &event));
    on(&document(), "submit", move |event| submit(site, &event));
    on(&window(), "popstate", move |_| arrive(site));
    recent::note(site);
    next_frame(move || seek(site));
}

/// Puts the state of the page into the address, in place of the present entry of the history.
pub fn replace_query(query: &Query) {
    let address = match query.to_address() {
        empty if empty.is_empty() => window().location().pathname().unwrap_or_default(),
        address => address,
    };
    write_history(&address, false);
}

fn click(site: Site, event: &web_sys::Event) {
    let Some(link) = plain_click(event).and_then(|element| link(&element)) else {
        return;
    };
    if link.has_attribute("download") || !matches!(link.target().as_str(), "" | "_self") {
        return;
    }
    if let Ok(url) = Url::new(&link.href())
        && go(site, &url)
    {
        event.prevent_default();
    }
}

/// The search form leads to the address that the browser would have asked for. Other forms are somebody else's.
fn submit(site: Site, event: &web_sys::Event) {
    let form = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
    if let (Some(form), Some(field)) = (form, search_field())
        && form.contains(Some(&field))
        && let Ok(url) = Url::new(&form.action())
    {
        let query = Query::default().with(Param::Text, Some(&field.value()));
        url.set_search(&query.to_address());
        if go(site, &url) {
            event.prevent_default();
        }
    }
}

/// Turns to a page of this site. `false` leaves the address to the browser.
fn go(site: Site, url: &Url) -> bool {
    let location = window().location();
    if location.origin().ok().as_deref() != Some(&url.origin()) {
        return false;
    }
    let Some(route) = site.route_of(&url.pathname()) else {
        return false;
    };
    let same_page = *site.route.read_untracked() == route;
    let query = Query::parse(&url.search());
    if same_page && !url.hash().is_empty() {
        all_at_once();
        return false;
    }
    let state = *site.query.read_untracked() != query;
    let paged = site.query.read_untracked().get(Param::Page) != query.get(Param::Page);
    if !same_page || state {
        // The one true address of the page, even where a link leaves out its last slash.
        let address = format!("{}{}", site.base.href(&route), query.to_address());
        write_history(&address, true);
    }
    if !same_page {
        let hash = url.hash();
        // What a link names may stand anywhere in its page.
        let to_top = hash.is_empty();
        turn_page(site, route, query, to_top, move || arrived(site, &hash));
        return true;
    }
    first_screen_first(site, ROWS);
    turn(site, route, query);
    if paged {
        to_top();
    } else if !state {
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
    true
}

/// Back, Forward or a changed address: show what it says. The browser puts the scroll back itself.
fn arrive(site: Site) {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let route = site.route_of(&path).unwrap_or(Route::NotFound);
    let query = Query::parse(&location.search().unwrap_or_default());
    if *site.route.read_untracked() == route {
        all_at_once();
        turn(site, route, query);
    } else {
        turn_page(site, route, query, false, move || announce(site));
    }
}

/// Turns to another page, `to_top` or to some place on it; the picture that both have travels.
fn turn_page(site: Site, route: Route, query: Query, to_top: bool, then: impl FnOnce() + 'static) {
    let old = site.base.href(&site.route.read_untracked());
    let new = site.base.href(&route);
    let change = move |first_screen_will_do: bool| {
        if to_top && first_screen_will_do {
            first_screen_first(site, 0);
        } else {
            all_at_once();
            next_frame(move || pictures::fill(site));
        }
        turn(site, route.clone(), query.clone());
    };
    travel::travel(old, &new, change, then);
}

/// Shows another choice of the page.
pub fn choose(site: Site, query: Query) {
    turn(site, site.route.get_untracked(), query);
}

/// Shows a page with its choices, and draws what is another.
fn turn(site: Site, route: Route, query: Query) {
    let other_page = *site.route.read_untracked() != route;
    let other_choice = *site.query.read_untracked() != query;
    batch(|| {
        if other_choice {
            site.query.set(query);
        }
        if other_page {
            site.route.set(route);
        }
    });
    if other_page {
        page::draw(site);
    } else if other_choice {
        page::draw_live(site);
        next_frame(current::count);
    }
    current::show(site);
}

fn show_query(site: Site) {
    let search = window().location().search().unwrap_or_default();
    let query = Query::parse(&search);
    if query != Query::default() {
        choose(site, query);
    }
}

/// The new page stands: name it, go to the part that the link names or to its top, and let readers know.
fn arrived(site: Site, hash: &str) {
    announce(site);
    if hash.is_empty() {
        to_top();
    } else {
        // Only a change of the address marks the part as the target.
        let _ = window().location().replace(hash);
        let id = hash.trim_start_matches('#');
        if let Some(part) = document().get_element_by_id(id) {
            let _ = part.set_attribute("tabindex", "-1");
            focus(&part);
        }
    }
}

fn to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    if let Ok(Some(heading)) = document().query_selector("#main h1") {
        focus(&heading);
    }
}

/// The page of a long list that holds what a link names, where the link was made when the list was shorter.
fn seek(site: Site) {
    let hash = window().location().hash().unwrap_or_default();
    let id = hash.trim_start_matches('#');
    if id.is_empty() || document().get_element_by_id(id).is_some() {
        return;
    }
    let here = site.route.get_untracked();
    let place = match here.first() {
        Route::Item(Section::Sources, source) => Place::of_fact(site.data, &source, id),
        Route::Section(section) => Place::of(site.data, &EntityRef::item(section, id)),
        _ => return,
    };
    if place.route != here && place.route.first() == here.first() {
        write_history(&site.base.href(&place.route), false);
        let then = move || arrived(site, &hash);
        turn_page(site, place.route, Query::default(), false, then);
    }
}

fn announce(site: Site) {
    recent::note(site);
    let route = site.route.read_untracked();
    let head = head(site.data, &route);
    let document = document();
    document.set_title(&head.title);
    let find = |selector: &str| document.query_selector(selector).ok().flatten();
    // It described the page that was loaded. Those who read descriptions read the file of a page.
    if let Some(description) = find("meta[name=description]") {
        description.remove();
    }
    // Only where the host of canonical addresses is known does the page have this link.
    if let Some(canonical) = find("link[rel=canonical]") {
        let _ = canonical.set_attribute("href", &page_address(site, &route));
    }
    if let Some(announcer) = document.get_element_by_id("announcer") {
        announcer.set_text_content(Some(&head.title));
    }
}

/// Moves the focus without scrolling.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

fn write_history(address: &str, new: bool) {
    let Ok(history) = window().history() else {
        return;
    };
    let result = if new {
        history.push_state_with_url(&JsValue::NULL, "", Some(address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(address))
    };
    // A browser that refuses (too many calls) still shows the page; only the address lags.
    let _ = result;
}
