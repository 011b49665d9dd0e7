//! What comes from outside the sources says where it comes from: a date has its origin next to it, and is as precise.

use companion::dataset::{Date, DateBasis, Moment, Outside, When};

use super::super::draft::Spot;
use super::super::list::List;
use super::{Check, Rule};

pub(super) fn apply(check: &mut Check) {
    let mut dated: Vec<(Spot, &When, &[Outside])> = Vec::new();
    let bundle = &check.draft.bundle;
    let series = &bundle.series;
    let first_aired = Spot::new(List::Series, 0, "first_aired");
    dated.push((first_aired, &series.first_aired, &series.outside));
    let album = series.soundtrack.as_ref();
    if let Some(when) = album.and_then(|album| album.when.as_ref()) {
        let spot = Spot::new(List::Series, 0, "soundtrack.when");
        dated.push((spot, when, &series.outside));
    }
    for (index, part) in bundle.episodes.iter().enumerate() {
        let spot = Spot::new(List::Episodes, index, "air");
        dated.push((spot, &part.air, &part.outside));
    }
    macro_rules! each {
        ($list:expr, $entries:expr) => {
            for (index, entry) in $entries.iter().enumerate() {
                if let Some(when) = &entry.when {
                    dated.push((Spot::new($list, index, "when"), when, &entry.outside));
                }
            }
        };
    }
    each!(List::Works, bundle.works);
    each!(List::Awards, bundle.awards);
    each!(List::Releases, bundle.releases);
    each!(List::Timeline, bundle.timeline);
    // A fact always comes from a source.
    for (index, fact) in bundle.facts.iter().enumerate() {
        if let Some(when) = &fact.when {
            dated.push((Spot::new(List::Facts, index, "when"), when, &[]));
        }
    }
    for (spot, when, outside) in dated {
        if when.basis == DateBasis::Outside && check.draft.is_whole(&spot) {
            origin(check, &spot, outside);
            vague(check, &spot, when, outside);
        }
    }
}

fn origin(check: &mut Check, spot: &Spot, outside: &[Outside]) {
    if outside.is_empty() {
        let wrong = "is from outside the sources, but the entry does not say where from";
        let remedy = match spot.list {
            List::Facts => "a fact is what a source says: remove the date, or its `basis`",
            _ => "add what says so to `outside`, with its `origin`",
        };
        check.add(Rule::OutsideWithoutOrigin, spot, wrong, remedy);
    }
}

/// A year alone is sorted before all days of that year in chronological lists.
fn vague(check: &mut Check, spot: &Spot, when: &When, outside: &[Outside]) {
    let Some(Date {
        start: Moment::Year(year),
        end: None,
    }) = when.date
    else {
        return;
    };
    let told = outside.iter().map(|outside| outside.text.plain());
    let told: Vec<String> = told.chain(when.note.clone()).collect();
    let month = (1..=12)
        .map(|month| Moment::Month(year, month))
        .find(|month| {
            let words = month.words();
            told.iter().any(|text| text.contains(&words))
        });
    if let Some(month) = month {
        let wrong = format!(
            "is {year}, but the text in `outside` says {}",
            month.words()
        );
        let remedy = format!("write `{month}`, or the day if it is known");
        check.add(Rule::VagueDate, spot, wrong, remedy);
    }
}
