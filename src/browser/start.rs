//! Start: fetch the bundle first, then hydrate, so that the first render equals the prerendered page.

use std::mem::ManuallyDrop;

use js_sys::{Promise, Reflect, Uint32Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{current, document, events, footnote, navigate, palette, pictures, share, window};
use crate::app::app;
use crate::dataset::packed::{LAYOUT, Packed};
use crate::dataset::{Bundle, Dataset};
use crate::route::{Base, Route};
use crate::site::Site;
use crate::trouble::Trouble;

/// Starts the app on the prerendered page. Whatever fails is told to the visitor, and the page stays as it is.
pub fn start() {
    // A release has no words for panics: the browser throws, and `public/boot.js` tells the visitor.
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
    }));
    events::start(async {
        match load().await {
            Ok(data) => hydrate(data).await,
            Err(trouble) => tell(trouble),
        }
    });
}

/// Reads the bundle, for which the page itself has asked already.
async fn load() -> Result<&'static Dataset, Trouble> {
    let ahead = Reflect::get(&window(), &"ahead".into());
    let answer = ahead.and_then(|ahead| Reflect::get(&ahead, &"dataset".into()));
    let answer: Promise = answer.map_err(|_| Trouble::Missing)?.unchecked_into();
    let response = JsFuture::from(answer).await;
    let response: web_sys::Response = response.map_err(|_| Trouble::Offline)?.unchecked_into();
    if !response.ok() {
        return Err(Trouble::Missing);
    }
    let json = response.json().map_err(|_| Trouble::Broken)?;
    // A file cut short is an error of its parser.
    let json = JsFuture::from(json).await.map_err(|_| Trouble::Broken)?;
    // Nothing ends this wait early, so the module needs no code that takes a bundle apart.
    let bundle = ManuallyDrop::new(read(&json)?);
    events::breathe().await;
    let data = Dataset::new(ManuallyDrop::into_inner(bundle));
    Ok(Box::leak(Box::new(data)))
}

/// Reads a bundle. One of another version says so before its entries can fail to fit.
fn read(json: &JsValue) -> Result<Bundle, Trouble> {
    let get = |key: &str| Reflect::get(json, &key.into()).map_err(|_| Trouble::Broken);
    let number = |key| get(key)?.as_f64().ok_or(Trouble::Broken);
    if number("layout")? != f64::from(LAYOUT) {
        return Err(Trouble::Version);
    }
    let packed = Packed {
        layout: LAYOUT,
        texts: get("texts")?.as_string().ok_or(Trouble::Broken)?,
        values: Uint32Array::new(&get("values")?).to_vec(),
        sum: number("sum")? as u32,
    };
    packed.unpack().map_err(|_| Trouble::Broken)
}

async fn hydrate(data: &'static Dataset) {
    events::breathe().await;
    let root = document().document_element();
    let attribute = |name: &str| root.as_ref().and_then(|root| root.get_attribute(name));
    let base = Base(
        attribute("data-base")
            .unwrap_or_else(|| "/".to_owned())
            .leak(),
    );
    // Without an address of its own the site is where it is found.
    let origin = attribute("data-origin")
        .or_else(|| window().location().origin().ok())
        .unwrap_or_default();
    let origin: &'static str = origin.leak();
    // The document says which page it is: a 404 page is shown at any address.
    let path = window().location().pathname().unwrap_or_default();
    let route = match attribute("data-not-found") {
        Some(_) => Route::NotFound,
        None => base
            .strip(&path)
            .map_or(Route::NotFound, |path| Route::parse(path, data)),
    };
    let site = Site::new(data, base, origin, route);
    leptos::mount::hydrate_body(move || app(site));
    events::breathe().await;
    current::listen(site);
    footnote::listen(site);
    palette::listen(site);
    navigate::listen(site);
    share::listen(site);
    pictures::listen(site);
    if let Some(root) = root {
        let _ = root.set_attribute("data-ready", "");
    }
}

/// Shows the message that the prerendered page holds for this trouble.
fn tell(trouble: Trouble) {
    let document = document();
    for selector in [
        "#trouble".to_owned(),
        format!("[data-trouble={}]", trouble.name()),
    ] {
        if let Ok(Some(element)) = document.query_selector(&selector) {
            let _ = element.remove_attribute("hidden");
        }
    }
}
