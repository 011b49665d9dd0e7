//! Texts say something and are clean; what a page depends on is there; colors are what they claim to be.

use super::super::characters;
use super::super::draft::Spot;
use super::super::fields::Content;
use super::super::list::List;
use super::{Check, Rule};

pub(super) fn apply(check: &mut Check) {
    let mut texts: Vec<(Spot, &str)> = Vec::new();
    let mut colors: Vec<(Spot, &str)> = Vec::new();
    let mut empty: Vec<Spot> = Vec::new();
    for field in &check.fields {
        let spot = field.spot.clone();
        match field.content {
            Content::Text(text, _) | Content::Description(text) => texts.push((spot, text)),
            Content::Prose(text) => texts.push((spot, text)),
            Content::Color(color) => colors.push((spot, color)),
            Content::Needed(0) => empty.push(spot),
            _ => {}
        }
    }
    for (spot, text) in texts {
        empty_text(check, &spot, text);
        control_character(check, &spot, text);
        piled_marks(check, &spot, text);
        edge_space(check, &spot, text);
    }
    for spot in empty {
        empty_list(check, &spot);
    }
    for (spot, color) in colors {
        bad_color(check, &spot, color);
    }
}

fn empty_text(check: &mut Check, spot: &Spot, text: &str) {
    // The basis of an award is a rule of its own.
    let award_basis = spot.list == List::Awards && spot.path == "basis.text";
    if text.trim().is_empty() && !award_basis {
        let remedy = "write it, or leave the key out if the type allows";
        check.add(Rule::EmptyText, spot, "is empty", remedy);
    } else if !text.trim().is_empty() && !characters::shows(text) {
        let remedy = "write at least one letter, digit or sign";
        check.add(Rule::EmptyText, spot, "shows nothing", remedy);
    }
}

/// A list that needs something, told by what it is for.
fn empty_list(check: &mut Check, spot: &Spot) {
    let (rule, wrong, remedy) = match (spot.list, spot.path.as_str()) {
        // A rule of its own.
        (List::Disagreements, "readings") => return,
        (List::Facts, "about") => (
            Rule::FactWithoutEntity,
            "is empty, so no page would show the fact",
            "name the entities it belongs to, at least `series`",
        ),
        _ => (Rule::EmptyList, "is an empty list", "write at least one"),
    };
    check.add(rule, spot, wrong, remedy);
}

fn control_character(check: &mut Check, spot: &Spot, text: &str) {
    if let Some(found) = characters::unseen(text) {
        let wrong = format!("holds the invisible character U+{:04X}", u32::from(found));
        let remedy = match characters::depends_on_context(found) {
            true => "remove it: between these neighbors it changes nothing that one sees",
            false => "remove it; a paragraph of its own is a text of its own",
        };
        check.add(Rule::ControlCharacter, spot, wrong, remedy);
    }
}

fn piled_marks(check: &mut Check, spot: &Spot, text: &str) {
    if let Some(wrong) = characters::piled_marks(text) {
        let remedy = "write each letter with the marks that it has in print";
        check.add(Rule::PiledMarks, spot, wrong, remedy);
    }
}

fn edge_space(check: &mut Check, spot: &Spot, text: &str) {
    if !text.trim().is_empty() && text.trim() != text {
        let wrong = "begins or ends with space";
        check.add(Rule::EdgeSpace, spot, wrong, "remove the space");
    }
}

/// A color of the dataset where it is drawn. Another in its place if it is none: it could end the rule or the attribute
/// that it stands in.
pub(crate) fn color_or<'a>(color: &'a str, otherwise: &'a str) -> &'a str {
    if is_color(color) { color } else { otherwise }
}

/// Whether a text is a color as the dataset writes them, and nothing else.
fn is_color(text: &str) -> bool {
    let is_hex = |digits: &str| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit());
    text.strip_prefix('#').is_some_and(is_hex)
}

fn bad_color(check: &mut Check, spot: &Spot, color: &str) {
    if !is_color(color) {
        let wrong = format!("is no color: `{color}`");
        let remedy = "write `#` and six hexadecimal digits, such as `#ff8800`";
        check.add(Rule::BadColor, spot, wrong, remedy);
    }
}
