//! Notices, at the end of every page: announcements for screen readers, a line for a few seconds, and why something is
//! unavailable.

use leptos::prelude::*;
use maud::html;

use crate::browser::App;
use crate::trouble::Trouble;

/// The notices. If the module fails, `public/boot.js` shows the box and handles "Try again".
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

/// A line, set as inner HTML: a translation tool may have wrapped the previous words in elements of its own.
pub fn line(words: &str) -> String {
    html! { (words) }.into_string()
}
