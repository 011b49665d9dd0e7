//! Start: the bundle is fetched, and the page answers. Nothing that can be seen changes.

use std::mem::ManuallyDrop;

use js_sys::{Promise, Reflect, Uint32Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{current, document, events, footnote, navigate, palette, pictures, share, window};
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
            Ok(data) => adopt(data).await,
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

/// Answers the visitor from now on. The page stays as it came.
async fn adopt(data: &'static Dataset) {
    events::breathe().await;
    let Some(site) = site_of_document(data) else {
        return;
    };
    current::listen(site);
    footnote::listen(site);
    palette::listen(site);
    navigate::listen(site);
    share::listen(site);
    pictures::listen(site);
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-ready", "");
    }
}

/// Which page this is, and of which site: the document says it. `None` for a copy at another place, such as in an archive
/// of the web: its links lead where whoever keeps it wants them to.
fn site_of_document(data: &'static Dataset) -> Option<Site> {
    let root = document().document_element()?;
    let location = window().location();
    let base = Base(root.get_attribute("data-base")?.leak());
    let own = root.get_attribute("data-path")?;
    let route = Route::parse(&own, data);
    let below = base.strip(&location.pathname().ok()?)?;
    // The page for addresses that do not exist is shown at any of them.
    if route != Route::NotFound && below != own {
        return None;
    }
    // Without an address of its own the site is where it is found.
    let origin = root
        .get_attribute("data-origin")
        .or_else(|| location.origin().ok())?;
    Some(Site::new(data, base, origin.leak(), route))
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
