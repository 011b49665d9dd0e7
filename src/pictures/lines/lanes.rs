//! Lanes: how far below the line of its track a mark is, so that no two overlap.

use super::layout::Row;
use super::strip::Strip;

/// Exact marks are on the line of their track, wider ones below them if they would overlap.
pub fn lanes(strip: &Strip, row_of: &[Row]) -> Vec<usize> {
    let place = |at: usize| {
        (
            row_of[at],
            strip.marks[at].columns.clone(),
            strip.marks[at].wide,
        )
    };
    let mut order: Vec<usize> = (0..strip.marks.len()).collect();
    order.sort_by_key(|at| {
        let mark = &strip.marks[*at];
        (mark.wide, mark.columns.len(), mark.columns.start)
    });
    let mut lanes = vec![0; strip.marks.len()];
    for (done, at) in order.iter().enumerate() {
        let taken: Vec<usize> = order[..done].to_vec();
        // Marks in the same place share it, one below the other.
        let beside = taken.iter().find(|other| place(**other) == place(*at));
        lanes[*at] = beside.map_or_else(
            || {
                let in_the_way = |lane: usize| {
                    taken.iter().any(|other| {
                        let (row, columns, _) = place(*other);
                        row == row_of[*at]
                            && lanes[*other] == lane
                            && columns.start < strip.marks[*at].columns.end
                            && strip.marks[*at].columns.start < columns.end
                    })
                };
                (0..).find(|lane| !in_the_way(*lane)).unwrap_or(0)
            },
            |other| lanes[*other],
        );
    }
    lanes
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use maud::Markup;

    use super::super::strip::{Mark, Track};
    use super::*;

    #[test]
    fn no_two_marks_lie_upon_each_other() {
        let series = |columns: Range<usize>, wide| Mark {
            track: Track::Series,
            columns,
            wide,
            link: Markup::default(),
        };
        let marks = vec![
            series(0..4, true),
            series(0..1, false),
            series(0..1, true),
            series(1..3, false),
            series(2..4, false),
            series(0..1, false),
        ];
        let strip = Strip {
            columns: 4,
            left_out: vec![0; 4],
            marks,
            ..Strip::default()
        };
        let lanes = lanes(&strip, &[Row::Series; 6]);
        assert_eq!(lanes, [2, 0, 1, 0, 1, 0]);
        for (at, one) in strip.marks.iter().enumerate() {
            for (next, other) in strip.marks.iter().enumerate().skip(at + 1) {
                let share = (&one.columns, one.wide) == (&other.columns, other.wide);
                let apart = one.columns.end <= other.columns.start
                    || other.columns.end <= one.columns.start;
                assert!(share || apart || lanes[at] != lanes[next]);
            }
        }
    }
}
