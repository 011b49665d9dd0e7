//! Where this site decides, it shows on what: award results have a basis, disagreements have readings.

use companion::dataset::AwardResult;

use super::super::draft::Spot;
use super::super::list::List;
use super::{Check, Rule};

pub(super) fn apply(check: &mut Check) {
    award_basis(check);
    readings(check);
}

fn award_basis(check: &mut Check) {
    for (index, award) in check.draft.bundle.awards.iter().enumerate() {
        let spot = (List::Awards, index);
        if award.basis.text.0.trim().is_empty() {
            let remedy = "say what the result rests on, or why nothing can be said";
            check.at(Rule::AwardBasis, spot, "basis.text", "is empty", remedy);
        }
        let result = Spot::new(List::Awards, index, "result");
        if award.result != AwardResult::NotStated
            && award.basis.facts.is_empty()
            && check.draft.is_authentic(&result)
        {
            let wrong = format!("is empty, though the result is `{}`", award.result.name());
            let remedy = "name the facts that say so, or write `not-stated`";
            check.at(Rule::AwardBasis, spot, "basis.facts", wrong, remedy);
        }
    }
}

fn readings(check: &mut Check) {
    for (index, disagreement) in check.draft.bundle.disagreements.iter().enumerate() {
        let spot = (List::Disagreements, index);
        let count = disagreement.readings.len();
        if count < 2 {
            let wrong = format!("has {count} of the two or more that a disagreement takes");
            let remedy = "add the other way to read it, or remove the disagreement";
            check.at(Rule::FewReadings, spot, "readings", wrong, remedy);
        }
        for (place, reading) in disagreement.readings.iter().enumerate() {
            if reading.sources.is_empty() && reading.outside.is_none() {
                let wrong = "has neither sources nor `outside`";
                let path = format!("readings[{place}]");
                let remedy = "name the sources that read so, or where it comes from";
                check.at(Rule::ReadingWithoutSource, spot, &path, wrong, remedy);
            }
        }
    }
}
