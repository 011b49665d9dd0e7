//! The palette: everything a few letters away, from any page. Its dialog is made when it is first opened.

mod choices;
mod dialog;
mod shortcut;
mod single;

use std::cell::Cell;

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent};

pub use self::choices::{choices_for, first_choices};
use self::dialog::State;
use self::shortcut::{Press, Shortcut, shortcut};
pub use self::single::KEYS;
use crate::browser::events::{is_composing, on, plain_click};
use crate::browser::{App, content};
use crate::route::Route;
use crate::section::Section;

thread_local! {
    static PALETTE: Cell<Option<State>> = const { Cell::new(None) };
}

/// Opens the palette from now on when asked to: by its link in the header, `/`, `?`, Ctrl K or ⌘ K. Call before links
/// are followed.
pub fn listen(app: App) {
    single::name(app);
    on(&document(), "click", move |event| {
        let link = plain_click(&event)
            .and_then(|element| element.closest("a.to-search").ok().flatten())
            .and_then(|link| link.dyn_into::<HtmlElement>().ok());
        if let Some(link) = link {
            // Not every browser focuses a link that is clicked, and focus has to return there.
            let _ = link.focus();
            open(app, &event, false);
        }
    });
    on(&document(), "keydown", move |event| {
        // A site without a search page has no link to it, and no palette.
        if let Some(asked) = asked(app, &event).filter(|_| single::link().is_some()) {
            open(app, &event, asked == Shortcut::Help);
        }
    });
}

/// What a key asks for. Single keys don't count where they may be typed text, or if the visitor has turned them off.
fn asked(app: App, event: &Event) -> Option<Shortcut> {
    let press: &KeyboardEvent = event.dyn_ref()?;
    if press.default_prevented() || is_composing(press) {
        return None;
    }
    let asked = shortcut(Press {
        key: &press.key(),
        code: &press.code(),
        command: press.ctrl_key() || press.meta_key(),
        shift: press.shift_key(),
        alt: press.alt_key(),
    })?;
    (asked == Shortcut::Palette || single::are_on(app) && !is_written_in(event)).then_some(asked)
}

fn is_written_in(event: &Event) -> bool {
    // A dialog that has just been closed keeps the focus for a moment.
    const FIELD: &str = ":is(input, textarea, select):not(dialog:not([open]) *)";
    let element = event.target().and_then(|target| target.dyn_into().ok());
    element.is_some_and(|element: HtmlElement| {
        element.is_content_editable() || element.matches(FIELD).unwrap_or_default()
    })
}

/// Shows the palette instead of the event's default action, once its style is there.
fn open(app: App, event: &Event, with_keys: bool) {
    event.prevent_default();
    content::once_styled(move |came| {
        let shown = came.then(|| show(app, with_keys)).flatten();
        if shown.is_none() {
            // If that fails, the search page does the same job.
            let _ = window()
                .location()
                .assign(&app.base.href(&Route::Section(Section::Search)));
        }
    });
}

/// Shows the palette. `None` if the browser has no native dialogs.
fn show(app: App, with_keys: bool) -> Option<()> {
    let palette = PALETTE.get().or_else(|| State::mount(app))?;
    PALETTE.set(Some(palette));
    palette.open(app, with_keys).then_some(())
}
