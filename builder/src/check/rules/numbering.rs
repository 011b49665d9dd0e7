//! Parts and lessons are numbered from 1 without gaps, in the order of their file.

use super::super::draft::Spot;
use super::super::list::List;
use super::{Check, Rule};

pub(super) fn apply(check: &mut Check) {
    let bundle = &check.draft.bundle;
    let episodes: Vec<u16> = bundle.episodes.iter().map(|part| part.number).collect();
    let lessons: Vec<u16> = bundle.lessons.iter().map(|lesson| lesson.number).collect();
    sequence(check, Rule::EpisodeNumbers, List::Episodes, &episodes);
    sequence(check, Rule::LessonNumbers, List::Lessons, &lessons);
}

/// Each number is compared with the one before it, so that one gap is one problem.
fn sequence(check: &mut Check, rule: Rule, list: List, numbers: &[u16]) {
    let mut before = 0;
    for (index, number) in numbers.iter().enumerate() {
        let expected = before + 1;
        // A number that could not be read counts as the right one.
        if !check.draft.is_authentic(&Spot::new(list, index, "number")) {
            before = expected;
            continue;
        }
        if u32::from(*number) != expected {
            let wrong = match index {
                0 => format!("is {number}, but the first is 1"),
                _ => format!("is {number}, right after {before}"),
            };
            let remedy = format!(
                "write {}, its position in the file, or put the {}s in order",
                index + 1,
                list.noun()
            );
            check.at(rule, (list, index), "number", wrong, remedy);
        }
        before = u32::from(*number);
    }
}
