//! What was meant by an address that leads nowhere: chats take the bracket behind an address for a part of it, and people
//! write `/person/` for `/people/`, or a letter too many.

use super::slip::{Likeness, Pattern};
use super::{Findable, SearchIndex, fold};

/// How much more the right name counts than the right way to it.
const RIGHT: usize = 100;

/// The words of the last step of a path.
pub fn words(path: &str) -> String {
    let mut words = String::new();
    fold::each_word(last(path).1, &mut |word| {
        words.push_str(word);
        words.push(' ');
    });
    words
}

/// The name and the address of what was meant by a path below the base: a page or entry of such a name, wherever it lies, or
/// with such an alias; else one that the path leads through.
pub fn meant<'a>(
    path: &str,
    of: &'a Findable,
    index: &SearchIndex<'a>,
) -> Option<(&'a str, &'a str)> {
    let (mut above, mut name) = last(path);
    let mut found = nearest(above, name, of).or_else(|| {
        let hits = index.search(name, 9).hits;
        let hit = hits.iter().find(|hit| hit.matched.is_some())?;
        Some((&*hit.entry.name, &*hit.entry.to))
    });
    while found.is_none() && !above.is_empty() {
        (above, name) = last(above);
        found = nearest(above, name, of);
    }
    found
}

/// The last step of a path that says something, and what leads there.
fn last(path: &str) -> (&str, &str) {
    let mut above = path;
    while let Some((before, step)) = above.rsplit_once('/') {
        if !key(step).is_empty() {
            return (before, step);
        }
        above = before;
    }
    ("", above)
}

/// A step by its letters alone: what stands behind an address has none, but for the ending of a file.
fn key(step: &str) -> String {
    let mut key = String::new();
    fold::each_word(step, &mut |word| key.push_str(word));
    if key.ends_with("html") {
        key.truncate(key.len() - 4);
    }
    key
}

/// What has a name like this one, best in a section that begins like the last step above.
fn nearest<'a>(above: &str, name: &str, of: &'a Findable) -> Option<(&'a str, &'a str)> {
    let (section, name) = (last(above).1, key(name));
    let pattern = Pattern::new(&name, false);
    let mut best = (0, None);
    let mut compare = |words: &'a str, to: &'a str| {
        let (above, own) = last(to);
        let own = key(own);
        let fit = if own == name {
            RIGHT
        } else if let Some(pattern) = &pattern
            && pattern.likeness(&own) == Some(Likeness::Slip)
        {
            1
        } else {
            return;
        };
        let same = last(above).1.bytes().zip(section.bytes());
        let fit = fit + same.take_while(|(one, other)| one == other).count();
        if fit > best.0 {
            best = (fit, Some((words, to)));
        } else if fit == best.0 && fit < RIGHT {
            // As near as another: neither was meant for sure.
            best.1 = None;
        }
    };
    for page in &of.pages {
        compare(&page.words, page.to.as_deref().unwrap_or_default());
    }
    for entry in &of.entries {
        // A fact has no address of its own making.
        if entry.fact.is_none() {
            compare(&entry.name, &entry.to);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parts::{Drawing, Link};
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
            pages: vec![page("Cast", "/people/"), page("Parts", "/episodes/")],
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
        let findable = findable();
        let (name, to) = meant(path, &findable, &SearchIndex::new(&findable))?;
        assert!(!name.is_empty());
        Some(to.to_owned())
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
            ("/people/ann-young/", "/people/dr-harbi/"),
            ("/work/harbor-light/", "/works/harbor-light/"),
            (
                "/organisation/harbor-light/",
                "/organizations/harbor-light/",
            ),
            ("/org/harbour-light/", "/organizations/harbor-light/"),
            ("/timeline/first-lamp/", "/timeline/#first-lamp"),
            ("/episode/part-2/", "/episodes/part-2/"),
            ("/episode/", "/episodes/"),
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
        assert_eq!(words("/people/dr-harbii)./").trim(), "dr harbii");
        assert_eq!(words("/"), "");
    }
}
