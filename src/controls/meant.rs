//! What was meant: the page for addresses that do not exist suggests the entry whose address is most like the one
//! requested.

use leptos::prelude::*;
use maud::html;

use crate::browser::{App, content, events};
use crate::parts::link;
use crate::route::Route;
use crate::search::meant;

/// Suggests what was meant, if this is that page. Call once.
pub fn offer(app: App) {
    if app.here() != Route::NotFound {
        return;
    }
    events::start(async move {
        let path = window().location().pathname().unwrap_or_default();
        let path = app.base.strip(&path).unwrap_or_default();
        let Ok((findable, _)) = content::search(app, meant::last(&path).1).await else {
            return;
        };
        let place = document().query_selector("#main .meant").ok().flatten();
        if let (Some(place), Some(to)) = (place, meant::meant(&path, findable)) {
            let markup = html! { "Did you mean " bdi { (link(&to)) } "?" };
            place.set_inner_html(&app.base.applied(&markup.into_string()));
        }
    });
}
