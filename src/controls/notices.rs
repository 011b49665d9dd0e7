//! Notices, at the end of every page: what is read out, a line for a few seconds, and what a visitor has asked for in vain.

use leptos::prelude::*;
use maud::html;

use crate::browser::App;
use crate::trouble::Trouble;

/// What is told. `public/boot.js` shows the box where the module fails, and answers "Try again".
#[component]
pub fn Notices(app: App) -> impl IntoView {
    let message = move |trouble: Trouble| {
        let hidden = move || app.told.get().trouble != Some(trouble);
        view! { <p data-trouble=trouble.name() hidden=hidden>{trouble.message()}</p> }
    };
    view! {
        <aside id="trouble" role="alert" hidden=move || app.told.get().trouble.is_none()>
            {Trouble::ALL.iter().copied().map(message).collect_view()}
            <button id="trouble-retry" type="button">"Try again"</button>
            <button id="trouble-close" type="button" on:click=move |_| app.regret(None)>"Close"</button>
        </aside>
        <p class="visually-hidden" id="announcer" aria-live="polite" inner_html=move || line(&app.told.get().said) />
        <p class="toast" id="toast" role="status" inner_html=move || line(app.told.get().line) />
    }
}

/// A line that is set as a whole: a translator may have put elements of its own around the words before.
pub fn line(words: &str) -> String {
    html! { (words) }.into_string()
}
