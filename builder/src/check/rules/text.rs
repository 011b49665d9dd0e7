//! Texts say something, are clean, and have no foreign markup; what a page depends on is there.

use super::super::characters;
use super::super::draft::Spot;
use super::super::fields::Content;
use super::super::list::List;
use super::super::markup;
use super::{Check, Rule};

pub(super) fn apply(check: &mut Check) {
    let mut texts: Vec<(Spot, &str, bool)> = Vec::new();
    let mut empty: Vec<Spot> = Vec::new();
    for field in &check.fields {
        let spot = field.spot.clone();
        match field.content {
            Content::Text(text, _) | Content::Description(text) | Content::Prose(text) => {
                texts.push((spot, text, field.optional));
            }
            Content::Needed(0) => empty.push(spot),
            _ => {}
        }
    }
    for (spot, text, optional) in texts {
        empty_text(check, &spot, text, optional);
        control_character(check, &spot, text);
        piled_marks(check, &spot, text);
        edge_space(check, &spot, text);
        foreign_markup(check, &spot, text);
    }
    for spot in empty {
        empty_list(check, &spot);
    }
}

fn empty_text(check: &mut Check, spot: &Spot, text: &str, optional: bool) {
    // The basis of an award has a rule of its own.
    let award_basis = spot.list == List::Awards && spot.path == "basis.text";
    if text.trim().is_empty() && !award_basis {
        let remedy = match (optional, spot.path.ends_with(']')) {
            (true, _) => "write it, or leave the key out",
            (false, true) => "write it, or remove it from the list",
            (false, false) => "write it",
        };
        check.add(Rule::EmptyText, spot, "is empty", remedy);
    } else if !text.trim().is_empty() && !characters::shows(text) {
        let remedy = "write at least one visible character";
        check.add(Rule::EmptyText, spot, "has nothing visible", remedy);
    }
}

/// A list that must not be empty, reported by its purpose.
fn empty_list(check: &mut Check, spot: &Spot) {
    let (rule, wrong, remedy) = match (spot.list, spot.path.as_str()) {
        // It has a rule of its own.
        (List::Disagreements, "readings") => return,
        (List::Facts, "about") => (
            Rule::FactWithoutEntity,
            "is empty, so no page would show the fact",
            "name the entries it is about, at least `series`",
        ),
        _ => (Rule::EmptyList, "is an empty list", "write at least one"),
    };
    check.add(rule, spot, wrong, remedy);
}

fn control_character(check: &mut Check, spot: &Spot, text: &str) {
    if let Some(found) = characters::unseen(text) {
        let wrong = format!(
            "contains the invisible character U+{:04X}",
            u32::from(found)
        );
        let remedy = match characters::depends_on_context(found) {
            true => "remove it: between these characters it changes nothing that one sees",
            false => "remove it; each paragraph is a text of its own",
        };
        check.add(Rule::ControlCharacter, spot, wrong, remedy);
    }
}

fn piled_marks(check: &mut Check, spot: &Spot, text: &str) {
    if let Some(wrong) = characters::piled_marks(text) {
        let remedy = "write each letter with only the marks it has in print";
        check.add(Rule::PiledMarks, spot, wrong, remedy);
    }
}

fn edge_space(check: &mut Check, spot: &Spot, text: &str) {
    if !text.trim().is_empty() && text.trim() != text {
        let wrong = "begins or ends with a space";
        check.add(Rule::EdgeSpace, spot, wrong, "remove the space");
    }
}

fn foreign_markup(check: &mut Check, spot: &Spot, text: &str) {
    let Some(found) = markup::of_elsewhere(text) else {
        return;
    };
    let markup::Found { what, piece } = found;
    let wrong = format!("contains {what}, which readers would see as it is: `{piece}`");
    check.add(Rule::ForeignMarkup, spot, wrong, what.remedy());
}
