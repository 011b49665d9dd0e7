//! Format: of a dataset that is of the format before, one thing is told, and nothing that follows from it.

use companion::dataset::{FORMAT, File};
use serde_json::Value;

use super::nearest::listed;
use super::{Problem, Rule, Texts};
use crate::start::upgrade;

/// What to tell instead of all else, where a dataset is of the format before.
pub(super) fn outdated(texts: &Texts) -> Option<Problem> {
    let file = File::Series.name();
    let text = texts.get(file)?.as_ref().ok()?;
    let series: Value = serde_json::from_str(text).ok()?;
    let keys = upgrade::left_over(series.as_object()?);
    (!keys.is_empty()).then(|| Problem {
        rule: Rule::OldFormat,
        file: file.to_owned(),
        entry: None,
        message: format!(
            "the dataset is of format {}, with {}; that of today is {FORMAT}",
            FORMAT - 1,
            listed(&keys)
        ),
        hint: "run `cargo xtask upgrade` with the name of its folder, which keeps what you wrote"
            .to_owned(),
    })
}

/// Whether a problem keeps a dataset from being carried over.
pub(super) fn is_in_the_way(problem: &Problem) -> bool {
    matches!(problem.rule, Rule::UnreadableFile | Rule::MalformedJson)
}
