//! Places in the grid of a strip: its columns and, between two stretches of them, a column for the gap. The first
//! column of the grid has the names of the tracks.

use std::ops::Range;

use super::layout::{Layout, Row};
use super::strip::Strip;

/// As many columns as are readable side by side, and as many rows as the style sheet has classes for.
const MOST: (usize, usize) = (14, 24);
/// As many marks as fit into a narrow column before it gets taller than the strip is wide.
const MOST_IN_A_CELL: usize = 12;

/// The grid of a strip.
#[derive(Debug)]
pub struct Places {
    /// The stretches of columns, with gaps between them.
    pub stretches: Vec<Range<usize>>,
    starts: Vec<usize>,
    rows: Vec<(Row, usize)>,
    end: (usize, usize),
    fullest: usize,
}

impl Places {
    /// Works out the grid.
    pub fn of(strip: &Strip, layout: &Layout) -> Places {
        let stretches = layout.stretches(strip);
        let mut starts = Vec::new();
        let mut next = 2;
        for stretch in &stretches {
            next += usize::from(stretch.start > 0);
            for _ in stretch.clone() {
                starts.push(next);
                next += 1;
            }
        }
        let levels = strip.heads.iter().map(|head| head.level + 1).max();
        let mut row = levels.unwrap_or(0) + 1;
        let mut rows = Vec::new();
        for track in &layout.rows {
            rows.push((*track, row));
            row += layout.lanes(*track);
        }
        Places {
            stretches,
            starts,
            rows,
            end: (next - 1, row - 1),
            fullest: fullest(strip, layout),
        }
    }

    /// Whether the grid is larger than a wide screen can show: then it runs downward there too.
    pub fn is_long(&self) -> bool {
        self.end.0 > MOST.0 || self.end.1 > MOST.1 || self.fullest > MOST_IN_A_CELL
    }

    /// The classes that put something into columns.
    pub fn columns(&self, columns: &Range<usize>) -> String {
        let start = self.starts[columns.start];
        let end = self.starts[columns.end - 1] + 1;
        format!("c{start} w{}", end - start)
    }

    /// The classes that put something into the gap before a column.
    pub fn gap(&self, column: usize) -> String {
        format!("c{} w1", self.starts[column] - 1)
    }

    /// The first row of a track.
    pub fn row(&self, row: Row) -> usize {
        let own = self.rows.iter().find(|(own, _)| *own == row);
        own.map_or(1, |(_, at)| *at)
    }
}

/// The most marks that share a place.
fn fullest(strip: &Strip, layout: &Layout) -> usize {
    let place = |at: usize| (layout.row_of[at], &strip.marks[at].columns);
    let marks = 0..strip.marks.len();
    marks
        .clone()
        .map(|at| {
            marks
                .clone()
                .filter(|other| place(*other) == place(at))
                .count()
        })
        .max()
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use maud::Markup;

    use super::super::strip::{Mark, Track};
    use super::*;

    #[test]
    fn a_crowd_in_one_column_runs_downward() {
        let strip = |count| Strip {
            columns: 1,
            left_out: vec![0],
            marks: (0..count)
                .map(|_| Mark {
                    track: Track::Parts,
                    columns: 0..1,
                    wide: false,
                    link: Markup::default(),
                })
                .collect(),
            ..Strip::default()
        };
        for (count, is_long) in [(12, false), (13, true)] {
            let strip = strip(count);
            let places = Places::of(&strip, &Layout::of(&strip, 2));
            assert_eq!(places.is_long(), is_long, "{count}");
        }
    }

    #[test]
    fn columns_follow_each_other_without_a_seam() {
        let strip = Strip {
            columns: 4,
            left_out: vec![0, 0, 3, 0],
            ..Strip::default()
        };
        let mut layout = Layout::of(&strip, 2);
        layout.joined[3] = vec![true, true];
        let places = Places::of(&strip, &layout);
        assert_eq!(places.stretches, [0..2, 2..3, 3..4]);
        assert_eq!(places.columns(&(0..2)), "c2 w2");
        assert_eq!(places.gap(2), "c4 w1");
        assert_eq!(places.columns(&(2..3)), "c5 w1");
        assert_eq!(places.gap(3), "c6 w1");
        assert_eq!(places.columns(&(0..4)), "c2 w6");
        assert_eq!(places.end.0, 7);
        assert!(!places.is_long());
    }
}
