//! Dates are possible, and in an order in which things can happen.

use companion::dataset::{Date, DateBasis, Moment, When};

use super::super::draft::Spot;
use super::super::fields::Content;
use super::super::list::List;
use super::{Check, Rule};

/// Nobody writes a dataset about what happens after this year.
const FUTURE: u16 = 2100;

pub(super) fn apply(check: &mut Check) {
    let whens: Vec<(Spot, When, u16, bool)> = check
        .fields
        .iter()
        .filter_map(|field| match &field.content {
            Content::When(when, first) => {
                Some((field.spot.clone(), when.clone(), *first, field.optional))
            }
            _ => None,
        })
        .collect();
    for (spot, when, first, optional) in whens {
        empty_when(check, &spot, &when, optional);
        for moment in when.date.iter().flat_map(moments) {
            year_range(check, &spot, moment, first);
        }
    }
    air_before_series(check);
}

fn moments(date: &Date) -> impl Iterator<Item = Moment> {
    [Some(date.start), date.end].into_iter().flatten()
}

fn empty_when(check: &mut Check, spot: &Spot, when: &When, optional: bool) {
    // A date that is there but broken has already been reported.
    if when.date.is_some() || !check.draft.is_whole(spot) {
        return;
    }
    if when.basis != DateBasis::Printed {
        let wrong = "has a basis, but no date";
        check.add(
            Rule::EmptyWhen,
            spot,
            wrong,
            "add `date`, or remove `basis`",
        );
    } else if when.note.is_none() {
        let wrong = "has neither a date nor a note";
        let remedy = match optional {
            true => "add one of them, or remove the key",
            false => "add one of them; a note can say that no source dates it",
        };
        check.add(Rule::EmptyWhen, spot, wrong, remedy);
    }
}

fn year_range(check: &mut Check, spot: &Spot, moment: Moment, first: u16) {
    let year = moment.year();
    if year < first || year > FUTURE {
        let wrong = format!("is in the year {year:04}");
        let remedy = format!("write a year from {first:04} to {FUTURE}");
        check.add(Rule::YearRange, spot, wrong, remedy);
    }
}

fn air_before_series(check: &mut Check) {
    let Some(first) = check.draft.bundle.series.first_aired.date else {
        return;
    };
    for (index, part) in check.draft.bundle.episodes.iter().enumerate() {
        // A special may be a preview.
        if let Some(date) = &part.air.date
            && !part.special
            && is_before(date, &first)
        {
            let wrong = format!(
                "is {}, but the series first aired {}",
                date.words(),
                first.words()
            );
            let remedy = "correct it, or `first_aired` in series.json";
            let spot = (List::Episodes, index);
            check.at(Rule::AirBeforeSeries, spot, "air.date", wrong, remedy);
        }
    }
}

/// Whether a date is certain to begin before another: 2017 is not before July 2017.
fn is_before(date: &Date, other: &Date) -> bool {
    latest(date.start) < earliest(other.start)
}

fn earliest(moment: Moment) -> (u16, u8, u8) {
    match moment {
        Moment::Year(year) => (year, 1, 1),
        Moment::Month(year, month) => (year, month, 1),
        Moment::Day(year, month, day) => (year, month, day),
    }
}

fn latest(moment: Moment) -> (u16, u8, u8) {
    match moment {
        Moment::Year(year) => (year, 12, 31),
        Moment::Month(year, month) => (year, month, 31),
        Moment::Day(year, month, day) => (year, month, day),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_certainly_earlier_is_earlier() {
        let date = |text| Date::parse(text).unwrap();
        assert!(is_before(&date("2017-07-09"), &date("2017-07-10")));
        assert!(is_before(&date("2016"), &date("2017-01")));
        assert!(!is_before(&date("2017"), &date("2017-07")));
        assert!(!is_before(&date("2017-07"), &date("2017-07-31")));
        assert!(!is_before(&date("2017-07-10"), &date("2017-07-10")));
    }
}
