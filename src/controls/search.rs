//! Search: a form that leads to the search page; on that page, it searches as you type.

use leptos::ev::{Event, SubmitEvent};
use leptos::html::Input;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::browser::{App, content, events, navigate};
use crate::pages::{count_of, results};
use crate::query::{Param, Query};
use crate::route::Route;
use crate::section::Section;

/// The most hits drawn: nobody reads more.
const MOST_HITS: usize = 60;

/// A field and a button; the text is always the one in the address.
#[component]
pub fn SearchForm(app: App) -> impl IntoView {
    let page = Route::Section(Section::Search);
    let field = NodeRef::<Input>::new();
    let query = move || {
        let text = field.get_untracked().map(|field| field.value());
        Query::default().with(Param::Text, text.as_deref())
    };
    let to = page.clone();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        navigate::go_to(app, to.clone(), query(), String::new());
    };
    // On other pages the form waits for its button, so that typing does not leave the page.
    let is_here = move || app.here() == Route::Section(Section::Search);
    let typed = move |_: Event| {
        if is_here() {
            navigate::replace_query(app, query());
        }
    };
    // Only set if different, because setting it moves the cursor.
    Effect::new(move |_| {
        let text = text_of(&app.place.get().query);
        if let Some(field) = field.get_untracked()
            && is_here()
            && field.value() != text
        {
            field.set_value(&text);
        }
    });
    view! {
        <form class="search" role="search" action=app.base.href(&page) method="get" on:submit=submit>
            <label for="q">"Search"</label>
            <input
                id="q"
                type="search"
                name="q"
                autocomplete="off"
                spellcheck="false"
                maxlength="100"
                node_ref=field
                on:input=typed
            />
            <button type="submit">"Search"</button>
        </form>
    }
}

/// The results for the text in the address. Without one, the page lists everything below.
#[component]
pub fn Results(app: App) -> impl IntoView {
    let found = RwSignal::new(String::new());
    Effect::new(move |before: Option<String>| {
        let text = text_of(&app.place.get().query);
        if before.unwrap_or_default() != text {
            events::start(find(app, text.clone(), found));
        }
        text
    });
    view! { <div class="found" inner_html=found /> }
}

/// Shows the results, in place of the list of everything if there are any hits.
fn show(found: RwSignal<String>, markup: String, has_hits: bool) {
    let letters = document().query_selector("#main .letters").ok().flatten();
    if let Some(letters) = letters.and_then(|letters| letters.dyn_into::<HtmlElement>().ok()) {
        letters.set_hidden(has_hits);
    }
    found.set(markup);
}

async fn find(app: App, text: String, found: RwSignal<String>) {
    if text.is_empty() {
        show(found, text, false);
        return;
    }
    let search = content::search(app, &text).await;
    // Another text may have been typed in the meantime, or the page turned.
    if text_of(&app.query()) != text || found.is_disposed() {
        return;
    }
    match search {
        Ok((_, index)) => {
            let hits = index.search(&text, MOST_HITS);
            let markup = results(&text, &hits).into_string();
            show(found, app.base.applied(&markup), hits.count > 0);
            app.say(count_of(&text, &hits));
        }
        Err(why) => app.regret(Some(why)),
    }
}

fn text_of(query: &Query) -> String {
    query.get(Param::Text).unwrap_or_default().to_owned()
}
