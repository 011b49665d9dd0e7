//! Awards at a glance: a row for each body, a column for each result, and each entry a star where they cross. It is a
//! real table with words in its cells, so it needs no second one.

mod board;

use maud::{Markup, html};

use self::board::{Board, Row, words};
use super::entity_link;
use crate::dataset::{Award, AwardResult, EntityRef, Section};
use crate::site::Site;

/// Bodies beyond this are counted, not drawn: their entries are in the list below.
const MOST: usize = 60;

/// The table, or nothing if there are no awards.
pub fn draw(site: Site) -> Option<Markup> {
    let board = Board::of(site.data);
    if board.rows.is_empty() {
        return None;
    }
    let more = board.rows.len().saturating_sub(MOST);
    Some(html! {
        table.board {
            caption.visually-hidden { "Awards and nominations by body and result" }
            thead {
                tr {
                    th scope="col" { "Given by" }
                    @for (result, count) in &board.results {
                        th scope="col" {
                            span.numeral { (count) }
                            " "
                            span class=(sign(*result)) { (result.label()) }
                        }
                    }
                }
            }
            tbody {
                @for row in &board.rows[..board.rows.len() - more] { (body(site, &board, row)) }
            }
        }
        @if more > 0 {
            p.aside { "And " (more) " more bodies, in the list below." }
        }
    })
}

fn body(site: Site, board: &Board, row: &Row) -> Markup {
    let entity = EntityRef::item(Section::Organizations, row.body);
    html! {
        tr {
            th scope="row" {
                (entity_link(site, &entity))
                @if row.awards.len() > 1 { " " span.count { (row.awards.len()) " entries" } }
            }
            @for (result, _) in &board.results { (cell(site, row, *result)) }
        }
    }
}

fn cell(site: Site, row: &Row, result: AwardResult) -> Markup {
    let all = row.awards.iter();
    let entries: Vec<_> = all.filter(|award| award.result == result).collect();
    html! {
        td {
            @if !entries.is_empty() {
                ul { @for award in entries { (entry(site, award)) } }
            }
        }
    }
}

/// The star shows the result; the word says it to everyone who has no column heading in view.
fn entry(site: Site, award: &Award) -> Markup {
    let entity = EntityRef::item(Section::Awards, &award.slug);
    html! {
        li {
            a class=(sign(award.result)) href=(site.address(&entity)) {
                span { (words(award)) }
                " "
                span.stated { (award.result.label()) }
            }
        }
    }
}

/// The class that gives a result its sign.
fn sign(result: AwardResult) -> String {
    format!("star {}", result.name())
}
