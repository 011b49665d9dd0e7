//! Sharing: the system's share sheet if there is one, otherwise the clipboard; either way the visitor is told.

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlAnchorElement;

use crate::browser::{App, events, navigate};

const COPIED: &str = "Link copied";
const REFUSED: &str =
    "Your browser didn’t allow copying. You can copy the link from its address bar.";

/// Shares the address of the page.
#[component]
pub fn Share(app: App) -> impl IntoView {
    view! {
        <button class="share" type="button" on:click=move |_| events::start(share(app))>
            "Share"
        </button>
    }
}

/// Handles entries' links to themselves from now on. Call once. The click also goes there, so the address bar shows
/// what was copied, without any parameters of other sites.
pub fn listen(app: App) {
    events::on(&document(), "click", move |event| {
        let link = events::plain_click(&event)
            .and_then(|target| target.closest("a.permalink").ok().flatten())
            .and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
        if let Some(link) = link {
            navigate::replace_query(app, app.query());
            events::start(copy(app, link.href(), COPIED));
        }
    });
}

/// The address of what the visitor sees: the page with the current choice and the entry it was opened at. Anything else
/// in the address, such as campaign parameters, is not shared.
fn own_address(app: App) -> String {
    let location = window().location();
    let mut address = location.origin().unwrap_or_default();
    address += &navigate::address(app, &app.query());
    if let Ok(Some(_)) = document().query_selector("main :target") {
        address += &location.hash().unwrap_or_default();
    }
    address
}

/// Shares what the visitor sees.
async fn share(app: App) {
    let address = own_address(app);
    let page = Object::new();
    let title = JsValue::from(document().title());
    let _ = Reflect::set(&page, &"title".into(), &title);
    let _ = Reflect::set(&page, &"url".into(), &JsValue::from_str(&address));
    match call(&window().navigator(), "share", &page).await {
        Ok(()) => {}
        Err(error) if is_change_of_mind(&error) => {}
        Err(_) => copy(app, address, COPIED).await,
    }
}

/// Copies a text, and tells the visitor whether it worked.
pub async fn copy(app: App, text: String, done: &'static str) {
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into());
    let outcome = match clipboard {
        Ok(clipboard) => call(&clipboard, "writeText", &text.into()).await,
        Err(error) => Err(error),
    };
    let words = if outcome.is_ok() { done } else { REFUSED };
    // Emptied first: announcing the same words again would be no change.
    app.tell("");
    events::next_frame(move || app.tell(words));
    events::later(5000, move || app.tell(""));
}

/// Calls a method that this browser may not have, and awaits its promise.
async fn call(object: &JsValue, method: &str, argument: &JsValue) -> Result<(), JsValue> {
    let method = Reflect::get(object, &method.into())?.dyn_into::<Function>()?;
    let promise = Promise::resolve(&method.call1(object, argument)?);
    JsFuture::from(promise).await.map(|_| ())
}

/// Whether the visitor has closed the share sheet without choosing.
fn is_change_of_mind(error: &JsValue) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|name| name == "AbortError")
}
