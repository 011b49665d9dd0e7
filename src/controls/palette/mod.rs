//! The palette: everything a few letters away, from any page. Its dialog is made when it is first asked for.

mod choices;
mod dialog;

use std::cell::Cell;

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

pub use self::choices::{choices_for, first_choices};
use self::dialog::State;
use crate::browser::events::{on, plain_click};
use crate::browser::{App, content};
use crate::route::Route;
use crate::section::Section;

thread_local! {
    static PALETTE: Cell<Option<State>> = const { Cell::new(None) };
}

/// Opens the palette from now on when it is asked for: by its link in the header, `/`, Ctrl K or ⌘ K. To be called
/// before links are followed.
pub fn listen(app: App) {
    on(&document(), "click", move |event| {
        let link = plain_click(&event)
            .and_then(|element| element.closest("a.to-search").ok().flatten())
            .and_then(|link| link.dyn_into::<HtmlElement>().ok());
        if let Some(link) = link {
            // Not every browser focuses a link that is clicked, and focus shall return there.
            let _ = link.focus();
            open(app, &event);
        }
    });
    on(&document(), "keydown", move |event| {
        // A site without a page of searches has no link to it, and no palette.
        if asks(&event) && query("a.to-search").is_some() {
            open(app, &event);
        }
    });
}

/// Whether a key asks for the palette. `/` does not where it may be meant as a letter.
fn asks(event: &Event) -> bool {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
        return false;
    };
    let command = key.ctrl_key() || key.meta_key();
    if key.default_prevented() || key.alt_key() {
        return false;
    }
    match key.key().as_str() {
        "k" | "K" => command && !key.shift_key(),
        "/" => !command && !is_written_in(event),
        _ => false,
    }
}

fn is_written_in(event: &Event) -> bool {
    // A dialog that has just been closed keeps the focus for a moment.
    const FIELD: &str = ":is(input, textarea, select):not(dialog:not([open]) *)";
    let element = event.target().and_then(|target| target.dyn_into().ok());
    element.is_some_and(|element: HtmlElement| {
        element.is_content_editable() || element.matches(FIELD).unwrap_or_default()
    })
}

/// Shows the palette in place of what the event would have done, once its style is here.
fn open(app: App, event: &Event) {
    event.prevent_default();
    content::once_styled(move |came| {
        let shown = came.then(|| show(app)).flatten();
        if shown.is_none() {
            // The page of searches does the same.
            let _ = window()
                .location()
                .assign(&app.base.href(&Route::Section(Section::Search)));
        }
    });
}

/// Shows the palette. `None` where the browser has no such dialogs.
fn show(app: App) -> Option<()> {
    let palette = PALETTE.get().or_else(|| State::mount(app))?;
    PALETTE.set(Some(palette));
    palette.open(app).then_some(())
}

fn query(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}
