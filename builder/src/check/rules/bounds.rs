//! Texts and lists keep to their bounds, and so does everything gathered on one page.

use companion::dataset::bounds::{LINE, LINKS, PARAGRAPH};
use companion::dataset::{Prose, Span};

use super::super::draft::Spot;
use super::super::fields::Content;
use super::{Check, Rule, weight};

pub(super) fn apply(check: &mut Check) {
    let mut texts: Vec<(Spot, &str, usize)> = Vec::new();
    let mut paragraphs: Vec<(Spot, &str)> = Vec::new();
    let mut lists: Vec<(Spot, usize, usize)> = Vec::new();
    for field in &check.fields {
        let spot = || field.spot.clone();
        match field.content {
            Content::Text(text, most) => texts.push((spot(), text, most)),
            Content::Prose(text) => paragraphs.push((spot(), text)),
            Content::Items(count, most) if count > most => lists.push((spot(), count, most)),
            _ => {}
        }
    }
    for (spot, text, most) in texts {
        long_text(check, &spot, text, most);
    }
    for (spot, text) in paragraphs {
        long_paragraph(check, &spot, text);
    }
    for (spot, count, most) in lists {
        let wrong = format!("has {count} items");
        let remedy = format!("keep at most {most}; make entries of their own from the rest");
        check.add(Rule::LongList, &spot, wrong, remedy);
    }
    weight::apply(check);
}

fn long_text(check: &mut Check, spot: &Spot, text: &str, most: usize) {
    let length = text.chars().count();
    if length > most {
        let wrong = match most {
            ..=LINE => format!("has {length} characters and would be cut off on a card"),
            _ => format!("has {length} characters"),
        };
        check.add(Rule::LongText, spot, wrong, format!("use at most {most}"));
    }
}

fn long_paragraph(check: &mut Check, spot: &Spot, text: &str) {
    let length = text.chars().count();
    if length > PARAGRAPH {
        let wrong = format!("has {length} characters");
        let remedy = format!("use at most {PARAGRAPH}; each paragraph is a text of its own");
        check.add(Rule::LongText, spot, wrong, remedy);
        return;
    }
    let prose = Prose(text.to_owned());
    let spans = prose.spans().into_iter();
    let links = spans
        .filter(|span| matches!(span, Span::Link { .. }))
        .count();
    if links > LINKS {
        let wrong = format!("has {links} links");
        let remedy = format!("use at most {LINKS}");
        check.add(Rule::LongText, spot, wrong, remedy);
    }
}
