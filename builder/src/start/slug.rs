//! Slugs made from names, with the folding that search uses. A name that cannot be folded gets none, because a guess
//! would be its address for good.

use std::collections::BTreeSet;

use companion::route::page_number;
use companion::search::fold;
use unicode_normalization::UnicodeNormalization;

use crate::check::reserved;

/// The longest slug made here: addresses are read and typed.
const LONGEST: usize = 60;

/// The slug of a name; `None` if one of its letters has no plain form.
pub(super) fn of(name: &str) -> Option<String> {
    // Decompose letters, so that folding drops the marks.
    let apart: String = name.nfkd().collect();
    let words = fold::words(&apart);
    let plain = |word: &String| word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if words.is_empty() || !words.iter().all(plain) {
        return None;
    }
    let mut slug = String::new();
    for word in &words {
        if !slug.is_empty() && slug.len() + word.len() >= LONGEST {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    slug.truncate(LONGEST);
    Some(slug)
}

/// The first of these that is free and allowed as an address, else the last with a number at its end.
pub(super) fn free(wanted: &[String], taken: &BTreeSet<String>) -> String {
    let may = |slug: &String| {
        !slug.is_empty()
            && !taken.contains(slug)
            && page_number(slug).is_none()
            && !reserved::is_device(slug)
            && !reserved::is_id(slug)
    };
    if let Some(slug) = wanted.iter().find(|slug| may(slug)) {
        return slug.clone();
    }
    let last = wanted.last().map_or("entry", String::as_str);
    let mut numbered = (2..).map(|number| format!("{last}-{number}"));
    numbered.find(may).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_words_of_plain_letters() {
        for (name, slug) in [
            ("Tom O’Hara", Some("tom-ohara")),
            ("Ana Țuțea", Some("ana-tutea")),
            ("Ngô Thị Ánh", Some("ngo-thi-anh")),
            ("Ida Sørby", Some("ida-sorby")),
            ("The <Other> Keeper", Some("the-other-keeper")),
            ("東京", None),
            ("Кино", None),
            ("…", None),
        ] {
            assert_eq!(of(name).as_deref(), slug, "{name}");
        }
        assert!(of(&"word ".repeat(60)).unwrap().len() <= LONGEST);
    }

    #[test]
    fn a_slug_that_is_taken_or_means_something_else_gets_an_ending() {
        let taken = BTreeSet::from(["sam-field".to_owned()]);
        let free = |slug: &str| free(&[slug.to_owned()], &taken);
        assert_eq!(free("sam-field"), "sam-field-2");
        assert_eq!(free("sam"), "sam");
        assert_eq!(free("con"), "con-2");
        assert_ne!(free("page-2"), "page-2");
    }
}
