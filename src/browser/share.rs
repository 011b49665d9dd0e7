//! Sharing in the browser: the system's sheet where there is one, else the clipboard; either way the visitor is told.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlAnchorElement};

use super::app::App;
use super::{document, events, window};

const COPIED: &str = "Address copied";
const CITATION_COPIED: &str = "Citation copied";
const REFUSED: &str =
    "This browser did not let the page copy. The address stands in its address bar.";

/// Answers the share controls from now on. To be called once.
pub fn listen(app: App) {
    events::on(&document(), "click", move |event| {
        let Some(target) = events::plain_click(&event) else {
            return;
        };
        let within = |selector: &str| target.closest(selector).ok().flatten();
        if within("button.share").is_some() {
            events::start(share());
        } else if let Some(link) = within("a.permalink") {
            // The click also leads there, so that the address bar and the mark say the same.
            let address = link.dyn_into::<HtmlAnchorElement>().map(|link| link.href());
            events::start(copy(address.unwrap_or_default(), COPIED));
        } else if let Some(part) = within(".cite > summary") {
            complete(app, &part);
        } else if let Some(part) = within(".cite > button") {
            events::start(copy(words(&part), CITATION_COPIED));
        }
    });
}

/// Hands on the page with the state that stands in its address.
async fn share() {
    let address = window().location().href().unwrap_or_default();
    let address = address.split('#').next().unwrap_or_default().to_owned();
    let page = Object::new();
    let title = JsValue::from(document().title());
    let _ = Reflect::set(&page, &"title".into(), &title);
    let _ = Reflect::set(&page, &"url".into(), &JsValue::from_str(&address));
    match call(&window().navigator(), "share", &page).await {
        Ok(()) => {}
        Err(error) if is_change_of_mind(&error) => {}
        Err(_) => copy(address, COPIED).await,
    }
}

async fn copy(text: String, done: &'static str) {
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into());
    let outcome = match clipboard {
        Ok(clipboard) => call(&clipboard, "writeText", &text.into()).await,
        Err(error) => Err(error),
    };
    tell(if outcome.is_ok() { done } else { REFUSED });
}

/// Calls a method that this browser may not have, and waits for what it promises.
async fn call(object: &JsValue, method: &str, argument: &JsValue) -> Result<(), JsValue> {
    let method = Reflect::get(object, &method.into())?.dyn_into::<Function>()?;
    let promise = Promise::resolve(&method.call1(object, argument)?);
    JsFuture::from(promise).await.map(|_| ())
}

/// Whether the visitor has closed the sheet without a choice.
fn is_change_of_mind(error: &JsValue) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|name| name == "AbortError")
}

/// Shows a line for a few seconds; screen readers read it out.
fn tell(words: &'static str) {
    let show = |words: &str| {
        if let Some(line) = document().get_element_by_id("toast") {
            line.set_text_content(Some(words));
        }
    };
    // Emptied first: the same words again would be no change to read out.
    show("");
    events::next_frame(move || show(words));
    events::later(5000, move || show(""));
}

/// Puts the whole address and the day of access into the citation.
fn complete(app: App, summary: &Element) {
    let form = Object::new();
    let _ = Reflect::set(&form, &"dateStyle".into(), &"long".into());
    let day = js_sys::Date::new_0().to_locale_date_string("en-GB", &form);
    let address = app.whole_address(&app.here());
    let accessed = format!(". Accessed {day}.");
    for (part, words) in [(".cited-address", address), (".accessed", accessed)] {
        let place = summary.parent_element();
        let place = place.and_then(|cite| cite.query_selector(part).ok().flatten());
        if let Some(place) = place {
            place.set_text_content(Some(&words));
        }
    }
}

/// The words beside a button.
fn words(button: &Element) -> String {
    button
        .previous_element_sibling()
        .and_then(|element| element.text_content())
        .unwrap_or_default()
}
