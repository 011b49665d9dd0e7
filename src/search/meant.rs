//! What was meant by an address that leads nowhere: chat programs add the closing bracket to a link, and people write
//! `/person/` for `/people/`, or one letter too many.

use super::slip::{Likeness, Pattern};
use super::{Findable, fold};
use crate::parts::Link;

/// Sections are alike if this many letters at the beginning of their paths are the same.
const ALIKE: usize = 3;

/// The page or entry that was meant by a path below the base: one with such a name, wherever it is; otherwise the page
/// further up the path.
pub fn meant(path: &str, of: &Findable) -> Option<Link> {
    let above = last(path).0;
    match nearest(path, of) {
        Some(to) => of.page(to),
        // The home page is above everything, so it is no suggestion.
        None if above.is_empty() => None,
        None => of.page(&format!("{above}/")),
    }
}

/// The last segment of a path that says something, after what leads there.
pub fn last(path: &str) -> (&str, &str) {
    let mut above = path;
    while let Some((before, step)) = above.rsplit_once('/') {
        if !key(step).is_empty() {
            return (before, step);
        }
        above = before;
    }
    ("", above)
}

/// A segment reduced to its letters: what chat programs add has none, except for file extensions.
fn key(step: &str) -> String {
    let mut key = String::new();
    fold::each_word(step, &mut |word| key.push_str(word));
    if key.ends_with("html") {
        key.truncate(key.len() - 4);
    }
    key
}

/// The address of the entry with a name like the last segment of a path, preferably in a section that begins like its
/// first.
fn nearest<'a>(path: &str, of: &'a Findable) -> Option<&'a str> {
    let name = key(last(path).1);
    let pattern = Pattern::new(&name, false);
    let mut best = (0, None);
    for entry in &of.entries {
        // A fact has no name of its own.
        if entry.fact.is_some() {
            continue;
        }
        let own = key(last(&entry.to).1);
        let mut fit = if own == name {
            3
        } else if let Some(pattern) = &pattern
            && pattern.likeness(&own) == Some(Likeness::Slip)
        {
            1
        } else {
            continue;
        };
        if entry.to.get(..ALIKE) == path.get(..ALIKE) {
            fit += 1;
        }
        if fit > best.0 {
            best = (fit, Some(&*entry.to));
        } else if fit == best.0 && fit < 3 {
            // As near as another: neither is certain.
            best.1 = None;
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parts::Drawing;
    use crate::search::Entry;

    fn findable() -> Findable {
        let page = |words: &str, to: &str| Link {
            words: words.to_owned(),
            to: Some(to.to_owned()),
        };
        let entry = |name: &str, to: &str, also: &[&str]| Entry {
            kind: 0,
            fact: to.contains("#f0").then(|| "f001".to_owned()),
            name: name.to_owned(),
            to: to.to_owned(),
            also: also.iter().map(|name| (*name).to_owned()).collect(),
            text: "A lamp that many have seen".to_owned(),
            art: Drawing::default(),
        };
        Findable {
            release: String::new(),
            pages: vec![
                page("Home", "/"),
                page("Cast", "/people/"),
                page("Parts", "/episodes/"),
            ],
            kinds: vec![String::new()],
            entries: vec![
                entry("Harbor Light", "/works/harbor-light/", &[]),
                entry("Dr. Harbi", "/people/dr-harbi/", &["Ann Young"]),
                entry("Harbor Light", "/organizations/harbor-light/", &[]),
                entry("The first lamp", "/timeline/#first-lamp", &[]),
                entry("It was lit in 1901.", "/sources/a/#f001", &[]),
                entry("Part 1", "/episodes/part-1/", &[]),
                entry("Part 2", "/episodes/part-2/", &[]),
            ],
            cut: None,
            parts: Vec::new(),
        }
    }

    fn to(path: &str) -> Option<String> {
        let link = meant(path, &findable())?;
        assert!(!link.words.is_empty());
        link.to
    }

    #[test]
    fn what_stands_behind_an_address_is_no_part_of_it() {
        let ends = [
            ").", ",", ">", "\"", "*", "\u{200b}", "…", "'", "”", ".html", ".html).", "/).", "/,/",
        ];
        for end in ends {
            for slash in ["", "/"] {
                let path = format!("/people/dr-harbi{end}{slash}");
                assert_eq!(to(&path).as_deref(), Some("/people/dr-harbi/"), "{path}");
            }
        }
    }

    #[test]
    fn a_near_miss_means_what_it_misses() {
        for (path, meant) in [
            ("/person/dr-harbi/", "/people/dr-harbi/"),
            ("/dr-harbi/", "/people/dr-harbi/"),
            ("/people/dr-harbii/", "/people/dr-harbi/"),
            ("/people/dr_harbi/", "/people/dr-harbi/"),
            ("/people/dr harbi/", "/people/dr-harbi/"),
            ("/artist/dr-hrabi", "/people/dr-harbi/"),
            ("/wokrs/harbor-light/", "/works/harbor-light/"),
            (
                "/organisation/harbor-light/",
                "/organizations/harbor-light/",
            ),
            ("/org/harbour-light/", "/organizations/harbor-light/"),
            ("/timeline/first-lamp/", "/timeline/#first-lamp"),
            ("/episode/part-2/", "/episodes/part-2/"),
            ("/episodes/part-9/", "/episodes/"),
            ("/people/dr-harbi/awards/", "/people/dr-harbi/"),
            ("/people/nobody-at-all/", "/people/"),
        ] {
            assert_eq!(to(path).as_deref(), Some(meant), "{path}");
        }
    }

    #[test]
    fn what_is_like_nothing_means_nothing() {
        for path in [
            "/",
            "//).",
            "/no-such-page/",
            "/lamp/",
            "/f001/",
            "/…/",
            "/1901/",
        ] {
            assert_eq!(to(path), None, "{path}");
        }
        assert_eq!(last("/people/dr-harbii)./").1, "dr-harbii).");
    }
}
