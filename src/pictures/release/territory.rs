//! A territory in words, as in the dataset, split up if its words allow: what is included, what is excluded, and a note
//! in brackets at the end.

/// The parts of a territory, each a slice of its text.
#[derive(Debug, PartialEq)]
pub struct Territory<'t> {
    /// Where it could be seen.
    pub seen: &'t str,
    /// Where it could not.
    pub excepted: Option<&'t str>,
    /// The note.
    pub note: Option<&'t str>,
}

/// Words that end what is included and begin what is excluded, the longest first.
const EXCEPTIONS: [&str; 5] = [
    " except for ",
    " except ",
    " excluding ",
    " apart from ",
    " but not ",
];

impl Territory<'_> {
    /// Splits a text. A text without such words is a single part.
    pub fn of(text: &str) -> Territory<'_> {
        let text = text.trim();
        let bracket = text
            .strip_suffix(')')
            .and_then(|text| text.rsplit_once(" ("));
        let (text, note) = match bracket {
            Some((text, note)) if !note.contains([')', '(']) => (text, Some(note)),
            _ => (text, None),
        };
        let parts = EXCEPTIONS.iter().find_map(|words| text.split_once(words));
        let (seen, excepted) = match parts {
            Some((seen, excepted)) => (seen.trim_end_matches(','), Some(excepted)),
            None => (text, None),
        };
        Territory {
            seen,
            excepted,
            note,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_territory_is_taken_apart_where_its_words_do_so() {
        for (text, seen, excepted, note) in [
            ("Utopia", "Utopia", None, None),
            (
                "All except Utopia and Erewhon",
                "All",
                Some("Utopia and Erewhon"),
                None,
            ),
            (
                "The world, except for Utopia",
                "The world",
                Some("Utopia"),
                None,
            ),
            ("Utopia (implied)", "Utopia", None, Some("implied")),
            (
                "All excluding Utopia (as printed)",
                "All",
                Some("Utopia"),
                Some("as printed"),
            ),
            ("Exceptional places", "Exceptional places", None, None),
            ("a)", "a)", None, None),
            ("", "", None, None),
        ] {
            let territory = Territory {
                seen,
                excepted,
                note,
            };
            assert_eq!(Territory::of(text), territory, "{text}");
        }
    }
}
