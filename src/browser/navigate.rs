//! Navigation in the browser: links become page turns without a reload. Links to other sites stay links, and if a page
//! can't be turned to, the browser loads it.

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

/// After this many milliseconds, a page that is being turned says that it is busy.
const BUSY_AFTER: u64 = 300;

/// After this many milliseconds, the browser loads the page itself.
const GONE_AFTER: u64 = 5000;

thread_local! {
    /// The number of the visitor's last request for a page: earlier ones are no longer wanted.
    static ASKED: Cell<u32> = const { Cell::new(0) };
}

/// Handles links and the Back button from now on. Call once.
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

/// Changes the choice on this page, replacing the current history entry.
pub fn replace_query(app: App, query: Query) {
    write_history(&address(app, &query), false);
    app.choose(query);
}

/// The address of the current page with a choice.
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
        // The browser scrolls to the target itself, once it is there.
        all_at_once();
        return;
    }
    event.prevent_default();
    go_to(app, route, Query::parse(&link.search()), hash);
}

/// Requests the page behind a link that is pointed at, focused or touched.
fn about_to_go(app: App, event: &Event) {
    let link = element(event).and_then(|element| link(&element));
    let route = link.and_then(|link| app.route_of_link(&link));
    if let Some(route) = route.filter(|route| *route != app.here()) {
        content::ahead(app, route);
    }
}

/// Turns to a page, or changes the choice if it is the current page.
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

/// Changes the choice on the current page.
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

/// After Back, Forward or an edited address: shows the page it names. The browser restores the scroll position itself.
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
            // Not every browser has this property.
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
        // The page for addresses that do not exist has no content file.
        None => {
            let _ = location.reload();
        }
    }
}

/// Where a page turn leads.
struct Target {
    route: Route,
    query: Query,
    /// The target on the page, with its `#`.
    hash: String,
    history: Entry,
}

/// What happens to the history.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Entry {
    /// A new entry is added.
    New,
    /// The current entry is replaced.
    Replaced,
    /// The visitor has gone to an existing entry.
    There,
    /// The same, and the browser has already animated it.
    Shown,
}

/// Turns to another page: at once if its content is there, otherwise when it arrives. Until then the old page stays. If
/// the content doesn't arrive, the browser loads the page.
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

/// Turns to a page whose content is there; a picture that both pages have moves from one to the other.
fn turn(app: App, page: &'static Page, to: Target) {
    let asked = ask();
    let address = app.base.href(&to.route);
    let left = app.here();
    let old = app.base.href(&left);
    // Going back must not wait for a network, so the content of the first page, which came as HTML, is fetched now.
    if left != Route::NotFound && !content::saves_data() {
        when_idle(move || content::ahead(app, left));
    }
    let is_moved = to.history == Entry::Shown;
    let is_there = is_moved || to.history == Entry::There;
    if !is_there {
        // The canonical address, even if the link lacks the final slash.
        let address = address.clone() + &to.query.to_address();
        write_history(&address, to.history == Entry::New);
    }
    // The target of a link may be anywhere on its page, and so may the scroll position to restore.
    let to_the_top = !is_there && to.hash.is_empty();
    let (route, query) = (to.route, to.query);
    let change = move |first_screen_will_do: bool| {
        // By the time a browser is ready for the change, the visitor may have gone back or elsewhere.
        if !is_wanted(asked) {
            return;
        }
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
        if !is_wanted(asked) {
            return;
        }
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

/// A new request for a page: earlier ones are no longer wanted.
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

/// The new page is there: go to the target of the link, or to the top.
fn arrived(hash: &str) {
    if hash.is_empty() {
        to_top();
        return;
    }
    // Only a change of the address makes the element match `:target`.
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

/// Goes to the list page that has a link's target, if the link was made when the list was shorter.
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

/// Updates title and description, and announces the page.
fn announce(app: App, page: &Page) {
    recent::note(app);
    let document = document();
    document.set_title(&page.title);
    let find = |selector: &str| document.query_selector(selector).ok().flatten();
    // It described the first page. Whoever reads descriptions reads the files of pages.
    if let Some(description) = find("meta[name=description]") {
        description.remove();
    }
    // The page only has this link if the canonical host is known.
    if let Some(canonical) = find("link[rel=canonical]") {
        let _ = canonical.set_attribute("href", &app.whole_address(&app.here()));
    }
    let heading = find("#main h1").and_then(|heading| heading.text_content());
    app.say(heading.unwrap_or_default());
}

/// Which parts of the page the visitor has opened, for when they come back: one character per part that opens.
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

/// Reopens what was open when the visitor left the page they come back to.
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
    // If a browser refuses (too many calls), the page is still shown; only the address lags behind.
    let _ = result;
}
