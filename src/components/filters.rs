//! Filters: lists whose entries the address chooses and orders. Its parameters are links, so that they work without
//! scripts' help and can be shared; what they show is always what the address says.

use maud::{Markup, html};
use serde::{Deserialize, Serialize};
use serde_tuple::Serialize_tuple;

use super::cards::{AwardCard, Card, award_card, card};
use super::dispute::{Dispute, dispute};
use super::pager::{PAGE, pager, pages};
use crate::query::{Param, Query};
use crate::route::Route;

/// The choices of one parameter.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Filter {
    /// The parameter's name in the address.
    pub param: String,
    /// What is chosen, as visitors read it.
    pub label: String,
    /// Values and their words. The first value is empty: it stands for all, or for the order of the dataset.
    pub options: Vec<(String, String)>,
    /// Whether it orders the list instead of choosing from it.
    pub orders: bool,
}

/// What a list shows: entries of one kind.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Entry {
    /// A card.
    Card(Card),
    /// An award entry.
    Award(AwardCard),
    /// A disagreement, whole.
    Dispute(Dispute),
}

/// An entry of a list, and what its filters know of it.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Row {
    /// The entry.
    pub entry: Entry,
    /// For each filter: the places of the options that hold for it, or its place in the order of each option.
    pub keys: Vec<Vec<u32>>,
}

/// A list with filters, or a page of one.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct List {
    /// What its entries are called in a count of them.
    pub noun: String,
    /// Its filters.
    pub filters: Vec<Filter>,
    /// How many entries it has on all of its pages.
    pub count: usize,
    /// Those of this page.
    pub rows: Vec<Row>,
}

/// By this the part of a page that the address changes is found in its document.
pub const LIVE: &str = "data-live";

/// The filters of a list. Each link names what it sets.
pub fn filters(list: &List, at: &Route, query: &Query) -> Markup {
    let page = at.first().path();
    html! {
        @for filter in &list.filters {
            nav.filters aria-label=(filter.label) {
                p aria-hidden="true" { (filter.label) }
                ul {
                    @for (value, words) in &filter.options {
                        @let chosen = is_chosen(query, &filter.param, value).then_some("true");
                        li {
                            a href={ (page) (changed(query, &filter.param, value).to_address()) } aria-current=[chosen]
                                data-param=(filter.param) data-value=(value) { (words) }
                        }
                    }
                }
            }
        }
    }
}

/// A query with another choice of one filter.
pub fn changed(query: &Query, param: &str, value: &str) -> Query {
    match Param::from_name(param) {
        Some(param) => query.with(param, Some(value)),
        None => query.clone(),
    }
}

/// Whether a query has this value; an empty one stands for the default.
pub fn is_chosen(query: &Query, param: &str, value: &str) -> bool {
    let chosen = Param::from_name(param).and_then(|param| query.get(param));
    chosen.unwrap_or("") == value
}

/// A page of the list as it is: how many there are, its entries, and the ways to the other pages.
pub fn whole(list: &List, at: &Route) -> Markup {
    let rows: Vec<&Row> = list.rows.iter().collect();
    shown(list, at, &Query::default(), list.count, at.page(), &rows)
}

/// What a query asks for of a list whose rows are all here.
pub fn found(list: &List, at: &Route, query: &Query) -> Markup {
    let rows = list.find(query);
    let asked = query.get(Param::Page).and_then(|page| page.parse().ok());
    let page = asked.unwrap_or(1).clamp(1, pages(rows.len()));
    let first = (page - 1) * PAGE;
    let last = rows.len().min(first + PAGE);
    shown(list, at, query, rows.len(), page, &rows[first..last])
}

/// The part of a page that shows `found` entries of a list, on a page of theirs.
fn shown(
    list: &List,
    at: &Route,
    query: &Query,
    found: usize,
    page: usize,
    rows: &[&Row],
) -> Markup {
    html! {
        h2.visually-hidden { "The list" }
        p.filter-status { @if found != list.count { (found) " of " } (list.count) " " (list.noun) }
        ul.entries.grid { @for row in rows { li { (row.entry.markup()) } } }
        (pager(at, query, page, found))
    }
}

impl List {
    /// The rows that a query asks for, in its order. A value that does not exist asks for all.
    fn find(&self, query: &Query) -> Vec<&Row> {
        let mut rows: Vec<&Row> = self.rows.iter().collect();
        for (at, filter) in self.filters.iter().enumerate() {
            let chosen = filter
                .options
                .iter()
                .position(|(value, _)| is_chosen(query, &filter.param, value));
            let Some(chosen) = chosen.filter(|chosen| *chosen > 0) else {
                continue;
            };
            if filter.orders {
                rows.sort_by_key(|row| row.keys.get(at).and_then(|places| places.get(chosen - 1)));
            } else {
                rows.retain(|row| {
                    row.keys
                        .get(at)
                        .is_some_and(|held| held.contains(&(chosen as u32)))
                });
            }
        }
        rows
    }
}

impl Entry {
    fn markup(&self) -> Markup {
        match self {
            Entry::Card(own) => card(own),
            Entry::Award(own) => award_card(own),
            Entry::Dispute(own) => dispute(own),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Drawing, Kicker};
    use super::*;

    /// Three entries: the first two of kind one, the last also of kind two, and named in reverse order.
    fn list() -> List {
        let row = |name: &str, kinds: &[u32], place: u32| Row {
            entry: Entry::Card(Card {
                art: Drawing::default(),
                kicker: Kicker {
                    words: String::new(),
                    when: None,
                },
                name: name.to_owned(),
                to: String::new(),
                summary: String::new(),
            }),
            keys: vec![kinds.to_vec(), vec![place]],
        };
        let filter = |param: &str, values: &[&str], orders| Filter {
            param: param.to_owned(),
            label: String::new(),
            options: values
                .iter()
                .map(|value| (value.to_string(), String::new()))
                .collect(),
            orders,
        };
        List {
            noun: "entries".to_owned(),
            filters: vec![
                filter("kind", &["", "one", "two"], false),
                filter("sort", &["", "name"], true),
            ],
            count: 3,
            rows: vec![row("c", &[1], 2), row("b", &[1], 1), row("a", &[1, 2], 0)],
        }
    }

    fn names(query: &str) -> String {
        let list = list();
        let rows = list.find(&Query::parse(query));
        let name = |row: &&Row| match &row.entry {
            Entry::Card(card) => card.name.clone(),
            _ => String::new(),
        };
        rows.iter().map(name).collect()
    }

    #[test]
    fn a_query_chooses_and_orders() {
        for (query, expected) in [
            ("", "cba"),
            ("?kind=one", "cba"),
            ("?kind=two", "a"),
            ("?sort=name", "abc"),
            ("?kind=one&sort=name", "abc"),
            ("?kind=three&sort=age", "cba"),
        ] {
            assert_eq!(names(query), expected, "{query}");
        }
    }
}
