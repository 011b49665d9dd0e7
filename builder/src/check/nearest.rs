//! Hints that name what was probably meant.

use strsim::normalized_damerau_levenshtein;

/// Below this likeness a guess would mislead more often than help: one slip in three or four letters.
const ALIKE: f64 = 0.7;
/// Longer words are not slips, and comparing two takes as many steps as the product of their lengths.
const LONGEST: usize = 200;
/// How many words of a long list are worth printing.
const SHOWN: usize = 8;

/// The known word that is most like `word`, if any is like it at all.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > LONGEST {
        return None;
    }
    let word = word.to_lowercase();
    known
        .into_iter()
        .filter(|candidate| candidate.len() <= LONGEST)
        .map(|candidate| (likeness(&word, &candidate.to_lowercase()), candidate))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, candidate)| candidate)
}

/// Damerau-Levenshtein, but with more weight for a part of the whole: `dre` is like `dr-dre`.
fn likeness(word: &str, candidate: &str) -> f64 {
    let plain = normalized_damerau_levenshtein(word, candidate);
    let part = word
        .split('-')
        .any(|piece| piece.len() >= 3 && candidate.split('-').any(|other| other == piece));
    if part { plain.max(ALIKE) } else { plain }
}

/// "did you mean …?", or else the known words if they are few, or else `otherwise`.
pub(crate) fn hint<'a>(
    word: &str,
    known: impl IntoIterator<Item = &'a str>,
    otherwise: &str,
) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    match nearest(word, known.iter().copied()) {
        Some(found) => format!("did you mean `{found}`?"),
        None if (1..=SHOWN).contains(&known.len()) => format!("write one of {}", listed(&known)),
        None => otherwise.to_owned(),
    }
}

/// Words in a row, as a hint lists them.
pub(crate) fn listed(words: &[&str]) -> String {
    format!("`{}`", words.join("`, `"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_what_was_meant() {
        let known = ["subject", "as-self", "critic", "dr-dre", "apple"];
        for (word, meant) in [
            ("subjct", Some("subject")),
            ("Critic", Some("critic")),
            ("dre", Some("dr-dre")),
            ("self", Some("as-self")),
            ("zzzzzz", None),
        ] {
            assert_eq!(nearest(word, known), meant, "{word}");
        }
    }

    #[test]
    fn an_endless_word_is_like_none() {
        let endless = "subject".repeat(100_000);
        assert_eq!(nearest(&endless, [endless.as_str(), "subject"]), None);
        assert_eq!(
            nearest("subjct", [endless.as_str(), "subject"]),
            Some("subject")
        );
    }

    #[test]
    fn without_a_likely_word_the_few_known_are_listed() {
        assert_eq!(hint("zz", ["won"], "-"), "write one of `won`");
        assert_eq!(hint("zz", [], "add it"), "add it");
    }
}
