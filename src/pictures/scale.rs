//! A time scale that keeps the order but does not claim to be to scale: a column for each moment that something is
//! dated to, at the finest grain that still fits, with the number of years left out between them.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::dataset::{Date, Moment};

/// The columns of a scale, in chronological order.
#[derive(Debug, PartialEq)]
pub struct Scale {
    /// An undivided year, an undivided month, or a day.
    pub columns: Vec<Moment>,
    grain: Grain,
}

/// The finest moments that get a column of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Grain {
    Year,
    Month,
    Day,
}

impl Scale {
    /// The scale for some dates: as fine as possible with at most `most` columns, counting gaps for years left out. If
    /// there are more years than that, it has more columns.
    pub fn of(dates: &[Date], most: usize) -> Scale {
        let at = |grain| Scale {
            columns: columns(dates, grain),
            grain,
        };
        let finer = [Grain::Day, Grain::Month].into_iter().map(at);
        let fits = |scale: &Scale| {
            let columns = 0..scale.columns.len();
            let gaps = columns.filter(|column| scale.left_out_before(*column) > 0);
            scale.columns.len() + gaps.count() <= most
        };
        finer
            .into_iter()
            .find(fits)
            .unwrap_or_else(|| at(Grain::Year))
    }

    /// The columns a date covers: one for a moment that has its own, all of a year's columns for a year.
    pub fn span(&self, date: &Date) -> Range<usize> {
        let first = |moment| self.columns.iter().position(|own| within(*own, moment));
        let last = |moment| self.columns.iter().rposition(|own| within(*own, moment));
        let start = first(coarse(date.start, self.grain)).unwrap_or(0);
        let end = last(coarse(date.end.unwrap_or(date.start), self.grain)).unwrap_or(start);
        start..end.max(start) + 1
    }

    /// Whether a moment is known less precisely than the column it begins in.
    pub fn is_wider(&self, moment: Moment, column: usize) -> bool {
        coarse(moment, self.grain).sort_key() < self.columns[column].sort_key()
    }

    /// How many whole years are left out before a column.
    pub fn left_out_before(&self, column: usize) -> u16 {
        let year = |column: usize| self.columns[column].year();
        match column.checked_sub(1) {
            Some(before) => (year(column) - year(before)).saturating_sub(1),
            None => 0,
        }
    }

    /// The years, each with its columns.
    pub fn years(&self) -> Vec<(u16, Range<usize>)> {
        let mut years: Vec<(u16, Range<usize>)> = Vec::new();
        for (at, column) in self.columns.iter().enumerate() {
            match years.last_mut() {
                Some((year, columns)) if *year == column.year() => columns.end = at + 1,
                _ => years.push((column.year(), at..at + 1)),
            }
        }
        years
    }

    /// The label of a column below its year: `9 July`, `July`, or nothing if it is the whole year.
    pub fn name(&self, column: usize) -> Option<String> {
        let moment = self.columns[column];
        let year = moment.year().to_string();
        let name = moment.words();
        let name = name.strip_suffix(&year)?.trim_end();
        (!name.is_empty()).then(|| name.to_owned())
    }
}

fn columns(dates: &[Date], grain: Grain) -> Vec<Moment> {
    let ends = dates
        .iter()
        .flat_map(|date| [Some(date.start), date.end])
        .flatten();
    let moments: BTreeSet<(u16, u8, u8)> = ends
        .map(|moment| coarse(moment, grain).sort_key())
        .collect();
    let all: Vec<Moment> = moments.into_iter().map(moment).collect();
    // A vaguer moment comes right before the exact ones within it, and leaves its column to them.
    let next = all.iter().skip(1).map(Some).chain([None]);
    all.iter()
        .zip(next)
        .filter(|(own, next)| next.is_none_or(|next| !within(*next, **own)))
        .map(|(own, _)| *own)
        .collect()
}

fn moment(key: (u16, u8, u8)) -> Moment {
    match key {
        (year, 0, _) => Moment::Year(year),
        (year, month, 0) => Moment::Month(year, month),
        (year, month, day) => Moment::Day(year, month, day),
    }
}

/// A moment rounded to the grain.
fn coarse(moment: Moment, grain: Grain) -> Moment {
    match (moment, grain) {
        (moment, Grain::Day) => moment,
        (Moment::Day(year, month, _), Grain::Month) => Moment::Month(year, month),
        (moment, Grain::Month) => moment,
        (moment, Grain::Year) => Moment::Year(moment.year()),
    }
}

/// Whether one moment is the other or lies within it.
fn within(inner: Moment, outer: Moment) -> bool {
    let (year, month, day) = inner.sort_key();
    match outer.sort_key() {
        (outer, 0, _) => outer == year,
        (outer, in_month, 0) => (outer, in_month) == (year, month),
        exact => exact == (year, month, day),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dates(texts: &[&str]) -> Vec<Date> {
        texts
            .iter()
            .map(|text| Date::parse(text).unwrap())
            .collect()
    }

    fn names(scale: &Scale) -> Vec<String> {
        scale.columns.iter().map(|column| column.words()).collect()
    }

    #[test]
    fn each_moment_has_a_column_and_a_year_spans_those_of_its_days() {
        let dates = dates(&["2001-05-04", "1990", "2001", "2001-03", "2001-05-04/2003"]);
        let scale = Scale::of(&dates, 9);
        assert_eq!(names(&scale), ["1990", "March 2001", "4 May 2001", "2003"]);
        let spans: Vec<_> = dates.iter().map(|date| scale.span(date)).collect();
        assert_eq!(spans, [2..3, 0..1, 1..3, 1..2, 2..4]);
        assert_eq!(scale.left_out_before(1), 10);
        assert_eq!(scale.left_out_before(2), 0);
        assert_eq!(scale.years(), [(1990, 0..1), (2001, 1..3), (2003, 3..4)]);
        assert_eq!(scale.name(0), None);
        assert_eq!(scale.name(2).as_deref(), Some("4 May"));
        assert!(scale.is_wider(Moment::Year(2001), 1) && !scale.is_wider(Moment::Year(1990), 0));
    }

    #[test]
    fn too_many_days_are_shown_by_month_and_too_many_months_by_year() {
        let days: Vec<String> = (1..=9).map(|day| format!("2001-05-0{day}")).collect();
        let days: Vec<&str> = days.iter().map(String::as_str).collect();
        let mut dates = dates(&days);
        assert_eq!(names(&Scale::of(&dates, 9)).len(), 9);
        let by_month = Scale::of(&dates, 8);
        assert_eq!(names(&by_month), ["May 2001"]);
        assert!(dates.iter().all(|date| by_month.span(date) == (0..1)));
        dates.push(Date::parse("2001-07").unwrap());
        assert_eq!(names(&Scale::of(&dates, 1)), ["2001"]);
    }

    #[test]
    fn no_date_has_no_column() {
        assert!(Scale::of(&[], 9).columns.is_empty());
    }
}
