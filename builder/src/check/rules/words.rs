//! The editor's own words are not slips of known ones, former slugs are free, and ids on other sites look right.

use std::collections::BTreeMap;

use companion::search::fold;
use strsim::damerau_levenshtein;

use super::super::draft::Spot;
use super::super::fields::Content;
use super::{Check, Rule};

pub(super) fn apply(check: &mut Check) {
    words(check);
    former(check);
    ids(check);
}

fn words(check: &mut Check) {
    let words = check.fields.iter().filter_map(|field| match field.content {
        Content::Word(word, known) => Some((field.spot.clone(), word, meant(word, known)?)),
        _ => None,
    });
    for (spot, word, meant) in words.collect::<Vec<_>>() {
        let wrong = format!("is `{word}`, which is not known");
        let remedy = format!("did you mean `{meant}`? If not, choose other words");
        check.add(Rule::UnknownName, &spot, wrong, remedy);
    }
}

/// The known word that was meant: the same except for its spelling, or within a slip or two.
pub(super) fn meant<'k>(word: &str, known: &'k [String]) -> Option<&'k String> {
    if known.iter().any(|name| name == word) {
        return None;
    }
    let folded = fold::words(word).join("-");
    let slips = |name: &str| match name.len() {
        0..5 => 0,
        5..9 => 1,
        _ => 2,
    };
    let mut known = known.iter();
    known.find(|name| damerau_levenshtein(&folded, name) <= slips(name))
}

/// A former slug leads to one entry, and no entry has it now.
fn former(check: &mut Check) {
    let mut taken: BTreeMap<(_, &str), Spot> = BTreeMap::new();
    let former = check.fields.iter().filter_map(|field| match field.content {
        Content::Former(slug) => Some((field.spot.clone(), slug)),
        _ => None,
    });
    for (spot, slug) in former.collect::<Vec<_>>() {
        let Some(section) = spot.list.section() else {
            continue;
        };
        let remedy = "a former address can lead to one entry only, and must not be in use now";
        if slug.is_empty() || fold::words(slug).join("-") != slug {
            let wrong = format!("has a form that no address can have had: `{slug}`");
            check.add(
                Rule::SlugForm,
                &spot,
                wrong,
                "write it as it was in the address",
            );
        } else if check.index.has(section, slug) {
            let wrong = format!("is `{slug}`, the slug of a current entry");
            check.add(Rule::FormerSlug, &spot, wrong, remedy);
        } else if taken.insert((section, slug), spot.clone()).is_some() {
            let wrong = format!("is `{slug}`, which is a former slug of another entry too");
            check.add(Rule::FormerSlug, &spot, wrong, remedy);
        }
    }
}

fn ids(check: &mut Check) {
    let ids = check.fields.iter().filter_map(|field| match field.content {
        Content::Id(id, like) if !fits(&field.spot, id) => Some((field.spot.clone(), id, like)),
        _ => None,
    });
    for (spot, id, like) in ids.collect::<Vec<_>>() {
        let wrong = format!("is not such an id: `{id}`");
        check.add(Rule::BadId, &spot, wrong, format!("write {like}"));
    }
}

/// Whether an id is one of IMDb's or Wikidata's.
fn fits(spot: &Spot, id: &str) -> bool {
    let beginnings: &[&str] = match spot.path.ends_with("wikidata") {
        true => &["Q"],
        false => &["tt", "nm", "co"],
    };
    beginnings.iter().any(|beginning| {
        let digits = id.strip_prefix(beginning).unwrap_or_default();
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}
