//! What was meant: the page for addresses that do not exist offers the entry whose address is most like the one asked for.

use leptos::prelude::*;
use maud::html;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::browser::{App, content, events};
use crate::route::Route;
use crate::search::meant;

/// Offers what was meant, if that is the page. To be called once.
pub fn offer(app: App) {
    if app.here() != Route::NotFound {
        return;
    }
    let path = window().location().pathname().unwrap_or_default();
    let path = app.base.strip(&path).unwrap_or_default();
    let words = meant::words(&path);
    let field = document().get_element_by_id("q");
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
        && field.value().is_empty()
    {
        field.set_value(words.trim_end());
    }
    events::start(async move {
        let Ok((findable, index)) = content::search(app, &words).await else {
            return;
        };
        let place = document().query_selector("#main .meant").ok().flatten();
        if let (Some(place), Some((name, to))) = (place, meant::meant(&path, findable, index)) {
            let markup = html! { "Did you mean " bdi { a href=(to) { (name) } } "?" };
            place.set_inner_html(&app.base.applied(&markup.into_string()));
        }
    });
}
