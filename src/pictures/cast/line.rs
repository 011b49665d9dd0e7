//! The line of an entry: what is where its row crosses each part.

use super::roll::Entry;

/// What is where a row crosses a part.
#[derive(Debug, PartialEq, Eq)]
pub enum Cell<'e> {
    /// It is in the part; the line comes from an earlier part, goes on to a later one, or both.
    Told {
        /// Which part, from 0.
        part: usize,
        /// What happens to it there.
        note: &'e str,
        /// Whether it is in an earlier part too.
        before: bool,
        /// Whether it is in a later part too.
        after: bool,
    },
    /// The line just passes through.
    Between,
    /// Nothing.
    Empty,
}

/// A cell for each part.
pub fn cells(parts: usize, entry: &Entry) -> Vec<Cell<'_>> {
    let first = entry.parts.first().map_or(0, |(part, _)| *part);
    let last = entry.parts.last().map_or(0, |(part, _)| *part);
    let cell = |part: usize| match entry.parts.iter().find(|(told, _)| *told == part) {
        Some((_, note)) => Cell::Told {
            part,
            note,
            before: part > first,
            after: part < last,
        },
        None if part > first && part < last => Cell::Between,
        None => Cell::Empty,
    };
    (0..parts).map(cell).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{EntityRef, Section};

    fn entry(told: &[usize]) -> Entry {
        Entry {
            entity: EntityRef::item(Section::People, "a"),
            line: None,
            parts: told.iter().map(|part| (*part, "note".to_owned())).collect(),
            ways: Vec::new(),
        }
    }

    fn drawn(parts: usize, told: &[usize]) -> String {
        cells(parts, &entry(told))
            .into_iter()
            .map(|cell| match cell {
                Cell::Told { before, after, .. } => match (before, after) {
                    (false, false) => "o",
                    (false, true) => "o-",
                    (true, false) => "-o",
                    (true, true) => "-o-",
                },
                Cell::Between => "--",
                Cell::Empty => " ",
            })
            .collect()
    }

    #[test]
    fn a_line_runs_from_the_first_part_to_the_last_and_no_further() {
        assert_eq!(drawn(4, &[0, 1, 3]), "o--o----o");
        assert_eq!(drawn(4, &[1]), " o  ");
        assert_eq!(drawn(1, &[0]), "o");
        assert_eq!(drawn(3, &[]), "   ");
    }

    #[test]
    fn every_part_has_one_cell() {
        let entry = entry(&[2, 59]);
        let cells = cells(60, &entry);
        assert_eq!(cells.len(), 60);
        let told = |cell: &&Cell| matches!(cell, Cell::Told { .. });
        assert_eq!(cells.iter().filter(told).count(), 2);
    }
}
