//! Filters: links that filter a list and sort it, so that they work in a new tab and can be shared; the list always
//! shows what the address says. If all entries are on the page, they are hidden and moved; if the list has several
//! pages, the result is fetched a page at a time.

use leptos::prelude::*;
use serde::Deserialize;
use serde_tuple::Serialize_tuple;
use web_sys::{Element, HtmlElement};

use super::notices::line;
use super::pager::pages_of;
use crate::browser::{App, Found, content, elements, events, lightly};
use crate::parts::{Filter, Keys, choice, choice_name, find, is_chosen, keys, rows};
use crate::query::{Param, Query};
use crate::route::Route;

/// The filters of a list, and what they need to know about it.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Choosing {
    /// The path of the list's first page.
    pub path: String,
    /// What its entries are called when counted.
    pub noun: String,
    /// Its filters.
    pub filters: Vec<Filter>,
    /// How many entries it has on all its pages.
    pub count: usize,
}

/// The filters of a list, and how many entries are shown.
#[component]
pub fn Filters(app: App, of: Choosing) -> impl IntoView {
    let Choosing {
        path,
        noun,
        filters,
        count,
    } = of;
    let is_whole = pages_of(&Route::parse(&path), count) == 1;
    let navs = filters
        .iter()
        .map(|filter| choices(app, &path, filter))
        .collect_view();
    let status = move |found: Option<Found>| match found.map(|found| found.count) {
        Some(found) if found != count => format!("{found} of {count} {noun}"),
        _ => format!("{count} {noun}"),
    };
    let said = status.clone();
    let mut list = Rows::default();
    Effect::new(move |before: Option<Query>| {
        let query = app.place.get().query;
        if before.unwrap_or_default() != query {
            if is_whole {
                lightly(|| {
                    let found = list.show(&filters, &query);
                    app.found(found, said(found));
                });
            } else {
                let choice = choice_name(&choice(&filters, &query));
                events::start(draw(app, query.clone(), choice, said.clone()));
            }
        }
        query
    });
    view! {
        {navs}
        <h2 class="visually-hidden">"The list"</h2>
        <p class="filter-status" inner_html=move || line(&status(app.place.get().found)) />
    }
}

/// The choices of one filter.
fn choices(app: App, path: &str, filter: &Filter) -> impl IntoView + use<> {
    let choice = |(value, words): &(String, String)| {
        let (page, param, own) = (app.address(path), filter.param.clone(), value.clone());
        let (name, value) = (param.clone(), value.clone());
        let to = move || page.clone() + &changed(&app.place.get().query, &param, &own).to_address();
        let current = move || {
            let query = app.place.get().query;
            is_chosen(&query, &name, &value).then_some("true")
        };
        view! {
            <li>
                <a href=to aria-current=current>{words.clone()}</a>
            </li>
        }
    };
    view! {
        <nav class="filters" aria-label=filter.label.clone()>
            <p aria-hidden="true">{filter.label.clone()}</p>
            <ul>{filter.options.iter().map(choice).collect_view()}</ul>
        </nav>
    }
}

/// A query with one filter changed.
pub fn changed(query: &Query, param: &str, value: &str) -> Query {
    match Param::from_name(param) {
        Some(param) => query.with(param, Some(value)),
        None => query.clone(),
    }
}

/// The entries on the page, in the order of the dataset. What somebody else has put among them stays.
#[derive(Default)]
struct Rows {
    rows: Vec<HtmlElement>,
    keys: Vec<Keys>,
}

impl Rows {
    /// Shows what a query asks for and hides the rest. `None` if it asks for everything.
    fn show(&mut self, filters: &[Filter], query: &Query) -> Option<Found> {
        if self.rows.is_empty() {
            self.read();
        }
        let keys: Vec<&Keys> = self.keys.iter().collect();
        let found = find(filters, &keys, &choice(filters, query));
        let mut is_found = vec![false; self.rows.len()];
        found.iter().for_each(|row| is_found[*row] = true);
        let hidden = (0..self.rows.len()).filter(|row| !is_found[*row]);
        let order: Vec<usize> = found.iter().copied().chain(hidden).collect();
        let mut there = entries().and_then(|list| list.first_element_child());
        for row in order {
            let own = &self.rows[row];
            if own.hidden() == is_found[row] {
                own.set_hidden(!is_found[row]);
            }
            // Entries already in place are not moved.
            if there.as_ref() == Some(own.as_ref()) {
                there = own.next_element_sibling();
            } else if let Some(list) = own.parent_element() {
                let before = there.as_ref().map(AsRef::as_ref);
                let _ = list.insert_before(own, before);
            }
        }
        (!query.is_empty()).then_some(Found {
            count: found.len(),
            page: 1,
        })
    }

    fn read(&mut self) {
        let rows = entries().map(|list| elements(&list, "[data-keys]"));
        for row in rows.into_iter().flatten() {
            self.keys
                .push(keys(&row.get_attribute("data-keys").unwrap_or_default()));
            self.rows.push(row);
        }
    }
}

fn entries() -> Option<Element> {
    document().query_selector("#main .entries").ok().flatten()
}

/// Draws the result of a choice in a list of several pages.
async fn draw(app: App, query: Query, choice: String, said: impl Fn(Option<Found>) -> String) {
    let here = app.here();
    let asked = query.get(Param::Page).and_then(|page| page.parse().ok());
    let mut page = if query.is_empty() {
        here.page()
    } else {
        asked.unwrap_or(1).max(1)
    };
    let mut chosen = content::chosen(app, &here, &choice, page).await;
    // The list may have had more pages when the link was made.
    if chosen.is_err() && page > 1 {
        page = 1;
        chosen = content::chosen(app, &here, &choice, page).await;
    }
    // Something else may have been chosen in the meantime.
    if app.here() != here || app.query() != query {
        return;
    }
    let chosen = match chosen {
        Ok(chosen) => chosen,
        Err(why) => {
            app.regret(Some(why));
            return;
        }
    };
    let found = (!query.is_empty()).then_some(Found {
        count: chosen.count,
        page,
    });
    lightly(|| {
        if let Some(entries) = entries() {
            let rows = rows(chosen.rows.iter()).into_string();
            entries.set_inner_html(&app.base.applied(&rows));
        }
        app.found(found, said(found));
    });
}
