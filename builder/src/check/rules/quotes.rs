//! A quote is one sentence, from one source, with an `id` that nothing else has on the pages that show it.

use companion::dataset::Section;

use super::super::draft::Spot;
use super::super::list::List;
use super::{Check, Rule};

pub(super) fn apply(check: &mut Check) {
    for (index, quote) in check.draft.bundle.quotes.iter().enumerate() {
        let spot = (List::Quotes, index);
        if has_several(&quote.words) {
            let remedy = "quote one sentence, and put the rest into facts";
            check.at(
                Rule::OneSentence,
                spot,
                "words",
                "is more than one sentence",
                remedy,
            );
        }
        for (place, id) in quote.facts.iter().enumerate() {
            let facts = &check.draft.bundle.facts;
            let fact = facts.iter().position(|fact| fact.id == *id);
            let other = fact.filter(|at| facts[*at].source != quote.source);
            if let Some(at) = other
                && check
                    .draft
                    .is_authentic(&Spot::new(List::Facts, at, "source"))
                && check
                    .draft
                    .is_authentic(&Spot::new(List::Quotes, index, "source"))
            {
                let wrong = format!(
                    "`{id}` is from `{}`, but the quote is from another source",
                    facts[at].source
                );
                let path = format!("facts[{place}]");
                let remedy = "use facts from the source that prints the quote";
                check.at(Rule::QuoteSource, spot, &path, wrong, remedy);
            }
        }
        taken(check, index, &quote.slug);
    }
}

/// Entries that share a page each have an `id` there, and so do quotes.
fn taken(check: &mut Check, index: usize, slug: &str) {
    let shared = Section::ALL
        .iter()
        .copied()
        .filter(|section| !section.has_item_pages());
    for list in shared.flat_map(List::of) {
        let slugs = list.slugs(&check.draft.bundle);
        let place = slugs.iter().position(|other| *other == slug);
        if let Some(place) = place.filter(|_| !slug.trim().is_empty()) {
            let wrong = format!("`{slug}` is taken: {} {} has it", list.noun(), place + 1);
            let remedy = "give the quote another slug";
            check.at(
                Rule::RepeatedSlug,
                (List::Quotes, index),
                "slug",
                wrong,
                remedy,
            );
        }
    }
}

/// Whether a sentence ends before the last one begins. An abbreviation such as `Dr.` does not end one.
fn has_several(words: &str) -> bool {
    const ENDS: [char; 3] = ['.', '!', '?'];
    let inner = words
        .char_indices()
        .filter(|(_, letter)| ENDS.contains(letter));
    let mut inner = inner.map(|(at, letter)| (&words[..at], &words[at + letter.len_utf8()..]));
    inner.any(|(before, after)| {
        let word = before
            .rsplit(|letter: char| !letter.is_alphanumeric())
            .next();
        let ends = word.is_some_and(|word| word.chars().count() > 2);
        let after = after.trim_start_matches(|letter: char| "”’\"')]".contains(letter));
        let next = after.strip_prefix(char::is_whitespace).unwrap_or_default();
        let next = next.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        ends && next.starts_with(char::is_uppercase)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abbreviation_ends_no_sentence() {
        for one in [
            "It is about Dr. Dre and J. R. Smith.",
            "Time passes… slowly, he said",
            "So [what]? he asked.",
        ] {
            assert!(!has_several(one), "{one}");
        }
        for several in [
            "It ends. Then it goes on.",
            "Really? “No.” Well, yes",
            "Over! 1990 began. It",
        ] {
            assert!(has_several(several), "{several}");
        }
    }
}
