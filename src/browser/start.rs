//! Start: makes the page interactive without changing it. Nothing is fetched for that.

use leptos::prelude::*;

use super::app::App;
use super::{content, document, events, navigate};
use crate::controls;

/// Starts the app on the prerendered page.
pub fn start() {
    // A release has no panic messages: the browser throws, and `public/boot.js` tells the visitor.
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
    }));
    // The app's signals live as long as the page.
    let owner = Owner::new();
    owner.set();
    std::mem::forget(owner);
    let Some(app) = App::of_document() else {
        return;
    };
    controls::start(app);
    navigate::listen(app);
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-ready", "");
    }
    // Start loading the style now; what needs it waits for it.
    content::once_styled(|_| {});
    if !content::saves_data() {
        events::when_idle(move || {
            events::start(async move {
                content::fetch_bundle(app).await;
            });
        });
    }
}
