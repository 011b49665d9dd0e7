//! The citation of a page. The date of access is added when a visitor opens it.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use super::sharing::copy;
use crate::browser::{App, events};

/// What a citation says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Citation {
    /// What the page is called; the home page is the site itself.
    pub name: Option<String>,
    /// The series.
    pub series: String,
    /// The address of the page.
    pub address: String,
}

/// How to cite the page.
#[component]
pub fn Cite(app: App, cited: Citation) -> impl IntoView {
    let accessed = RwSignal::new(String::new());
    let name = cited.name.as_ref().map(|name| format!("“{name}”, "));
    let words = format!(
        "{}{}, an independent companion. {}",
        name.unwrap_or_default(),
        cited.series,
        cited.address
    );
    let copied = move |_: MouseEvent| {
        let words = words.clone() + &accessed.get_untracked();
        events::start(copy(app, words, "Citation copied"));
    };
    view! {
        <details class="cite" on:toggle=move |_| accessed.set(format!(". Accessed {}.", today()))>
            <summary>"Cite this page"</summary>
            <p>
                {cited.name.map(|name| view! { "“" <bdi>{name}</bdi> "”, " })}
                <cite>{cited.series}</cite>
                ", an independent companion. "
                <span class="cited-address">{cited.address}</span>
                <span inner_html=accessed />
            </p>
            <button type="button" on:click=copied>"Copy"</button>
        </details>
    }
}

/// Today's date, written as on the site.
fn today() -> String {
    let form = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&form, &"dateStyle".into(), &"long".into());
    js_sys::Date::new_0()
        .to_locale_date_string("en-GB", &form)
        .into()
}
