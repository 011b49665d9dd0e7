//! Where everything in a strip goes: which lines are merged in which column, where gaps separate the columns, and which
//! row a mark is in, so that no two overlap.

use std::ops::Range;

use super::lanes::lanes;
use super::strip::{Mark, Strip, Track};

/// A track as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Row {
    /// One protagonist's line.
    Line(usize),
    /// Where the lines are one.
    Meeting,
    /// The series itself.
    Series,
    /// Its parts.
    Parts,
    /// Its releases.
    Releases,
}

/// A strip with positions.
#[derive(Debug)]
pub struct Layout {
    /// For each column and protagonist: whether the line is merged with others there.
    pub joined: Vec<Vec<bool>>,
    /// The tracks from top to bottom.
    pub rows: Vec<Row>,
    /// The row of each mark.
    pub row_of: Vec<Row>,
    /// How far below its track's line each mark is; 0 is on it.
    pub lane_of: Vec<usize>,
}

impl Layout {
    /// Gives everything in a strip its position.
    pub fn of(strip: &Strip, lines: usize) -> Layout {
        let joined = joined(strip, lines);
        let row_of: Vec<Row> = strip.marks.iter().map(|mark| row(mark, &joined)).collect();
        let meet = joined.iter().flatten().any(|joined| *joined);
        let has = |row: Row| row_of.contains(&row);
        // Half of the lines above the one in which they meet, half below.
        let upper = (0..lines.div_ceil(2)).map(Row::Line);
        let lower = (lines.div_ceil(2)..lines).map(Row::Line);
        let below = [Row::Series, Row::Parts, Row::Releases].into_iter();
        let rows: Vec<Row> = upper
            .chain(meet.then_some(Row::Meeting))
            .chain(lower)
            .chain(below.filter(|row| has(*row)))
            .collect();
        Layout {
            lane_of: lanes(strip, &row_of),
            joined,
            rows,
            row_of,
        }
    }

    /// The columns in stretches: a stretch ends where years are left out and where lines join or separate.
    pub fn stretches(&self, strip: &Strip) -> Vec<Range<usize>> {
        let mut stretches: Vec<Range<usize>> = Vec::new();
        for column in 0..strip.columns {
            match stretches.last_mut() {
                Some(stretch)
                    if strip.left_out[column] == 0
                        && self.joined[column] == self.joined[column - 1] =>
                {
                    stretch.end = column + 1;
                }
                _ => stretches.push(column..column + 1),
            }
        }
        stretches
    }

    /// How many rows of marks a track needs.
    pub fn lanes(&self, row: Row) -> usize {
        let own = self.row_of.iter().zip(&self.lane_of);
        own.filter(|(of, _)| **of == row)
            .map(|(_, lane)| lane + 1)
            .max()
            .unwrap_or(1)
    }

    /// The position of a track, counted from the top.
    pub fn index(&self, row: Row) -> usize {
        self.rows.iter().position(|own| *own == row).unwrap_or(0)
    }
}

/// A line joins others at an event they share, leaves them at an event of its own, and otherwise stays as it is.
fn joined(strip: &Strip, lines: usize) -> Vec<Vec<bool>> {
    let mut state = vec![false; lines];
    let mut columns = Vec::new();
    for column in 0..strip.columns {
        for (line, joined) in state.iter_mut().enumerate() {
            let own = strip.marks.iter().filter_map(|mark| match &mark.track {
                Track::Lines(lines) if mark.columns.contains(&column) && lines.contains(&line) => {
                    Some(lines.len() > 1)
                }
                _ => None,
            });
            *joined = own.max().unwrap_or(*joined);
        }
        columns.push(state.clone());
    }
    columns
}

fn row(mark: &Mark, joined: &[Vec<bool>]) -> Row {
    match &mark.track {
        Track::Lines(lines) => match lines.as_slice() {
            [line] if !joined[mark.columns.start][*line] => Row::Line(*line),
            _ => Row::Meeting,
        },
        Track::Series => Row::Series,
        Track::Parts => Row::Parts,
        Track::Releases => Row::Releases,
    }
}

#[cfg(test)]
mod tests {
    use maud::Markup;

    use super::*;

    fn mark(track: Track, columns: Range<usize>, wide: bool) -> Mark {
        let link = Markup::default();
        Mark {
            track,
            columns,
            wide,
            link,
        }
    }

    fn of(lines: &[usize], columns: Range<usize>) -> Mark {
        mark(Track::Lines(lines.to_vec()), columns, false)
    }

    fn strip(left_out: &[u16], marks: Vec<Mark>) -> Strip {
        Strip {
            columns: left_out.len(),
            left_out: left_out.to_vec(),
            heads: Vec::new(),
            marks,
        }
    }

    #[test]
    fn lines_join_where_they_meet_and_part_where_they_do_not() {
        let marks = vec![of(&[0], 0..1), of(&[0, 2], 2..3), of(&[0], 4..5)];
        let strip = strip(&[0, 0, 0, 9, 0], marks);
        let layout = Layout::of(&strip, 3);
        let [apart, one] = [[false, false, false], [true, false, true]];
        let parted = [false, false, true];
        assert_eq!(layout.joined, [apart, apart, one, one, parted]);
        assert_eq!(layout.stretches(&strip), [0..2, 2..3, 3..4, 4..5]);
        assert_eq!(layout.row_of, [Row::Line(0), Row::Meeting, Row::Line(0)]);
        let rows = [Row::Line(0), Row::Line(1), Row::Meeting, Row::Line(2)];
        assert_eq!(layout.rows, rows);
    }

    #[test]
    fn lines_that_never_meet_run_beside_each_other() {
        let strip = strip(&[0], vec![mark(Track::Parts, 0..1, false)]);
        let rows = [Row::Line(0), Row::Line(1), Row::Parts];
        assert_eq!(Layout::of(&strip, 2).rows, rows);
        assert_eq!(Layout::of(&strip, 1).rows, [Row::Line(0), Row::Parts]);
    }
}
