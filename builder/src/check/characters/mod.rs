//! Characters: which may stand in a text, by Unicode's own properties. Whatever nobody sees may not, for names that look
//! alike must be alike; what only its neighbors make visible may stand beside such neighbors.

mod context;
#[cfg(test)]
mod tests;

use icu_properties::props::{
    DefaultIgnorableCodePoint, GeneralCategory, GeneralCategoryGroup, PrependedConcatenationMark,
};
use icu_properties::{CodePointMapData, CodePointSetData};

pub(crate) use context::depends_on_context;
use context::is_seen_by_context;

/// What draws nothing, or nothing of its own, though by its properties it is a sign: an empty pattern of braille, an
/// empty note, the places of an object and of a character that was lost.
const BLANK: [char; 4] = ['\u{2800}', '\u{1d159}', '\u{fffc}', '\u{fffd}'];

/// No script needs more marks in a row on one letter (UTS #39, 5.4).
const MOST_MARKS: usize = 4;

/// The first character of a text that nobody sees where it stands.
pub(crate) fn unseen(text: &str) -> Option<char> {
    let characters: Vec<char> = text.chars().collect();
    let mut places = (0..characters.len()).filter(|at| is_unseen(characters[*at]));
    let place = places.find(|at| !is_seen_by_context(&characters[..*at], &characters[*at..]))?;
    Some(characters[place])
}

/// A text with whatever nobody sees written as its code.
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

/// Whether nobody sees a character by itself: controls, formats such as marks of direction and tags, what is to be
/// ignored, and what Unicode leaves to others or has not given yet.
pub(crate) fn is_unseen(character: char) -> bool {
    let refused = match category(character) {
        GeneralCategory::Control
        | GeneralCategory::LineSeparator
        | GeneralCategory::ParagraphSeparator
        | GeneralCategory::PrivateUse
        | GeneralCategory::Surrogate
        | GeneralCategory::Unassigned => true,
        // Signs that span the digits after them are formats that one sees.
        GeneralCategory::Format => {
            !CodePointSetData::new::<PrependedConcatenationMark>().contains(character)
        }
        _ => false,
    };
    let ignored = CodePointSetData::new::<DefaultIgnorableCodePoint>();
    refused || ignored.contains(character) || BLANK.contains(&character)
}

/// Whether Unicode has given a character a meaning.
pub(crate) fn is_assigned(character: char) -> bool {
    category(character) != GeneralCategory::Unassigned
}

/// Whether there is anything to see: a letter, a digit or a sign. `!!!` is the name of a band, so signs count; spaces and
/// marks on nothing do not.
pub(crate) fn shows(text: &str) -> bool {
    let seen = GeneralCategoryGroup::Letter
        .union(GeneralCategoryGroup::Number)
        .union(GeneralCategoryGroup::Punctuation)
        .union(GeneralCategoryGroup::Symbol);
    text.chars()
        .any(|character| seen.contains(category(character)) && !is_unseen(character))
}

/// What is wrong with the marks of a text: they stand on nothing, or tower over the lines above.
pub(crate) fn piled_marks(text: &str) -> Option<String> {
    if text.chars().next().is_some_and(is_mark) {
        return Some("begins with a mark that stands on no letter".to_owned());
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

/// A mark that takes no room of its own. Variation selectors are marks that draw nothing.
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
