//! Format: if a dataset has the previous format, the check says only that, and nothing that follows from it.

use companion::dataset::{FORMAT, File};
use serde_json::Value;

use super::nearest::listed;
use super::{Problem, Rule, Texts};
use crate::start::upgrade;

/// The one problem of a dataset that has the previous format.
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
            "the dataset has format {}, with {}; the current one is {FORMAT}",
            FORMAT - 1,
            listed(&keys)
        ),
        hint: "run `cargo xtask upgrade` with the name of its folder; it keeps what you wrote"
            .to_owned(),
    })
}

/// Whether a problem keeps a dataset from being upgraded.
pub(super) fn is_in_the_way(problem: &Problem) -> bool {
    matches!(problem.rule, Rule::UnreadableFile | Rule::MalformedJson)
}
