//! Sharing: the system's sheet where there is one, else the clipboard; either way the visitor is told.

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlAnchorElement;

use crate::browser::{App, events, navigate};

const COPIED: &str = "Link copied";
const REFUSED: &str =
    "Your browser didn’t allow copying. You can copy the link from its address bar.";

/// Hands on the address of the page.
#[component]
pub fn Share(app: App) -> impl IntoView {
    view! {
        <button class="share" type="button" on:click=move |_| events::start(share(app))>
            "Share"
        </button>
    }
}

/// Answers the links from entries to themselves from now on. To be called once. The click also leads there, so the address
/// bar says what is copied: without what the visitor came with.
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

/// The address of what the visitor sees: of the page, with what was chosen of it, and of the entry to which it was opened.
/// Whatever else the visitor came with, such as the marks of a campaign, is not handed on.
fn own_address(app: App) -> String {
    let location = window().location();
    let mut address = location.origin().unwrap_or_default();
    address += &navigate::address(app, &app.query());
    if let Ok(Some(_)) = document().query_selector("main :target") {
        address += &location.hash().unwrap_or_default();
    }
    address
}

/// Hands on what the visitor sees.
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

/// Copies a text, and tells whether that went well.
pub async fn copy(app: App, text: String, done: &'static str) {
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into());
    let outcome = match clipboard {
        Ok(clipboard) => call(&clipboard, "writeText", &text.into()).await,
        Err(error) => Err(error),
    };
    let words = if outcome.is_ok() { done } else { REFUSED };
    // Emptied first: the same words again would be no change to read out.
    app.tell("");
    events::next_frame(move || app.tell(words));
    events::later(5000, move || app.tell(""));
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
