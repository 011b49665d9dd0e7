//! Filters: links that change one parameter of the address. What they show is always what the address says.

use leptos::prelude::*;
use maud::{Markup, html};

use super::inert::{all, inert};
use crate::query::Param;
use crate::site::Site;

/// The choices of one parameter: `(value, label)`, after "all" or the named default.
pub fn choices(
    site: Site,
    param: Param,
    label: &'static str,
    default: &'static str,
    options: Vec<(String, String)>,
) -> AnyView {
    let links: Vec<_> = std::iter::once((String::new(), default.to_owned()))
        .chain(options)
        .map(|(value, words)| {
            let chosen = {
                let value = value.clone();
                move || {
                    site.query
                        .with(|query| query.get(param).unwrap_or("") == value)
                        .then_some("true")
                }
            };
            let href = move || {
                let query = site.query.with(|query| query.with(param, Some(&value)));
                let page = site.base.href(&site.route.read_untracked());
                format!("{page}{}", query.to_address())
            };
            view! {
                <li>
                    <a href=href aria-current=chosen>
                        {words}
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <nav class="filters" aria-label=label>
            <p aria-hidden="true">{label}</p>
            <ul>{links}</ul>
        </nav>
    }
    .into_any()
}

/// The choices among kinds that occur: `(name, label and how many)`.
pub fn counted<Kind: Copy>(
    kinds: &[Kind],
    count: impl Fn(Kind) -> usize,
    name: fn(Kind) -> &'static str,
    label: fn(Kind) -> &'static str,
) -> Vec<(String, String)> {
    kinds
        .iter()
        .map(|kind| (*kind, count(*kind)))
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| (name(kind).to_owned(), format!("{} ({count})", label(kind))))
        .collect()
}

/// The head of a filtered list: how many of how many are shown, told to screen readers when it changes.
pub fn count_status(
    shown: impl Fn() -> usize + Send + Sync + 'static,
    all: usize,
    noun: &'static str,
) -> AnyView {
    view! {
        <h2 class="visually-hidden">"The list"</h2>
        <p class="filter-status" role="status">
            {move || {
                let shown = shown();
                if shown == all { format!("{all} {noun}") } else { format!("{shown} of {all} {noun}") }
            }}
        </p>
    }
    .into_any()
}

/// The entries of a filtered list, drawn anew when the address asks for others.
pub fn entries(cards: impl Fn() -> Vec<Markup> + Send + Sync + 'static) -> AnyView {
    (move || {
        let items: Vec<_> = cards()
            .into_iter()
            .map(|card| html! { li { (card) } })
            .collect();
        inert(html! { ul.entries.grid { (all(items)) } })
    })
    .into_any()
}
