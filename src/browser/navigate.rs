//! Navigation in the browser: links become page turns without a reload. Links that are not ours stay links, and what cannot
//! be turned to is gone to.

use std::cell::Cell;

use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlAnchorElement, HtmlElement};

use super::app::{App, Place};
use super::events::{
    element, elements, later, link, next_frame, on, plain_click, start, when_idle,
};
use super::first_screen::{Waits, all_at_once};
use super::{content, document, page, recent, travel, window};
use crate::pages::Page;
use crate::query::{Param, Query};
use crate::route::Route;

/// After so many milliseconds a page that is being turned says that it is busy.
const BUSY_AFTER: u64 = 300;

/// After so many the browser goes to the page that does not come.
const GONE_AFTER: u64 = 5000;

thread_local! {
    /// The number of the last page that the visitor asked for: what was asked for before it is no longer wanted.
    static ASKED: Cell<u32> = const { Cell::new(0) };
}

/// Follows links and the Back button from now on. To be called once.
pub fn listen(app: App) {
    on(&document(), "click", move |event| click(app, &event));
    on(&window(), "popstate", move |event| arrive(app, &event));
    if !content::saves_data() {
        for intent in ["pointerover", "focusin", "touchstart"] {
            on(&document(), intent, move |event| about_to_go(app, &event));
        }
    }
    recent::note(app);
    next_frame(move || seek(app));
}

/// Chooses something else of the page, in place of the present entry of the history.
pub fn replace_query(app: App, query: Query) {
    write_history(&address(app, &query), false);
    app.choose(query);
}

/// The address of the page that is shown, with a choice of it.
pub fn address(app: App, query: &Query) -> String {
    app.base.href(&app.here()) + &query.to_address()
}

fn click(app: App, event: &Event) {
    let Some(link) = plain_click(event).and_then(|element| link(&element)) else {
        return;
    };
    if link.has_attribute("download") || !matches!(link.target().as_str(), "" | "_self") {
        return;
    }
    let Some(route) = app.route_of_link(&link) else {
        return;
    };
    let hash = link.hash();
    if app.here() == route && !hash.is_empty() {
        // The browser goes to a place of the page by itself, once that is there.
        all_at_once();
        return;
    }
    event.prevent_default();
    go_to(app, route, Query::parse(&link.search()), hash);
}

/// Asks for a page whose link is pointed at, focused or touched.
fn about_to_go(app: App, event: &Event) {
    let link = element(event).and_then(|element| link(&element));
    let route = link.and_then(|link| app.route_of_link(&link));
    if let Some(route) = route.filter(|route| *route != app.here()) {
        content::ahead(app, route);
    }
}

/// Turns to a page, or chooses something else of it where it is the page that is shown.
pub fn go_to(app: App, route: Route, query: Query, hash: String) {
    if app.here() == route {
        choose(app, query);
        return;
    }
    let to = Target {
        route,
        query,
        hash,
        history: Entry::New,
    };
    turn_to(app, to);
}

/// Chooses something else of the page that is shown.
fn choose(app: App, query: Query) {
    let shown = app.query();
    if shown == query {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        return;
    }
    write_history(&address(app, &query), true);
    if shown.get(Param::Page) != query.get(Param::Page) {
        to_top();
    }
    app.choose(query);
}

/// Back, Forward or a changed address: show what it says. The browser puts the scroll back itself.
fn arrive(app: App, event: &Event) {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let query = Query::parse(&location.search().unwrap_or_default());
    match app.route_of(&path) {
        Some(route) if route == app.here() => {
            ask();
            all_at_once();
            app.choose(query);
        }
        Some(route) => {
            // Not every browser tells.
            let moved = Reflect::get(event, &"hasUAVisualTransition".into());
            let history = match moved.is_ok_and(|moved| moved.is_truthy()) {
                true => Entry::Shown,
                false => Entry::There,
            };
            let hash = String::new();
            turn_to(
                app,
                Target {
                    route,
                    query,
                    hash,
                    history,
                },
            );
        }
        // The page for addresses that do not exist was never content.
        None => {
            let _ = location.reload();
        }
    }
}

/// Where a page turn leads.
struct Target {
    route: Route,
    query: Query,
    /// The place on the page, with its `#`.
    hash: String,
    history: Entry,
}

/// What becomes of the history.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Entry {
    /// A new entry.
    New,
    /// The present one leads there from now on.
    Replaced,
    /// The visitor has gone to it: it is there.
    There,
    /// It is there, and the browser has moved the page itself.
    Shown,
}

/// Turns to another page: at once if its content is here, else when it has come. Until then the page before stays. Where
/// it does not come, the browser goes there.
fn turn_to(app: App, to: Target) {
    let asked = ask();
    if let Some(page) = content::here(&to.route) {
        turn(app, page, to);
        return;
    }
    let address = app.base.href(&to.route) + &to.query.to_address() + &to.hash;
    let history = to.history;
    let leave = move || {
        let location = window().location();
        let _ = match history {
            Entry::New => location.assign(&address),
            Entry::Replaced => location.replace(&address),
            Entry::There | Entry::Shown => location.reload(),
        };
    };
    later(BUSY_AFTER, move || {
        if let Some(main) = document()
            .get_element_by_id("main")
            .filter(|_| is_wanted(asked))
        {
            let _ = main.set_attribute("aria-busy", "true");
        }
    });
    let give_up = leave.clone();
    later(GONE_AFTER, move || {
        if is_wanted(asked) {
            give_up();
        }
    });
    start(async move {
        let page = content::page(app, &to.route).await;
        if !is_wanted(asked) {
            return;
        }
        match page {
            Ok(page) => turn(app, page, to),
            Err(_) => leave(),
        }
    });
}

/// Turns to a page whose content is here; the picture that both pages have travels.
fn turn(app: App, page: &'static Page, to: Target) {
    ask();
    let address = app.base.href(&to.route);
    let left = app.here();
    let old = app.base.href(&left);
    // Whoever goes back shall not wait for a network. The page that was loaded came without its content.
    if left != Route::NotFound && !content::saves_data() {
        when_idle(move || content::ahead(app, left));
    }
    let is_moved = to.history == Entry::Shown;
    let is_there = is_moved || to.history == Entry::There;
    if !is_there {
        // The one true address of the page, even where a link leaves out its last slash.
        let address = address.clone() + &to.query.to_address();
        write_history(&address, to.history == Entry::New);
    }
    // What a link names may stand anywhere in its page, and so may what one comes back to.
    let to_the_top = !is_there && to.hash.is_empty();
    let (route, query) = (to.route, to.query);
    let change = move |first_screen_will_do: bool| {
        let waits = match to_the_top && first_screen_will_do {
            true => Waits::BelowTheHead,
            false => Waits::Nothing,
        };
        app.place.set(Place {
            route: route.clone(),
            query: query.clone(),
            found: None,
        });
        page::draw(app, page, waits);
        if is_there {
            reopen();
        }
        menu(app);
    };
    let hash = to.hash;
    travel::travel(old, &address, is_moved, change, move || {
        announce(app, page);
        if !is_there {
            arrived(&hash);
        }
    });
}

/// Marks in the menu where the visitor is.
fn menu(app: App) {
    let header = document().query_selector(".site-header nav").ok().flatten();
    let links = header.map(|header| elements(&header, "a"));
    for link in links.into_iter().flatten() {
        let Ok(link) = link.dyn_into::<HtmlAnchorElement>() else {
            continue;
        };
        let to = app.route_of_link(&link);
        let _ = match to.and_then(|to| app.here().nears(&to)) {
            Some(current) => link.set_attribute("aria-current", current),
            None => link.remove_attribute("aria-current"),
        };
    }
}

/// The visitor asks for a page: one that was asked for before is no longer wanted.
fn ask() -> u32 {
    if let Ok(Some(main)) = document().query_selector("#main[aria-busy]") {
        let _ = main.remove_attribute("aria-busy");
    }
    ASKED.set(ASKED.get() + 1);
    ASKED.get()
}

fn is_wanted(asked: u32) -> bool {
    ASKED.get() == asked
}

/// The new page stands: go to the part that the link names, or to its top.
fn arrived(hash: &str) {
    if hash.is_empty() {
        to_top();
        return;
    }
    // Only a change of the address marks the part as the target.
    let _ = window().location().replace(hash);
    if let Some(part) = document().get_element_by_id(hash.trim_start_matches('#')) {
        let _ = part.set_attribute("tabindex", "-1");
        focus(&part);
    }
}

fn to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    if let Ok(Some(heading)) = document().query_selector("#main h1") {
        focus(&heading);
    }
}

/// The page of a long list that holds what a link names, where the link was made when the list was shorter.
fn seek(app: App) {
    let hash = window().location().hash().unwrap_or_default();
    let id = hash.trim_start_matches('#').to_owned();
    let find = |selector: &str| document().query_selector(selector).ok().flatten();
    if id.is_empty()
        || document().get_element_by_id(&id).is_some()
        || find("#main .pager").is_none()
    {
        return;
    }
    let here = app.here();
    start(async move {
        let page = content::page_with(app, &here, &id).await;
        if let Some(page) = page.filter(|page| *page != here.page()) {
            let to = Target {
                route: here.on_page(page),
                query: Query::default(),
                hash,
                history: Entry::Replaced,
            };
            turn_to(app, to);
        }
    });
}

/// Names the page that is shown, and lets readers know.
fn announce(app: App, page: &Page) {
    recent::note(app);
    let document = document();
    document.set_title(&page.title);
    let find = |selector: &str| document.query_selector(selector).ok().flatten();
    // It described the page that was loaded. Those who read descriptions read the file of a page.
    if let Some(description) = find("meta[name=description]") {
        description.remove();
    }
    // Only where the host of canonical addresses is known does the page have this link.
    if let Some(canonical) = find("link[rel=canonical]") {
        let _ = canonical.set_attribute("href", &app.whole_address(&app.here()));
    }
    let heading = find("#main h1").and_then(|heading| heading.text_content());
    app.say(heading.unwrap_or_default());
}

/// What a visitor has opened of the page, for when they come back: a sign for each place that opens.
fn opened() -> String {
    let details = details().into_iter();
    let sign = |details: HtmlElement| {
        if details.has_attribute("open") {
            OPEN
        } else {
            ' '
        }
    };
    details.map(sign).collect()
}

const OPEN: char = '+';

/// Opens what was open when the visitor left the page to which they come back.
fn reopen() {
    let state = window().history().and_then(|history| history.state());
    let opened = state.ok().and_then(|state| state.as_string());
    for (details, sign) in details().iter().zip(opened.unwrap_or_default().chars()) {
        if sign == OPEN {
            let _ = details.set_attribute("open", "");
        }
    }
}

fn details() -> Vec<HtmlElement> {
    let main = document().get_element_by_id("main");
    main.map_or(Vec::new(), |main| elements(&main, "details"))
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
        let _ = history.replace_state(&JsValue::from(opened()), "");
        history.push_state_with_url(&JsValue::NULL, "", Some(address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(address))
    };
    // A browser that refuses (too many calls) still shows the page; only the address lags.
    let _ = result;
}
