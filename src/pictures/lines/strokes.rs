//! A strip as markup: stretches of columns, each with its lines and a list of what is on them, and gaps between them.
//! On a wide screen it is one grid that runs across; otherwise it runs downward.

use std::ops::Range;

use maud::{Markup, html};

use super::super::entity_link;
use super::layout::{Layout, Row};
use super::places::Places;
use super::strip::{Head, Strip};
use crate::dataset::{EntityRef, Section};
use crate::site::Site;

/// A strip with all its positions.
pub struct Drawing<'s> {
    site: Site<'s>,
    pub(super) strip: &'s Strip,
    pub(super) layout: Layout,
    pub(super) places: Places,
}

/// Draws a strip.
pub fn draw<'s>(site: Site<'s>, strip: &'s Strip) -> Markup {
    let layout = Layout::of(strip, site.data.series.protagonists.len());
    let places = Places::of(strip, &layout);
    let tracks = layout.rows.iter().filter(|row| **row < Row::Parts).count();
    let long = places.is_long();
    let drawing = Drawing {
        site,
        strip,
        layout,
        places,
    };
    html! {
        div class={ "strip k" (tracks) @if long { " long" } } {
            @for (at, stretch) in drawing.places.stretches.iter().enumerate() {
                @if at > 0 { (drawing.gap(stretch.start)) }
                div.stretch {
                    (drawing.lines(stretch))
                    @if at == 0 { (drawing.names()) }
                    ol { @for column in stretch.clone() { (drawing.column(column)) } }
                }
            }
        }
    }
}

impl Drawing<'_> {
    /// The names of the tracks, where they start.
    fn names(&self) -> Markup {
        let data = self.site.data;
        let menu = |section: Section| data.name(&EntityRef::section(section));
        html! {
            @for row in &self.layout.rows {
                @match row {
                    Row::Line(line) => {
                        @let protagonist = &data.series.protagonists[*line];
                        p class={ "start " (self.on(*row)) } {
                            (entity_link(self.site, &EntityRef::item(Section::People, &protagonist.person)))
                            " "
                            @if let Some(place) = &protagonist.place { span { (place) } }
                        }
                    }
                    Row::Meeting => {}
                    Row::Series => p class={ "start " (self.on(*row)) } { "The series" },
                    Row::Parts => p class={ "start beneath " (self.on(*row)) } { (menu(Section::Episodes)) },
                    Row::Releases => p class={ "start beneath " (self.on(*row)) } { (menu(Section::Release)) },
                }
            }
        }
    }

    /// What begins in a column: first anything that spans more columns, then the heading, then what is as precise as
    /// the column.
    fn column(&self, column: usize) -> Markup {
        let head = |level| {
            let mut heads = self.strip.heads.iter();
            heads.find(move |head| head.level == level && head.columns.start == column)
        };
        html! {
            @if let Some(head) = head(0) { (self.head(head)) }
            (self.cells(column, true))
            @if let Some(head) = head(1) { (self.head(head)) }
            (self.cells(column, false))
        }
    }

    fn head(&self, head: &Head) -> Markup {
        html! {
            li class={ "head r" (head.level + 1) " " (self.places.columns(&head.columns)) } { (head.words) }
        }
    }

    fn cells(&self, column: usize, wide: bool) -> Markup {
        let marks = &self.strip.marks;
        let begins = |at: &usize| marks[*at].columns.start == column && marks[*at].wide == wide;
        let mut own: Vec<usize> = (0..marks.len()).filter(begins).collect();
        own.sort_by_key(|at| {
            (
                self.layout.index(self.layout.row_of[*at]),
                marks[*at].columns.len(),
            )
        });
        let alike = |one: &usize, other: &usize| {
            self.layout.row_of[*one] == self.layout.row_of[*other]
                && marks[*one].columns == marks[*other].columns
        };
        html! { @for cell in own.chunk_by(alike) { (self.cell(cell)) } }
    }

    /// Marks in the same place.
    fn cell(&self, marks: &[usize]) -> Markup {
        let (row, lane) = (self.layout.row_of[marks[0]], self.layout.lane_of[marks[0]]);
        let columns: &Range<usize> = &self.strip.marks[marks[0]].columns;
        let track = match row {
            Row::Parts => Some(Section::Episodes),
            Row::Releases => Some(Section::Release),
            _ => None,
        };
        html! {
            li class={ "cell " (self.on_lane(row, lane)) " " (self.places.columns(columns)) } {
                @if let Some(track) = track {
                    span.track { (self.site.data.name(&EntityRef::section(track))) }
                }
                @for mark in marks { (self.strip.marks[*mark].link) }
            }
        }
    }

    pub(super) fn on(&self, row: Row) -> String {
        self.on_lane(row, 0)
    }

    /// The classes that put something onto a track: its color, its row when the strip runs across, its lane when it
    /// runs downward.
    fn on_lane(&self, row: Row, lane: usize) -> String {
        let name = match row {
            Row::Line(line) => format!("line-{}", line + 1),
            Row::Meeting => "meeting".to_owned(),
            Row::Series => "series".to_owned(),
            Row::Parts => "parts".to_owned(),
            Row::Releases => "releases".to_owned(),
        };
        format!(
            "{name} r{} l{}",
            self.places.row(row) + lane,
            self.layout.index(row)
        )
    }
}
