//! A strip of the picture before layout: columns in order, and what is in each of them.

use std::ops::Range;

use maud::Markup;

/// Columns in order, with heads and marks.
#[derive(Debug, Default)]
pub struct Strip {
    /// How many columns there are.
    pub columns: usize,
    /// How many years are left out before each column.
    pub left_out: Vec<u16>,
    /// Their headings.
    pub heads: Vec<Head>,
    /// What is in them, in the order of the dataset.
    pub marks: Vec<Mark>,
}

/// The heading of one or several columns.
#[derive(Debug)]
pub struct Head {
    /// 0 for the upper level, 1 for the lower.
    pub level: usize,
    /// The columns.
    pub columns: Range<usize>,
    /// The words.
    pub words: Markup,
}

/// Something on a track.
#[derive(Debug)]
pub struct Mark {
    /// On which track.
    pub track: Track,
    /// The columns it covers.
    pub columns: Range<usize>,
    /// Whether its date is less precise than the columns.
    pub wide: bool,
    /// A link that says what it is.
    pub link: Markup,
}

/// The track a mark belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Track {
    /// The lines of these protagonists.
    Lines(Vec<usize>),
    /// The series itself.
    Series,
    /// Its parts.
    Parts,
    /// Its releases.
    Releases,
}

/// Columns for marks that have an order but no dates, in groups such as the parts that tell them. A mark comes after
/// all earlier ones of its group that share a line with it, so that each line keeps the order of the dataset. Returns
/// the columns of each group and the column of each mark, group by group.
pub fn in_order(groups: &[Vec<Track>], most: usize) -> (Vec<Range<usize>>, Vec<Vec<usize>>) {
    let steps: Vec<Vec<usize>> = groups.iter().map(|group| steps(group)).collect();
    let width = |steps: &Vec<usize>| steps.iter().max().map_or(0, |last| last + 1);
    let fits = steps.iter().map(width).sum::<usize>() <= most;
    let mut start = 0;
    steps
        .into_iter()
        .map(|steps| {
            let first = start;
            // If there is not enough room for steps, a group has one column.
            let width = if fits { width(&steps) } else { 1 };
            start += width;
            let places = steps
                .into_iter()
                .map(|step| first + step.min(width - 1))
                .collect();
            (first..start, places)
        })
        .unzip()
}

fn steps(group: &[Track]) -> Vec<usize> {
    let mut steps: Vec<usize> = Vec::new();
    for (at, track) in group.iter().enumerate() {
        let before = group[..at].iter().zip(&steps);
        let behind = before.filter(|(earlier, _)| touch(earlier, track));
        steps.push(behind.map(|(_, step)| step + 1).max().unwrap_or(0));
    }
    steps
}

fn touch(one: &Track, other: &Track) -> bool {
    match (one, other) {
        (Track::Lines(one), Track::Lines(other)) => one.iter().any(|line| other.contains(line)),
        _ => one == other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shares_a_line_stands_in_a_row_and_what_does_not_side_by_side() {
        let lines = |lines: &[usize]| Track::Lines(lines.to_vec());
        let groups = [
            vec![lines(&[0]), lines(&[1]), Track::Series, lines(&[0])],
            vec![lines(&[1]), lines(&[0, 1]), lines(&[0])],
        ];
        let (columns, places) = in_order(&groups, 9);
        assert_eq!(columns, [0..2, 2..5]);
        assert_eq!(places, [vec![0, 0, 0, 1], vec![2, 3, 4]]);
    }

    #[test]
    fn without_room_each_group_has_one_column() {
        let groups = [vec![Track::Series, Track::Series], vec![Track::Series]];
        let (columns, places) = in_order(&groups, 2);
        assert_eq!(columns, [0..1, 1..2]);
        assert_eq!(places, [vec![0, 0], vec![1]]);
    }
}
