//! Pictures after a page turn: their drawings are taken from the page's own file, which is fetched when a visitor is
//! about to go there. Prerendered pages have theirs.

use std::cell::RefCell;

use gloo_net::http::Request;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Document, DomParser, Element, SupportedType};

use super::{document, events};
use crate::components::Picture;
use crate::route::Route;
use crate::site::Site;

/// What is known of the file of a page.
enum File {
    Asked,
    Here(Document),
}

thread_local! {
    static FILES: RefCell<Vec<(String, File)>> = const { RefCell::new(Vec::new()) };
}

/// Fetches ahead from now on, as soon as a link to a page with pictures is pointed at, focused or touched. To be
/// called once.
pub fn listen(site: Site) {
    for intent in ["pointerover", "focusin", "touchstart"] {
        events::on(&document(), intent, move |event| {
            let route = events::element(&event)
                .and_then(|element| events::link(&element))
                .and_then(|link| site.route_of(&link.pathname()));
            if let Some(route) = route {
                ask(site, &route);
            }
        });
    }
}

/// Puts the drawings of the page into their places, now or when they have arrived.
pub fn fill(site: Site) {
    let route = site.route.get_untracked();
    let places = document().query_selector_all("#main .drawing:empty");
    let Ok(places) = places else { return };
    if places.length() == 0 {
        return;
    }
    ask(site, &route);
    let address = site.base.href(&route);
    FILES.with_borrow(|files| {
        let known = files.iter().find(|(own, _)| *own == address);
        let Some((_, File::Here(file))) = known else {
            return;
        };
        for position in 0..places.length() {
            if let Some(place) = places
                .item(position)
                .and_then(|place| place.dyn_into().ok())
            {
                draw(file, &place);
            }
        }
    });
}

/// Moves one drawing from the file of the page into its place; a place that the file does not have goes.
fn draw(file: &Document, place: &Element) {
    let name = place.get_attribute("data-picture").unwrap_or_default();
    let drawing = file.query_selector(&format!("[data-picture={name}]"));
    match drawing.ok().flatten() {
        Some(drawing) => {
            if let Ok(copy) = document().import_node_with_deep(&drawing, true) {
                let _ = place.replace_with_with_node_1(&copy);
            }
        }
        None => {
            if let Some(part) = place.parent_element() {
                part.remove();
            }
        }
    }
}

/// Fetches the file of a page with pictures, once.
fn ask(site: Site, route: &Route) {
    let drawn = |picture: &Picture| *route == Route::Section(picture.section());
    let address = site.base.href(route);
    let known = FILES.with_borrow(|files| files.iter().any(|(own, _)| *own == address));
    if known || !Picture::ALL.iter().any(drawn) {
        return;
    }
    FILES.with_borrow_mut(|files| files.push((address.clone(), File::Asked)));
    events::start(async move {
        let file = fetch(&address).await;
        let arrived = file.is_some();
        FILES.with_borrow_mut(|files| {
            // Without an answer it is asked again at the next visit of the page.
            files.retain(|(own, _)| *own != address);
            files.extend(file.map(|file| (address, File::Here(file))));
        });
        if arrived {
            fill(site);
        } else {
            excuse();
        }
    });
}

async fn fetch(address: &str) -> Option<Document> {
    let answer = Request::get(address).send().await.ok()?;
    if !answer.ok() {
        return None;
    }
    let text = answer.text().await.ok()?;
    let find = |words: &str| {
        let mut parts = text.as_bytes().windows(words.len());
        parts.position(|part| part == words.as_bytes())
    };
    // A drawing of another release may not fit this page's data and style.
    let root = document().document_element()?;
    find(&root.get_attribute("data-release")?)?;
    // The style in its head is for itself; the policy of this page refuses it, and browsers say so.
    let body = &text[find("<body")?..];
    let parser = DomParser::new().ok()?;
    parser.parse_from_string(body, SupportedType::TextHtml).ok()
}

/// Says in each empty place that the drawing is missing; everything else of the page is there.
fn excuse() {
    let Ok(places) = document().query_selector_all("#main .drawing:empty") else {
        return;
    };
    for position in 0..places.length() {
        if let Some(place) = places.item(position) {
            place.set_text_content(Some(MISSING));
        }
    }
}

const MISSING: &str = "This picture could not be fetched. Load the page again to see it.";
