//! A territory in words, as the dataset has it, taken apart where its words do so themselves: what is meant, what is
//! excepted, and what stands in brackets behind.

/// The pieces of a territory, each a piece of its text.
#[derive(Debug, PartialEq)]
pub struct Territory<'t> {
    /// Where it could be seen.
    pub seen: &'t str,
    /// Where it could not.
    pub excepted: Option<&'t str>,
    /// What is to be borne in mind.
    pub note: Option<&'t str>,
}

/// Words that end what is meant and begin what is not, the longest first.
const EXCEPTIONS: [&str; 5] = [
    " except for ",
    " except ",
    " excluding ",
    " apart from ",
    " but not ",
];

impl Territory<'_> {
    /// Takes a text apart. A text that has no such words is one piece.
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
