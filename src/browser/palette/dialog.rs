//! The palette's dialog: one of the browser's own, with a combobox as the ARIA Authoring Practices describe it. Focus
//! stays in the field, arrows choose.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, HtmlDialogElement, HtmlElement, HtmlInputElement, KeyboardEvent, NodeList,
    ScrollIntoViewOptions, ScrollLogicalPosition,
};

use crate::browser::app::App;
use crate::browser::events::{on, plain_click, start};
use crate::browser::{content, document, recent, trouble, window};
use crate::components::{choices_for, first_choices, palette};


/// The dialog and its parts.
pub struct Palette {
    dialog: HtmlDialogElement,
    field: HtmlInputElement,
    choices: Element,
    status: Element,
    active: Cell<Option<u32>>,
}

impl Palette {
    /// Makes the dialog and puts it at the end of the page. To be called once.
    pub fn new(app: App) -> Option<&'static Palette> {
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
        on(&palette.field, "input", move |_| palette.show(app));
        on(&palette.field, "keydown", move |event| palette.key(&event));
        on(&palette.dialog, "click", move |event| palette.click(&event));
        on(&palette.dialog, "close", move |_| palette.clear());
        document.body()?.append_child(&palette.dialog).ok()?;
        Some(palette)
    }

    /// Shows the dialog, if this browser has such.
    pub fn open(&'static self, app: App) -> bool {
        self.clear();
        let open = self.dialog.open() || self.dialog.show_modal().is_ok();
        if open {
            let _ = self.field.focus();
            self.field.select();
            self.show(app);
            self.fetch(app);
        }
        open
    }

    /// Shows the choices for what stands in the field. Where something is searched for, the best is chosen already.
    fn show(&self, app: App) {
        let text = self.field.value();
        let text = text.trim();
        // Before it is here there is nothing to choose.
        let search = content::search_here();
        let (choices, words) = match search {
            None => Default::default(),
            Some((findable, _)) if text.is_empty() => {
                (first_choices(&recent::others(app, findable), &findable.pages).0, String::new())
            }
            Some((findable, index)) => {
                let (choices, words) = choices_for(findable, index, text);
                (choices.0, words)
            }
        };
        self.choices.set_inner_html(&app.base.applied(&choices));
        self.status.set_text_content(Some(&words));
        self.active.set(None);
        let _ = self.field.remove_attribute("aria-activedescendant");
        if !text.is_empty() && search.is_some() {
            self.choose(0);
        }
        // Last, for it lays out what stands there.
        self.choices.set_scroll_top(0);
    }

    /// Fetches what can be found, and shows it.
    fn fetch(&'static self, app: App) {
        if content::search_here().is_some() {
            return;
        }
        start(async move {
            match content::search(app).await {
                Ok(_) if self.dialog.open() => self.show(app),
                Ok(_) => {}
                Err(trouble) => {
                    self.dialog.close();
                    trouble::tell(trouble);
                }
            }
        });
    }

    /// Forgets what was searched for, unless it is open: it may be again before the browser tells that it was closed.
    fn clear(&self) {
        if self.dialog.open() {
            return;
        }
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
        if let Some(option) = self.active.get().and_then(|active| self.option(active)) {
            let nearest = ScrollIntoViewOptions::new();
            nearest.set_block(ScrollLogicalPosition::Nearest);
            option.scroll_into_view_with_scroll_into_view_options(&nearest);
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
