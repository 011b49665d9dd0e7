//! The lines of a strip: straight within its stretches, and in the gaps on their way together or apart.

use std::ops::Range;

use maud::{Markup, html};

use super::layout::Row;
use super::strokes::Drawing;

impl Drawing<'_> {
    /// The lines of a stretch.
    pub fn lines(&self, stretch: &Range<usize>) -> Markup {
        let joined = &self.layout.joined[stretch.start];
        let runs = |row: &&Row| match row {
            Row::Line(line) => !joined[*line],
            Row::Meeting => joined.contains(&true),
            Row::Series => true,
            Row::Parts | Row::Releases => false,
        };
        self.rails(runs, &self.places.columns(stretch))
    }

    /// Years left out, or lines that join or separate.
    pub fn gap(&self, column: usize) -> Markup {
        let (before, after) = self.around(column);
        let place = self.places.gap(column);
        let turning = (0..before.len()).filter(|line| before[*line] != after[*line]);
        html! {
            div.gap.cut[self.strip.left_out[column] > 0] {
                (self.straight(column, &place))
                @for line in turning { (self.turn(line, after[line], &place)) }
                @match self.strip.left_out[column] {
                    0 => {}
                    1 => p class={ "left-out " (place) } { "1 year left out" },
                    years => p class={ "left-out " (place) } { (years) " years left out" },
                }
            }
        }
    }

    /// The lines that run straight through a gap.
    fn straight(&self, column: usize, place: &str) -> Markup {
        let (before, after) = self.around(column);
        let stays = |row: &&Row| match row {
            Row::Line(line) => !before[*line] && !after[*line],
            Row::Meeting => before
                .iter()
                .zip(after)
                .any(|(before, after)| *before && *after),
            Row::Series => true,
            Row::Parts | Row::Releases => false,
        };
        self.rails(stays, place)
    }

    /// Which lines are merged before and after a gap.
    fn around(&self, column: usize) -> (&[bool], &[bool]) {
        (&self.layout.joined[column - 1], &self.layout.joined[column])
    }

    fn rails(&self, runs: impl Fn(&&Row) -> bool, place: &str) -> Markup {
        html! {
            @for row in self.layout.rows.iter().filter(runs) {
                span class={ "rail " (self.on(*row)) " " (place) } {}
            }
        }
    }

    /// A line on its way to the others, or away from them.
    fn turn(&self, line: usize, joins: bool, place: &str) -> Markup {
        let (own, meeting) = (Row::Line(line), Row::Meeting);
        let rows = (self.places.row(own), self.places.row(meeting));
        let lanes = (self.layout.index(own), self.layout.index(meeting));
        let is_above = rows.0 < rows.1;
        html! {
            span class={
                "turn line-" (line + 1) " " (place)
                " r" (rows.0.min(rows.1)) " m" (rows.0.max(rows.1))
                " l" (lanes.0.min(lanes.1)) " k" (lanes.0.abs_diff(lanes.1))
                @if is_above != joins { " flip" }
            } {
                svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" {
                    path d="M0 0C60 0 40 100 100 100" {}
                }
            }
        }
    }
}
