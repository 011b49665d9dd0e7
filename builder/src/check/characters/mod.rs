//! Characters: which are allowed in a text, by Unicode's own properties. Invisible ones are not, because names that
//! look alike have to be alike; those that are only visible because of their neighbors are allowed next to such
//! neighbors.

mod context;
#[cfg(test)]
mod tests;

use icu_properties::props::{
    DefaultIgnorableCodePoint, GeneralCategory, GeneralCategoryGroup, PrependedConcatenationMark,
};
use icu_properties::{CodePointMapData, CodePointSetData};

pub(crate) use context::depends_on_context;
use context::is_seen_by_context;

/// Characters that draw nothing, or nothing of their own, although their properties say otherwise: an empty braille
/// pattern, a null notehead, and the placeholders for an object and for a lost character.
const BLANK: [char; 4] = ['\u{2800}', '\u{1d159}', '\u{fffc}', '\u{fffd}'];

/// No script needs more marks in a row on one letter (UTS #39, 5.4).
const MOST_MARKS: usize = 4;

/// The first character of a text that is invisible where it is.
pub(crate) fn unseen(text: &str) -> Option<char> {
    let characters: Vec<char> = text.chars().collect();
    let mut places = (0..characters.len()).filter(|at| is_unseen(characters[*at]));
    let place = places.find(|at| !is_seen_by_context(&characters[..*at], &characters[*at..]))?;
    Some(characters[place])
}

/// A text with its invisible characters written as codes.
pub(crate) fn spelled_out(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match is_unseen(character) {
            true => shown.push_str(&format!("U+{:04X}", u32::from(character))),
            false => shown.push(character),
        }
    }
    shown
}

/// Whether a character is invisible by itself: control characters, formats such as direction marks and tags, ignorable
/// characters, and private and unassigned codes.
pub(crate) fn is_unseen(character: char) -> bool {
    let refused = match category(character) {
        GeneralCategory::Control
        | GeneralCategory::LineSeparator
        | GeneralCategory::ParagraphSeparator
        | GeneralCategory::PrivateUse
        | GeneralCategory::Surrogate
        | GeneralCategory::Unassigned => true,
        // Signs that span the digits after them are formats, but visible.
        GeneralCategory::Format => {
            !CodePointSetData::new::<PrependedConcatenationMark>().contains(character)
        }
        _ => false,
    };
    let ignored = CodePointSetData::new::<DefaultIgnorableCodePoint>();
    refused || ignored.contains(character) || BLANK.contains(&character)
}

/// Whether Unicode has assigned a character.
pub(crate) fn is_assigned(character: char) -> bool {
    category(character) != GeneralCategory::Unassigned
}

/// Whether there is anything to see: a letter, a digit or a sign. `!!!` is the name of a band, so signs count; spaces
/// and marks on nothing do not.
pub(crate) fn shows(text: &str) -> bool {
    let seen = GeneralCategoryGroup::Letter
        .union(GeneralCategoryGroup::Number)
        .union(GeneralCategoryGroup::Punctuation)
        .union(GeneralCategoryGroup::Symbol);
    text.chars()
        .any(|character| seen.contains(category(character)) && !is_unseen(character))
}

/// What is wrong with the marks of a text: they are on nothing, or tower over the lines above.
pub(crate) fn piled_marks(text: &str) -> Option<String> {
    if text.chars().next().is_some_and(is_mark) {
        return Some("begins with a mark without a letter".to_owned());
    }
    let (mut marks, mut letter) = (0, ' ');
    for character in text.chars() {
        if !is_mark(character) {
            (marks, letter) = (0, character);
            continue;
        }
        marks += 1;
        if marks > MOST_MARKS {
            let wrong = format!("has more than {MOST_MARKS} marks on one letter, `{letter}`");
            return Some(wrong);
        }
    }
    None
}

/// A mark that takes up no space of its own. Variation selectors are marks that draw nothing.
fn is_mark(character: char) -> bool {
    let is_mark = matches!(
        category(character),
        GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark
    );
    is_mark && !is_unseen(character)
}

fn category(character: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(character)
}
