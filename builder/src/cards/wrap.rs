//! Wrapping: text is broken into lines at spaces. Only a word wider than a line is broken itself.

use unicode_segmentation::UnicodeSegmentation;

/// Measures the width of a text.
type Measure<'a> = &'a dyn Fn(&str) -> f32;

/// The lines of the text, each as full as possible; `None` if a word is wider than a line.
pub fn wrapped(text: &str, width: f32, measure: Measure<'_>) -> Option<Vec<String>> {
    // A space on its own can't be measured, because it has no ink.
    let space = measure("n n") - measure("nn");
    let mut lines: Vec<String> = Vec::new();
    let mut filled = 0.0;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let own = measure(word);
        if own > width {
            return None;
        }
        match lines.last_mut() {
            Some(line) if filled + space + own <= width => {
                line.push(' ');
                line.push_str(word);
                filled += space + own;
            }
            _ => {
                lines.push(word.to_owned());
                filled = own;
            }
        }
    }
    Some(lines)
}

/// As many lines as [`wrapped`], but of about the same length, so that no word is left alone on the last.
pub fn balanced(text: &str, width: f32, measure: Measure<'_>) -> Option<Vec<String>> {
    let mut best = wrapped(text, width, measure)?;
    if best.len() < 2 {
        return Some(best);
    }
    let (mut narrow, mut wide) = (0.0, width);
    for _ in 0..8 {
        let middle = (narrow + wide) / 2.0;
        match wrapped(text, middle, measure) {
            Some(lines) if lines.len() == best.len() => (wide, best) = (middle, lines),
            _ => narrow = middle,
        }
    }
    Some(best)
}

/// The text with spaces added inside words that are wider than a line.
pub fn broken_words(text: &str, width: f32, measure: Measure<'_>) -> String {
    let mut pieces: Vec<String> = Vec::new();
    for word in text.split(' ') {
        if measure(word) <= width {
            pieces.push(word.to_owned());
            continue;
        }
        let mut piece = String::new();
        for letter in word.graphemes(true) {
            if !piece.is_empty() && measure(&format!("{piece}{letter}")) > width {
                pieces.push(std::mem::take(&mut piece));
            }
            piece.push_str(letter);
        }
        pieces.push(piece);
    }
    pieces.join(" ")
}

/// The line with an ellipsis, after the last word that leaves room for it.
pub fn ended_early(line: &str, width: f32, measure: Measure<'_>) -> String {
    let ended = |text: &str| {
        let text = text.trim_end_matches(|character: char| !character.is_alphanumeric());
        format!("{text}…")
    };
    let mut rest = line;
    while !rest.is_empty() && measure(&ended(rest)) > width {
        let shorter = rest.rfind(' ').unwrap_or_else(|| {
            let last = rest.grapheme_indices(true).next_back();
            last.map_or(0, |(start, _)| start)
        });
        rest = &rest[..shorter];
    }
    ended(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every character has a width of 1.
    fn count(text: &str) -> f32 {
        text.chars().count() as f32
    }

    #[test]
    fn lines_break_at_spaces_and_are_of_about_one_length() {
        let text = "aa bb cc dd ee";
        assert_eq!(wrapped(text, 11.0, &count).unwrap(), ["aa bb cc dd", "ee"]);
        assert_eq!(balanced(text, 11.0, &count).unwrap(), ["aa bb cc", "dd ee"]);
        assert_eq!(wrapped("aaaa", 3.0, &count), None);
        assert!(wrapped("", 3.0, &count).unwrap().is_empty());
    }

    #[test]
    fn only_a_word_wider_than_a_line_is_broken() {
        assert_eq!(broken_words("a bbbbb c", 2.0, &count), "a bb bb b c");
    }

    #[test]
    fn an_early_end_is_at_a_word_if_there_is_one() {
        assert_eq!(ended_early("one two, three", 12.0, &count), "one two…");
        assert_eq!(ended_early("onetwothree", 6.0, &count), "onetw…");
        assert_eq!(ended_early("one two", 8.0, &count), "one two…");
    }
}
