//! A link in a text is complete and leads somewhere; text that is not prose has none.

use companion::dataset::{EntityRef, Prose, Span};

use super::super::draft::Spot;
use super::super::explain;
use super::super::fields::Content;
use super::{Check, Rule, addresses, references};

pub(super) fn apply(check: &mut Check) {
    let texts: Vec<(Spot, &str, bool)> = check
        .fields
        .iter()
        .filter_map(|field| {
            let (text, linked) = match &field.content {
                Content::Prose(text) => (*text, true),
                Content::Text(text, _) | Content::Description(text) => (*text, false),
                _ => return None,
            };
            Some((field.spot.clone(), text, linked))
        })
        .collect();
    for (spot, text, linked) in texts {
        if linked {
            prose(check, &spot, &Prose(text.to_owned()));
        } else {
            plain(check, &spot, text);
        }
    }
}

fn prose(check: &mut Check, spot: &Spot, text: &Prose) {
    let before = check.report.count();
    for span in text.spans() {
        // Each one searches all names for what was meant.
        if check.report.count() - before >= MOST {
            return;
        }
        match span {
            Span::Text(words) => leftover(check, spot, words),
            Span::Link { text, target } => link(check, spot, text, target),
        }
    }
}

/// The most slips reported for one text.
const MOST: usize = 50;

/// No reference is longer.
const LONGEST_TARGET: usize = 200;

/// Brackets that look like a link and have not become one.
fn leftover(check: &mut Check, spot: &Spot, words: &str) {
    if let Some(middle) = words.find("](") {
        let wrong = format!("has an incomplete link: `{}`", around(words, middle));
        let remedy = "write `[words](people/some-slug)`, with all four brackets";
        check.add(Rule::MalformedLink, spot, wrong, remedy);
    }
    for (middle, _) in words.match_indices("] (") {
        let rest = &words[middle + 3..];
        // Only nearby, so that a text full of such brackets is searched once and not once for each.
        let near = &rest[..rest.floor_char_boundary(LONGEST_TARGET)];
        let target = near.split(')').next().unwrap_or_default();
        if EntityRef::parse(target).is_ok() {
            let wrong = format!("has a link with a gap: `{}`", around(words, middle));
            check.add(
                Rule::MalformedLink,
                spot,
                wrong,
                "remove the space between `]` and `(`",
            );
        }
    }
}

fn link(check: &mut Check, spot: &Spot, text: &str, target: &str) {
    if text.trim().is_empty() {
        let wrong = format!("has a link without words, to `{target}`");
        let remedy = "write the words between the square brackets";
        check.add(Rule::MalformedLink, spot, wrong, remedy);
    }
    if target.contains(['[', ']']) {
        let wrong =
            format!("has a link that is not closed before the next one: `[{text}]({target}`");
        let remedy = "put the closing `)` right after the reference";
        check.add(Rule::MalformedLink, spot, wrong, remedy);
        return;
    }
    match EntityRef::parse(target) {
        Ok(reference) => {
            references::entity(check, Rule::DanglingLink, spot, &reference, "");
        }
        Err(_) if target.contains("://") => {
            if let Err(reason) = addresses::validate(target) {
                let wrong = format!(
                    "has a link whose target is not a web address: `{target}` {}",
                    reason.wrong
                );
                check.add(Rule::MalformedLink, spot, wrong, reason.remedy);
            }
        }
        Err(error) => {
            let remedy = explain::reference_hint(target);
            let wrong = format!("has a link whose target is not a reference: {error}");
            check.add(Rule::MalformedLink, spot, wrong, remedy);
        }
    }
}

fn plain(check: &mut Check, spot: &Spot, text: &str) {
    if let Some(middle) = text.find("](") {
        let wrong = format!("would show its brackets: `{}`", around(text, middle));
        check.add(
            Rule::PlainLink,
            spot,
            wrong,
            "there are no links here; write just the words",
        );
    }
}

/// A few characters on both sides of a position, for a message.
fn around(text: &str, place: usize) -> String {
    const REACH: usize = 16;
    let (before, after) = text.split_at(place);
    let start = before.char_indices().rev().nth(REACH - 1);
    let before = &before[start.map_or(0, |(start, _)| start)..];
    before.chars().chain(after.chars().take(REACH)).collect()
}
