//! The palette's dialog: a native one, with a combobox as described in the ARIA Authoring Practices. Focus stays in the
//! field, arrow keys choose. Choices are links, so a click of any kind does what clicks on links do.

use leptos::ev::{Event, KeyboardEvent, MouseEvent};
use leptos::html::{Dialog, Input};
use leptos::mount::mount_to;
use leptos::prelude::*;
use maud::{Markup, html};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::super::notices::line;
use super::choices::{Choice, Choices, Group, choices_for, first_choices};
use super::single;
use crate::browser::events::{element, is_composing, plain_click, start};
use crate::browser::navigate::focus;
use crate::browser::{App, content, recent};

/// The id of the list of keys.
const KEYS: &str = "palette-keys";

/// What the palette remembers.
#[derive(Clone, Copy)]
pub struct State {
    dialog: NodeRef<Dialog>,
    field: NodeRef<Input>,
    /// What is typed.
    text: RwSignal<String>,
    /// The choices.
    choices: RwSignal<Choices>,
    /// The number of the active choice.
    active: RwSignal<Option<usize>>,
}

impl State {
    /// Makes the dialog and adds it to the end of the page. Call once.
    pub fn mount(app: App) -> Option<State> {
        let body = document().body()?;
        let state = State {
            dialog: NodeRef::new(),
            field: NodeRef::new(),
            text: RwSignal::default(),
            choices: RwSignal::default(),
            active: RwSignal::default(),
        };
        mount_to(body, move || {
            view! { <Palette app=app state=state /> }
        })
        .forget();
        Some(state)
    }

    /// Shows the dialog, if the browser supports it: with the list of keys, or with the cursor in the field.
    pub fn open(self, app: App, with_keys: bool) -> bool {
        self.clear();
        let (Some(dialog), Some(field)) = (self.dialog.get_untracked(), self.field.get_untracked())
        else {
            return false;
        };
        if !dialog.open() && dialog.show_modal().is_err() {
            return false;
        }
        Self::show_keys(app, with_keys);
        if !with_keys {
            let _ = field.focus();
            field.select();
        }
        self.choose_anew(app);
        true
    }

    /// Opens or closes the list of keys, with the current setting.
    fn show_keys(app: App, open: bool) {
        if let Some(place) = document().get_element_by_id(KEYS) {
            place.set_inner_html(&keys(open, single::are_on(app)).into_string());
            if open && let Ok(Some(name)) = place.query_selector("summary") {
                focus(&name);
            }
        }
    }

    /// Fetches what search can find for a text, and shows it.
    async fn fetch(self, app: App, text: String) {
        match content::search(app, &text).await {
            Ok(_) => self.choose_anew(app),
            Err(why) => {
                if let Some(dialog) = self.dialog.get_untracked() {
                    dialog.close();
                }
                app.regret(Some(why));
            }
        }
    }

    /// Finds the choices for the text in the field. If it is not empty, the best is active at once.
    fn choose_anew(self, app: App) {
        let text = self.text.get_untracked();
        let text = text.trim();
        // Until the index is there, the old choices stay.
        let Some((findable, index)) = content::search_here(text) else {
            start(self.fetch(app, text.to_owned()));
            return;
        };
        let choices = if text.is_empty() {
            first_choices(&recent::others(app, findable), &findable.pages)
        } else {
            choices_for(findable, index, text)
        };
        self.active
            .set((!text.is_empty() && choices.count() > 0).then_some(0));
        self.choices.set(choices);
    }

    /// Forgets the search, unless the dialog is open: it may have been reopened before the browser reports that it was
    /// closed.
    fn clear(self) {
        if self
            .dialog
            .get_untracked()
            .is_none_or(|dialog| !dialog.open())
        {
            self.text.set(String::new());
            self.choices.set(Choices::default());
            self.active.set(None);
        }
    }

    fn key(self, event: &KeyboardEvent) {
        if is_composing(event) {
            // The key has ended a composition, and must not close the dialog as well.
            if event.key() == "Escape" {
                event.prevent_default();
            }
            return;
        }
        let marks = event.shift_key() || event.alt_key();
        match event.key().as_str() {
            // With these held, arrow keys move and select within the text.
            "ArrowDown" if !marks => self.step(1),
            "ArrowUp" if !marks => self.step(-1),
            "Enter" => self.go(event.ctrl_key() || event.meta_key()),
            _ => return,
        }
        event.prevent_default();
    }

    /// Moves to another choice, wrapping around at either end.
    fn step(self, by: i32) {
        let count = self.choices.with_untracked(Choices::count) as i32;
        if count == 0 {
            return;
        }
        let before = match self.active.get_untracked() {
            Some(active) => active as i32,
            // With nothing active, forward goes to the first and backward to the last.
            None => -i32::from(by > 0),
        };
        self.active
            .set(Some((before + by).rem_euclid(count) as usize));
        if let Some(option) = self.option() {
            let nearest = ScrollIntoViewOptions::new();
            nearest.set_block(ScrollLogicalPosition::Nearest);
            option.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    }

    /// The active link.
    fn option(self) -> Option<HtmlElement> {
        let id = id_of(self.active.get_untracked()?);
        document().get_element_by_id(&id)?.dyn_into().ok()
    }

    /// Follows the active link.
    fn go(self, in_new_tab: bool) {
        let Some(option) = self.option() else {
            return;
        };
        if in_new_tab {
            let address = option.get_attribute("href").unwrap_or_default();
            let _ = window().open_with_url_and_target(&address, "_blank");
        } else {
            option.click();
        }
    }

    /// Closes after a click on a choice (which is followed like any link), on the button, or outside the dialog. The
    /// checkbox is handled here too, since keys toggle it with a click event.
    fn click(self, app: App, event: &MouseEvent) {
        if let Some(target) = element(event)
            && target.matches("[type=checkbox]") == Ok(true)
        {
            single::turn(app, target.matches(":checked") == Ok(true));
        }
        let Some(target) = plain_click(event) else {
            return;
        };
        let within = |selector: &str| target.closest(selector).ok().flatten().is_some();
        if (target.matches("dialog") == Ok(true) || within("button, [role=option]"))
            && let Some(dialog) = self.dialog.get_untracked()
        {
            dialog.close();
        }
    }
}

fn id_of(number: usize) -> String {
    format!("palette-{number}")
}

/// The dialog.
#[component]
fn Palette(app: App, state: State) -> impl IntoView {
    let State {
        dialog,
        field,
        text,
        choices,
        active,
    } = state;
    let typed = move |event: Event| {
        text.set(event_target_value(&event));
        state.choose_anew(app);
    };
    // A new list starts at its top.
    Effect::new(move |_| {
        choices.track();
        if let Some(list) = document().get_element_by_id("palette-choices") {
            list.set_scroll_top(0);
        }
    });
    view! {
        <dialog
            class="palette"
            aria-label="Search"
            node_ref=dialog
            on:click=move |event| state.click(app, &event)
            on:close=move |_| state.clear()
        >
            <div class="palette-field">
                <input
                    type="text"
                    role="combobox"
                    aria-label="Search everything"
                    aria-expanded="true"
                    aria-controls="palette-choices"
                    aria-autocomplete="list"
                    aria-activedescendant=move || active.get().map(id_of)
                    placeholder="Search everything"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    inputmode="search"
                    enterkeyhint="go"
                    maxlength="100"
                    node_ref=field
                    prop:value=text
                    on:input=typed
                    on:keydown=move |event| state.key(&event)
                />
                <button type="button">"Close"</button>
            </div>
            <div id="palette-choices" role="listbox" aria-label="Results">
                {move || {
                    let groups = choices.get().groups.into_iter();
                    groups.map(|group| view! { <Kind app=app group=group active=active /> }).collect_view()
                }}
            </div>
            <p role="status" inner_html=move || line(&choices.get().status) />
            <div id=KEYS></div>
        </dialog>
    }
}

/// All keys, and what they do. The style sheet strikes out those that are turned off.
fn keys(open: bool, single: bool) -> Markup {
    html! {
        details open[open] {
            summary { "Keyboard shortcuts" }
            dl {
                dt { kbd.single { "/" } " " kbd { "Ctrl K" } " " kbd { "⌘ K" } }
                dd { "Search" }
                dt { kbd.single { "?" } }
                dd { "Show this list" }
                dt { kbd { "↑" } " " kbd { "↓" } }
                dd { "Choose a result" }
                dt { kbd { "Enter" } }
                dd { "Open it; in a new tab with Ctrl or ⌘" }
                dt { kbd { "Esc" } }
                dd { "Close" }
            }
            label { input type="checkbox" checked[single]; "Use the keys / and ?" }
        }
    }
}

/// The choices of one kind.
#[component]
fn Kind(app: App, group: Group, active: RwSignal<Option<usize>>) -> impl IntoView {
    let option = move |(choice, number): (Choice, usize)| {
        let is_active = move || (active.get() == Some(number)).to_string();
        let alias = choice.alias.map(|alias| {
            view! {
                " "
                <span class="detail">"matches " <bdi>{alias}</bdi></span>
            }
        });
        view! {
            <a
                role="option"
                id=id_of(number)
                href=app.address(&choice.to)
                tabindex="-1"
                aria-selected=is_active
            >
                <span>{choice.before} <bdi>{choice.name}</bdi> {choice.after} {alias}</span>
            </a>
        }
    };
    let options = group
        .choices
        .into_iter()
        .zip(group.first..)
        .map(option)
        .collect_view();
    let label = group.label.clone();
    view! {
        <div role="group" aria-label=label>
            <p aria-hidden="true">{group.label}</p>
            {options}
        </div>
    }
}
