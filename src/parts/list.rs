//! Lists whose entries the address filters and sorts, with the filters above them.

use maud::{Markup, html};
use serde::{Deserialize, Serialize};
use serde_tuple::Serialize_tuple;

use super::cards::{AwardCard, Card, award_card, card};
use super::dispute::{Dispute, dispute};
use crate::controls::{Choosing, Control, Paging, control, pages_of};
use crate::query::{Param, Query};
use crate::route::Route;

/// The choices of one parameter.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Filter {
    /// The parameter's name in the address.
    pub param: String,
    /// What it filters by, as visitors read it.
    pub label: String,
    /// Values and their labels. The first value is empty: it stands for all, or for the order of the dataset.
    pub options: Vec<(String, String)>,
    /// Whether it sorts the list instead of filtering it.
    pub orders: bool,
}

/// What a list shows: entries of one type.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Entry {
    /// A card.
    Card(Card),
    /// An award entry.
    Award(AwardCard),
    /// A disagreement, in full.
    Dispute(Dispute),
}

/// An entry of a list, and its keys for the filters.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Row {
    /// The entry.
    pub entry: Entry,
    /// Its keys for the filters.
    pub keys: Keys,
}

/// For each filter: the positions of the options an entry matches, or, in a filter that sorts, its position in each
/// order.
pub type Keys = Vec<Vec<u32>>;

/// A list with filters, or a page of one.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct List {
    /// What its entries are called when counted.
    pub noun: String,
    /// Its filters.
    pub filters: Vec<Filter>,
    /// How many entries it has on all its pages.
    pub count: usize,
    /// Those of this page.
    pub rows: Vec<Row>,
}

/// One page of the result of a choice in a list of several pages, in a file of its own.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Chosen {
    /// The release it belongs to.
    pub release: String,
    /// How many entries the choice finds.
    pub count: usize,
    /// Those of this page.
    pub rows: Vec<Row>,
}

/// A list as it is: its filters, its entries, and the links to its other pages.
pub fn list(list: &List, at: &Route) -> Markup {
    let choosing = Choosing {
        path: at.first().path(),
        noun: list.noun.clone(),
        filters: list.filters.clone(),
        count: list.count,
    };
    html! {
        (control(Control::Filters(choosing)))
        ul.entries.grid data-live { (rows(list.rows.iter())) }
        (pager(at, list.count))
    }
}

/// The links from a page of a list with this many entries to its other pages, if it has any.
pub fn pager(at: &Route, count: usize) -> Markup {
    let path = at.path();
    html! { @if pages_of(at, count) > 1 { (control(Control::Pager(Paging { path, count }))) } }
}

/// Entries of a list. If all of them are on the page, each has its keys.
pub fn rows<'a>(rows: impl Iterator<Item = &'a Row>) -> Markup {
    html! { @for row in rows { li data-keys=[written(&row.keys)] { (row.entry.markup()) } } }
}

/// The keys of an entry, as written in its attribute; `None` if the list has several pages and a file with the keys.
fn written(keys: &Keys) -> Option<String> {
    let of_filter = |held: &Vec<u32>| {
        held.iter()
            .map(u32::to_string)
            .collect::<Vec<_>>()
            .join(" ")
    };
    let parts: Vec<String> = keys.iter().map(of_filter).collect();
    (!parts.is_empty()).then(|| parts.join(","))
}

/// The keys of an entry, from its attribute.
pub fn keys(written: &str) -> Keys {
    let of_filter = |held: &str| {
        held.split(' ')
            .filter_map(|place| place.parse().ok())
            .collect()
    };
    written.split(',').map(of_filter).collect()
}

/// Whether a query has this value; an empty one stands for the default.
pub fn is_chosen(query: &Query, param: &str, value: &str) -> bool {
    let chosen = Param::from_name(param).and_then(|param| query.get(param));
    chosen.unwrap_or("") == value
}

/// What a query chooses: for each filter the position of its option. Unknown values stand for all.
pub fn choice(filters: &[Filter], query: &Query) -> Vec<usize> {
    let place = |filter: &Filter| {
        let mut options = filter.options.iter();
        options.position(|(value, _)| is_chosen(query, &filter.param, value))
    };
    filters
        .iter()
        .map(|filter| place(filter).unwrap_or(0))
        .collect()
}

/// A choice, as used in file names.
pub fn choice_name(choice: &[usize]) -> String {
    let places: Vec<String> = choice.iter().map(usize::to_string).collect();
    places.join("-")
}

/// Which of a list's rows a choice finds, in its order, going by their keys.
pub fn find(filters: &[Filter], rows: &[&Keys], choice: &[usize]) -> Vec<usize> {
    let mut found: Vec<usize> = (0..rows.len()).collect();
    for (at, (filter, chosen)) in filters.iter().zip(choice).enumerate() {
        if *chosen == 0 {
            continue;
        }
        if filter.orders {
            let mut ordered = vec![None; rows.len()];
            for row in found {
                let place = rows[row].get(at).and_then(|places| places.get(chosen - 1));
                if let Some(own) = place.and_then(|place| ordered.get_mut(*place as usize)) {
                    *own = Some(row);
                }
            }
            found = ordered.into_iter().flatten().collect();
        } else {
            let holds = |row: &usize| {
                let held = rows[*row].get(at);
                held.is_some_and(|held| held.contains(&(*chosen as u32)))
            };
            found.retain(holds);
        }
    }
    found
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
    use super::*;

    /// Three entries: the first two of kind one, the last of kind two as well, with their names in reverse order.
    const ROWS: [&str; 3] = ["1,2", "1,1", "1 2,0"];

    fn filters() -> Vec<Filter> {
        let filter = |param: &str, values: &[&str], orders| Filter {
            param: param.to_owned(),
            label: String::new(),
            options: values
                .iter()
                .map(|value| (value.to_string(), String::new()))
                .collect(),
            orders,
        };
        vec![
            filter("kind", &["", "one", "two"], false),
            filter("sort", &["", "name"], true),
        ]
    }

    fn names(query: &str) -> String {
        let (filters, rows) = (filters(), ROWS.map(keys));
        let choice = choice(&filters, &Query::parse(query));
        let found = find(&filters, &rows.each_ref(), &choice);
        found.into_iter().map(|row| ['c', 'b', 'a'][row]).collect()
    }

    #[test]
    fn what_filters_know_of_an_entry_is_read_as_it_was_written() {
        for row in ROWS {
            assert_eq!(written(&keys(row)).as_deref(), Some(row));
        }
        assert_eq!(written(&Vec::new()), None);
        assert_eq!(keys(",3"), [vec![], vec![3]]);
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
