//! Every line on the timeline belongs to a protagonist.

use companion::dataset::Section;

use super::super::draft::Spot;
use super::super::list::List;
use super::{Check, Rule};

pub(super) fn apply(check: &mut Check) {
    let bundle = &check.draft.bundle;
    let protagonists = Spot::new(List::Series, 0, "protagonists");
    let slugs: Vec<&str> = bundle
        .series
        .protagonists
        .iter()
        .map(|protagonist| protagonist.person.as_str())
        .collect();
    if !check.draft.is_whole(&protagonists) {
        return;
    }
    for (index, event) in bundle.timeline.iter().enumerate() {
        for (place, line) in event.lines.iter().enumerate() {
            // An unknown person has been reported as dangling.
            if !slugs.contains(&line.as_str()) && check.index.has(Section::People, line) {
                let wrong = format!("refers to `{line}`, who is not a protagonist");
                let remedy = match slugs.as_slice() {
                    [] => "add the person to `protagonists`".to_owned(),
                    _ => format!("the protagonists are `{}`", slugs.join("`, `")),
                };
                let path = format!("lines[{place}]");
                let spot = (List::Timeline, index);
                check.at(Rule::LineOfNoProtagonist, spot, &path, wrong, remedy);
            }
        }
    }
}
