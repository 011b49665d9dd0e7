//! Context: characters that draw nothing themselves and change what is next to them.

use icu_properties::props::{
    CanonicalCombiningClass, Emoji, EmojiModifier, ExtendedPictographic, JoiningType, Script,
    UnifiedIdeograph,
};
use icu_properties::{CodePointMapData, CodePointSetData};

/// Whether a character can be visible because of its neighbors, and so needs a closer look.
pub(crate) fn depends_on_context(character: char) -> bool {
    matches!(
        character,
        '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' | '\u{180b}'..='\u{180d}'
            | '\u{180f}'
    )
}

/// Joiners where they change how letters join (RFC 5892, A.1 and A.2) or make one emoji of two; variation selectors
/// after anything that has variants. `after` begins with the character itself.
pub(super) fn is_seen_by_context(before: &[char], after: &[char]) -> bool {
    let (Some(last), [character, after @ ..]) = (before.last(), after) else {
        return false;
    };
    match character {
        '\u{200c}' => is_virama(*last) || parts_joined_letters(before, after),
        '\u{200d}' => is_virama(*last) || joins_pictures(before, after),
        // A digit only has a variant as part of a keycap.
        '\u{fe0e}' | '\u{fe0f}' if last.is_ascii() => after.first() == Some(&'\u{20e3}'),
        '\u{fe0e}' | '\u{fe0f}' => CodePointSetData::new::<Emoji>().contains(*last),
        '\u{fe00}'..='\u{fe02}' | '\u{e0100}'..='\u{e01ef}' => {
            CodePointSetData::new::<UnifiedIdeograph>().contains(*last)
        }
        '\u{180b}'..='\u{180d}' | '\u{180f}' => {
            CodePointMapData::<Script>::new().get(*last) == Script::Mongolian
        }
        _ => false,
    }
}

fn is_virama(character: char) -> bool {
    let class = CodePointMapData::<CanonicalCombiningClass>::new().get(character);
    class == CanonicalCombiningClass::Virama
}

/// Whether there are joining letters on both sides, whatever marks are on them.
fn parts_joined_letters(before: &[char], after: &[char]) -> bool {
    let joining = |character: &char| CodePointMapData::<JoiningType>::new().get(*character);
    let is_letter = |kind: &JoiningType| *kind != JoiningType::Transparent;
    let left = before.iter().rev().map(joining).find(is_letter);
    let right = after.iter().map(joining).find(is_letter);
    matches!(
        left,
        Some(JoiningType::LeftJoining | JoiningType::DualJoining)
    ) && matches!(
        right,
        Some(JoiningType::RightJoining | JoiningType::DualJoining)
    )
}

/// Whether there are emoji on both sides, the first perhaps with its variant or color.
fn joins_pictures(before: &[char], after: &[char]) -> bool {
    let picture = CodePointSetData::new::<ExtendedPictographic>();
    let color = CodePointSetData::new::<EmojiModifier>();
    let mut before = before.iter().rev();
    let left = before.find(|character| **character != '\u{fe0f}' && !color.contains(**character));
    left.is_some_and(|left| picture.contains(*left))
        && after.first().is_some_and(|right| picture.contains(*right))
}
