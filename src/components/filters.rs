//! Filters: links that change one parameter of the address. What they show is always what the address says.

use leptos::prelude::*;
use maud::{Markup, html};

use super::later::rows;
use super::pager::{pager, shown_of};
use super::piece::{Piece, live, piece};
use crate::query::{Param, Query};
use crate::site::Site;

/// The choices of one parameter: `(value, label)`, after "all" or the named default. Each link names what it sets, so
/// that it can be kept current without being drawn anew.
pub fn choices(
    site: Site,
    param: Param,
    label: &'static str,
    default: &'static str,
    options: Vec<(String, String)>,
) -> Piece {
    let options: Vec<_> = std::iter::once((String::new(), default.to_owned()))
        .chain(options)
        .collect();
    piece(move || {
        let page = site.base.href(&site.route.read_untracked().first());
        let query = site.query.read_untracked();
        html! {
            nav.filters aria-label=(label) {
                p aria-hidden="true" { (label) }
                ul {
                    @for (value, words) in &options {
                        @let chosen = is_chosen(&query, param, value).then_some("true");
                        li {
                            a href={ (page) (query.with(param, Some(value)).to_address()) } aria-current=[chosen]
                                data-param=(param.name()) data-value=(value) { (words) }
                        }
                    }
                }
            }
        }
    })
}

/// Whether a query has this value; an empty one stands for the default.
pub fn is_chosen(query: &Query, param: Param, value: &str) -> bool {
    query.get(param).unwrap_or("") == value
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

/// A filtered list: how many of how many are shown, the entries of one page, and the ways to the others. It is drawn
/// anew when the address asks for others.
pub fn filtered<T: 'static>(
    site: Site,
    noun: &'static str,
    all: usize,
    find: impl Fn(&Query) -> Vec<&'static T> + 'static,
    card: fn(Site, &'static T) -> Markup,
) -> Piece {
    list(site, noun, all, move |query| {
        let found = find(query);
        let (count, shown) = (found.len(), shown_of(site, found.len()));
        let cards = rows(shown.len(), move |at| {
            html! { li { (card(site, found[shown.start + at])) } }
        });
        (count, cards)
    })
}

/// What draws the entries of a query: how many there are, and those of the page that is shown.
type Draw = dyn Fn(&Query) -> (usize, Markup);

fn list(
    site: Site,
    noun: &'static str,
    all: usize,
    draw: impl Fn(&Query) -> (usize, Markup) + 'static,
) -> Piece {
    // Boxed, so that the list is compiled once and not once for each kind of entry.
    let draw: Box<Draw> = Box::new(draw);
    live(move || {
        let (shown, cards) = draw(&site.query.read_untracked());
        html! {
            h2.visually-hidden { "The list" }
            p.filter-status { @if shown != all { (shown) " of " } (all) " " (noun) }
            ul.entries.grid { (cards) }
            (pager(site, shown))
        }
    })
}
