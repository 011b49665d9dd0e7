//! Where this site makes a decision, it shows the grounds: award results have a basis and say no more than that,
//! disagreements have readings.

use companion::dataset::{AwardResult, Evidence};

use super::super::draft::Spot;
use super::super::list::List;
use super::{Check, Rule};

pub(super) fn apply(check: &mut Check) {
    award_basis(check);
    not_won(check);
    readings(check);
}

/// If there is a basis, it says what the result is based on; with evidence for every entry, every award has one.
fn award_basis(check: &mut Check) {
    let bundle = &check.draft.bundle;
    let demanded = bundle.series.evidence == Evidence::EveryEntry;
    for (index, award) in bundle.awards.iter().enumerate() {
        let spot = (List::Awards, index);
        let Some(basis) = &award.basis else {
            if demanded {
                let remedy = "say what the result is based on, or why nothing can be said";
                check.at(Rule::AwardBasis, spot, "basis", "is missing", remedy);
            }
            continue;
        };
        if basis.text.0.trim().is_empty() {
            let remedy = "say what the result is based on, or why nothing can be said";
            check.at(Rule::AwardBasis, spot, "basis.text", "is empty", remedy);
        }
        let result = Spot::new(List::Awards, index, "result");
        if demanded
            && award.result != AwardResult::NotStated
            && basis.facts.is_empty()
            && check.draft.is_authentic(&result)
        {
            let wrong = format!("is empty, though the result is `{}`", award.result.name());
            let remedy = "name the facts that say so, or write `not-stated`";
            check.at(Rule::AwardBasis, spot, "basis.facts", wrong, remedy);
        }
    }
}

/// Anyone named for an award that was not won is a nominee, or just named.
fn not_won(check: &mut Check) {
    for (index, award) in check.draft.bundle.awards.iter().enumerate() {
        if award.result == AwardResult::Won {
            continue;
        }
        let paragraphs = award.about.iter().enumerate();
        let texts = paragraphs
            .map(|(place, text)| (format!("about[{place}]"), text.0.as_str()))
            .chain([
                ("description".to_owned(), award.description.as_str()),
                (
                    "basis.text".to_owned(),
                    award
                        .basis
                        .as_ref()
                        .map_or("", |basis| basis.text.0.as_str()),
                ),
            ]);
        for (path, text) in texts {
            if text.to_lowercase().contains("recipient") {
                let wrong = format!(
                    "mentions a recipient, though the result is `{}`",
                    award.result.name()
                );
                let remedy = match award.result {
                    AwardResult::Nominated => "call the people named nominees",
                    _ => "only say that they are named",
                };
                let spot = (List::Awards, index);
                check.at(Rule::NotWon, spot, &path, wrong, remedy);
            }
        }
    }
}

fn readings(check: &mut Check) {
    for (index, disagreement) in check.draft.bundle.disagreements.iter().enumerate() {
        let spot = (List::Disagreements, index);
        let count = disagreement.readings.len();
        if count < 2 {
            let wrong = format!("has {count} of the two or more that a disagreement needs");
            let remedy = "add the other reading, or remove the disagreement";
            check.at(Rule::FewReadings, spot, "readings", wrong, remedy);
        }
        for (place, reading) in disagreement.readings.iter().enumerate() {
            if reading.sources.is_empty() && reading.outside.is_none() {
                let wrong = "has neither sources nor `outside`";
                let path = format!("readings[{place}]");
                let remedy = "name the sources that say so, or where it comes from";
                check.at(Rule::ReadingWithoutSource, spot, &path, wrong, remedy);
            }
        }
    }
}
