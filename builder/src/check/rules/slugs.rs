//! A slug is an address and an `#id` for good: ASCII, unmistakable, and used by one entry only.

use std::collections::BTreeMap;

use super::super::draft::Spot;
use super::super::fields::Content;
use super::super::list::List;
use super::super::reserved;
use super::{Check, Rule};
use companion::dataset::bounds::SLUG;
use companion::route::page_number;
use companion::search::fold;

pub(super) fn apply(check: &mut Check) {
    let slugs: Vec<(Spot, &str)> = check
        .fields
        .iter()
        .filter_map(|field| match field.content {
            Content::Slug(slug) => Some((field.spot.clone(), slug)),
            _ => None,
        })
        .collect();
    let ids = List::Facts.slugs(&check.draft.bundle).into_iter();
    let ids: Vec<(Spot, &str)> = ids
        .enumerate()
        .map(|(index, id)| (Spot::new(List::Facts, index, "id"), id))
        .collect();

    for (spot, slug) in slugs.iter().chain(&ids) {
        if slug.trim().is_empty() {
            empty(check, spot);
        } else if spot.list == List::Facts {
            fact_form(check, spot, slug);
        } else {
            form(check, spot, slug);
        }
    }
    repeated(check, &slugs);
    repeated(check, &ids);
}

fn empty(check: &mut Check, spot: &Spot) {
    let remedy = "write a short name in lower-case letters, digits and hyphens";
    check.add(Rule::EmptySlug, spot, "is empty", remedy);
}

fn form(check: &mut Check, spot: &Spot, slug: &str) {
    let parts_fit = slug.split('-').all(|part| {
        !part.is_empty()
            && part
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    });
    let length = slug.chars().count();
    if length > SLUG {
        let wrong = format!("has {length} characters, which is too long for a file name");
        check.add(Rule::LongSlug, spot, wrong, format!("use at most {SLUG}"));
    }
    if parts_fit && page_number(slug).is_some() {
        let wrong = format!("is reserved for pages of a long list: `{slug}`");
        let remedy = "add a word, or leave out the number";
        check.add(Rule::SlugForm, spot, wrong, remedy);
    }
    if parts_fit {
        reserved_slug(check, spot, slug);
        return;
    }
    let words = fold::words(slug).join("-");
    let remedy = if words.is_ascii() && (1..=SLUG).contains(&words.len()) {
        format!("write `{words}`")
    } else {
        "use lower-case letters a to z, digits and single hyphens".to_owned()
    };
    let wrong = format!("has a form that no address can have: `{slug}`");
    check.add(Rule::SlugForm, spot, wrong, remedy);
}

/// A slug that is the name of something else.
fn reserved_slug(check: &mut Check, spot: &Spot, slug: &str) {
    // A quote has no section, and is on pages of several.
    let shares_page = spot
        .list
        .section()
        .is_none_or(|section| !section.has_item_pages());
    let wrong = if reserved::is_device(slug) {
        format!("is a name that Windows does not allow for folders: `{slug}`")
    } else if shares_page && (reserved::is_id(slug) || number(slug).is_some()) {
        format!("is an `id` that the page itself uses: `{slug}`")
    } else {
        return;
    };
    let remedy = format!("add a word, such as `{slug}-{}`", spot.list.noun());
    check.add(Rule::ReservedSlug, spot, wrong, remedy);
}

fn fact_form(check: &mut Check, spot: &Spot, id: &str) {
    if number(id).is_none() {
        let wrong = format!("is not the id of a fact: `{id}`");
        let remedy = format!("write `f{:03}`", spot.index + 1);
        check.add(Rule::FactForm, spot, wrong, remedy);
    }
}

/// Scores and reviews share a page, so they can't have the same slug.
fn repeated(check: &mut Check, slugs: &[(Spot, &str)]) {
    let mut first = BTreeMap::new();
    for (spot, slug) in slugs {
        let key = (spot.list.section(), *slug);
        let Some(before) = first.insert(key, spot) else {
            continue;
        };
        first.insert(key, before);
        if slug.trim().is_empty() || !check.draft.is_authentic(before) {
            continue;
        }
        let wrong = format!(
            "`{slug}` is taken: {} {} has it, and so has {} {}",
            before.list.noun(),
            before.index + 1,
            spot.list.noun(),
            spot.index + 1
        );
        let remedy = "give one of them another slug";
        check.add(Rule::RepeatedSlug, spot, wrong, remedy);
    }
}

/// The number in a well-formed id: three digits, or more without a leading zero.
fn number(id: &str) -> Option<usize> {
    let digits = id.strip_prefix('f')?;
    let fits = digits.len() >= 3 && digits.bytes().all(|b| b.is_ascii_digit());
    let number = digits.parse().ok().filter(|_| fits)?;
    (format!("{number:03}") == digits).then_some(number)
}
