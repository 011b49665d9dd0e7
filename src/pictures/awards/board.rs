//! The board: award entries by the body that gave them, and how many there are of each result.

use crate::dataset::{Award, AwardResult, Dataset};

/// All entries, each once.
#[derive(Debug)]
pub struct Board {
    /// The results that occur, each with its count.
    pub results: Vec<(AwardResult, usize)>,
    /// The bodies: those with the best result first, and among these those with the most entries.
    pub rows: Vec<Row>,
}

/// What one body gave.
#[derive(Debug)]
pub struct Row {
    /// Slug of the body.
    pub body: &'static str,
    /// Its entries, in the order of the dataset.
    pub awards: Vec<&'static Award>,
}

impl Board {
    /// The board of a series.
    pub fn of(data: &'static Dataset) -> Board {
        let mut rows: Vec<Row> = Vec::new();
        for award in &data.awards {
            match rows.iter_mut().find(|row| row.body == award.body) {
                Some(row) => row.awards.push(award),
                None => rows.push(Row {
                    body: &award.body,
                    awards: vec![award],
                }),
            }
        }
        rows.sort_by_key(|row| {
            let best = row.awards.iter().map(|award| award.result).min();
            (best, std::cmp::Reverse(row.awards.len()))
        });
        let count = |result| {
            let awards = data.awards.iter();
            awards.filter(|award| award.result == result).count()
        };
        let results = AwardResult::ALL
            .iter()
            .copied()
            .map(|result| (result, count(result)));
        Board {
            results: results
                .into_iter()
                .filter(|(_, count)| *count > 0)
                .collect(),
            rows,
        }
    }
}

/// What an entry is called next to the name of its body: the short name, without the body if the rest is part of the
/// category.
pub fn words(award: &Award) -> &str {
    let rest = award.short_name.split_once(", ").map(|(_, rest)| rest);
    rest.filter(|rest| award.category.contains(rest))
        .unwrap_or(&award.short_name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::specimen::{indexed, second_series};

    #[test]
    fn every_entry_stands_on_the_board_once() {
        let data = indexed(second_series());
        let board = Board::of(data);
        let mut slugs: Vec<_> = board
            .rows
            .iter()
            .flat_map(|row| row.awards.iter().map(|award| award.slug.as_str()))
            .collect();
        slugs.sort_unstable();
        let mut all: Vec<_> = data
            .awards
            .iter()
            .map(|award| award.slug.as_str())
            .collect();
        all.sort_unstable();
        assert_eq!(slugs, all);
        let counted: usize = board.results.iter().map(|(_, count)| count).sum();
        assert_eq!(counted, all.len());
    }

    #[test]
    fn the_best_result_comes_first_and_then_the_most_entries() {
        let mut bundle = second_series();
        let award = bundle.awards[0].clone();
        bundle.awards = [
            ("a", AwardResult::NotStated),
            ("b", AwardResult::Nominated),
            ("c", AwardResult::Nominated),
            ("c", AwardResult::Nominated),
            ("d", AwardResult::NotStated),
            ("d", AwardResult::Won),
        ]
        .map(|(body, result)| Award {
            body: body.to_owned(),
            result,
            ..award.clone()
        })
        .to_vec();
        let rows = Board::of(indexed(bundle)).rows;
        let bodies: Vec<_> = rows.iter().map(|row| row.body).collect();
        assert_eq!(bodies, ["d", "c", "b", "a"]);
    }

    #[test]
    fn a_result_that_does_not_occur_has_no_column() {
        let mut bundle = second_series();
        bundle
            .awards
            .retain(|award| award.result == AwardResult::Nominated);
        let count = bundle.awards.len();
        let results = Board::of(indexed(bundle)).results;
        assert_eq!(results, [(AwardResult::Nominated, count)]);
    }

    #[test]
    fn beside_its_body_an_entry_is_called_by_its_category() {
        let mut award = second_series().awards.remove(0);
        for (short_name, category, called) in [
            ("Body, Best Film", "Best Film", "Best Film"),
            ("Body, Film", "Best Film (Long)", "Film"),
            ("Body, Film", "Best Movie", "Body, Film"),
            ("Best Film", "Best Film", "Best Film"),
        ] {
            award.short_name = short_name.to_owned();
            award.category = category.to_owned();
            assert_eq!(words(&award), called);
        }
    }
}
