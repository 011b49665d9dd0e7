//! The palette: everything a few letters away, from any page. A dialog of the browser's own, made when it is first
//! asked for, with a combobox as the ARIA Authoring Practices describe it: focus stays in the field, arrows choose.

use std::cell::Cell;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, HtmlDialogElement, HtmlElement, HtmlInputElement, KeyboardEvent, NodeList,
    ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::events::{on, plain_click};
use super::{document, recent, window};
use crate::components::{choices_for, first_choices, palette};
use crate::site::Site;

thread_local! {
    static PALETTE: Cell<Option<&'static Palette>> = const { Cell::new(None) };
}

/// The dialog and its parts.
struct Palette {
    dialog: HtmlDialogElement,
    field: HtmlInputElement,
    choices: Element,
    status: Element,
    active: Cell<Option<u32>>,
}

/// Opens the palette from now on when it is asked for: by its link in the header, `/`, Ctrl K or ⌘ K. To be called
/// before links are followed.
pub fn listen(site: Site) {
    on(&document(), "click", move |event| {
        let link = plain_click(&event)
            .and_then(|element| element.closest("a.to-search").ok().flatten())
            .and_then(|link| link.dyn_into::<HtmlElement>().ok());
        if let Some(link) = link {
            // Not every browser focuses a link that is clicked, and focus shall return there.
            let _ = link.focus();
            open(site, &event);
        }
    });
    on(&document(), "keydown", move |event| {
        // A site without a page of searches has no link to it, and no palette.
        if asks(&event) && query("a.to-search").is_some() {
            open(site, &event);
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
    let element = event.target().and_then(|target| target.dyn_into().ok());
    element.is_some_and(|element: HtmlElement| {
        element.is_content_editable()
            || element
                .matches("input, textarea, select")
                .unwrap_or_default()
    })
}

/// Shows the palette in place of what the event would have done; where it cannot be shown, the event does that.
fn open(site: Site, event: &Event) {
    let Some(palette) = PALETTE.get().or_else(|| make(site)) else {
        return;
    };
    if palette.dialog.open() || palette.dialog.show_modal().is_ok() {
        event.prevent_default();
        let _ = palette.field.focus();
        palette.field.select();
        palette.show(site);
        // Prepared while the first word is being thought of.
        set_timeout(
            move || {
                site.data.search_index();
            },
            std::time::Duration::from_millis(50),
        );
    }
}

/// Makes the dialog, once.
fn make(site: Site) -> Option<&'static Palette> {
    let document = document();
    let dialog: HtmlDialogElement = document.create_element("dialog").ok()?.dyn_into().ok()?;
    dialog.set_class_name("palette");
    let _ = dialog.set_attribute("aria-label", "Search");
    dialog.set_inner_html(&palette().into_string());
    let part = |selector: &str| dialog.query_selector(selector).ok().flatten();
    let palette: &'static Palette = Box::leak(Box::new(Palette {
        field: part("input")?.dyn_into().ok()?,
        choices: part("[role=listbox]")?,
        status: part("[role=status]")?,
        active: Cell::new(None),
        dialog,
    }));
    on(&palette.field, "input", move |_| palette.show(site));
    on(&palette.field, "keydown", move |event| palette.key(&event));
    on(&palette.dialog, "click", move |event| palette.click(&event));
    on(&palette.dialog, "close", move |_| palette.clear());
    document.body()?.append_child(&palette.dialog).ok()?;
    PALETTE.set(Some(palette));
    Some(palette)
}

impl Palette {
    /// Shows the choices for what stands in the field. Where something is searched for, the best is chosen already.
    fn show(&self, site: Site) {
        let text = self.field.value();
        let text = text.trim();
        let (choices, words) = if text.is_empty() {
            (first_choices(site, &recent::others(site)), String::new())
        } else {
            choices_for(site, text)
        };
        self.choices.set_inner_html(&choices.into_string());
        self.choices.set_scroll_top(0);
        self.status.set_text_content(Some(&words));
        self.active.set(None);
        let _ = self.field.remove_attribute("aria-activedescendant");
        if !text.is_empty() {
            self.choose(0);
        }
    }

    fn clear(&self) {
        self.field.set_value("");
        self.choices.set_inner_html("");
        self.status.set_text_content(None);
    }

    fn options(&self) -> Option<NodeList> {
        self.choices.query_selector_all("[role=option]").ok()
    }

    fn option(&self, number: u32) -> Option<HtmlElement> {
        self.options()?.item(number)?.dyn_into().ok()
    }

    fn key(&self, event: &Event) {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        // Then the keys belong to the writing system.
        if key.is_composing() {
            return;
        }
        match key.key().as_str() {
            "ArrowDown" => self.step(1),
            "ArrowUp" => self.step(-1),
            "Enter" => self.go(key.ctrl_key() || key.meta_key()),
            _ => return,
        }
        event.prevent_default();
    }

    /// Moves the choice; past either end it goes on at the other.
    fn step(&self, by: i32) {
        let count = self.options().map_or(0, |options| options.length()) as i32;
        if count > 0 {
            let before = match self.active.get() {
                Some(active) => active as i32,
                // From nowhere, forward leads to the first and backward to the last.
                None => -i32::from(by > 0),
            };
            self.choose((before + by).rem_euclid(count) as u32);
        }
    }

    fn choose(&self, number: u32) {
        let select = |option: Option<&HtmlElement>, yes: &str| {
            if let Some(option) = option {
                let _ = option.set_attribute("aria-selected", yes);
            }
        };
        let before = self.active.get().and_then(|active| self.option(active));
        select(before.as_ref(), "false");
        let Some(option) = self.option(number) else {
            return;
        };
        select(Some(&option), "true");
        self.active.set(Some(number));
        let _ = self
            .field
            .set_attribute("aria-activedescendant", &option.id());
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        option.scroll_into_view_with_scroll_into_view_options(&nearest);
    }

    /// Follows the link that is chosen.
    fn go(&self, in_new_tab: bool) {
        let Some(option) = self.active.get().and_then(|active| self.option(active)) else {
            return;
        };
        if in_new_tab {
            let address = option.get_attribute("href").unwrap_or_default();
            let _ = window().open_with_url_and_target(&address, "_blank");
        } else {
            option.click();
        }
    }

    /// Closes at a click on a choice, which is followed as any link is, on the button, or beside the dialog.
    fn click(&self, event: &Event) {
        if let Some(target) = plain_click(event)
            && (target.matches("dialog") == Ok(true)
                || target
                    .closest("button, [role=option]")
                    .ok()
                    .flatten()
                    .is_some())
        {
            self.dialog.close();
        }
    }
}

fn query(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}
