//! Where pages lead: every address exists, every `#id` is there, and nothing leads nowhere.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use percent_encoding::percent_decode_str;
use url::Url;

use crate::page::Page;
use crate::{Site, none};

/// A stand-in for the host; only what stays on it is followed.
const HOST: &str = "http://site.test";

pub fn every_page_of_the_dataset_exists_and_no_other(site: &Site) {
    let mut expected: BTreeSet<String> = site.data.expected_pages().into_iter().collect();
    expected.insert("/404.html".to_owned());
    let there: BTreeSet<String> = site.pages.iter().map(|page| page.address.clone()).collect();
    let missing = expected
        .difference(&there)
        .map(|page| format!("missing: {page}"));
    let surplus = there
        .difference(&expected)
        .map(|page| format!("not in the dataset: {page}"));
    none(missing.chain(surplus).collect());
}

pub fn no_link_is_dead(site: &Site) {
    let ids = site.ids();
    // A dead link in the frame of the site is one problem, not one per page.
    let mut problems: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for page in &site.pages {
        for target in &page.targets {
            if let Some(problem) = dead(site, &ids, page, target) {
                problems
                    .entry(format!("{target}: {problem}"))
                    .or_default()
                    .insert(&page.address);
            }
        }
    }
    let said = problems.into_iter().map(|(problem, pages)| {
        let some: Vec<_> = pages.iter().take(3).copied().collect();
        format!("{problem}, on {} pages: {} …", pages.len(), some.join(" "))
    });
    none(said.collect());
}

/// Why a target is dead, if it is.
fn dead(
    site: &Site,
    ids: &HashMap<&str, HashSet<&str>>,
    page: &Page,
    target: &str,
) -> Option<String> {
    if target.trim().is_empty() {
        return Some("empty".to_owned());
    }
    let own = format!(
        "{HOST}{}{}",
        page.base,
        page.address.trim_start_matches('/')
    );
    let url = match Url::parse(&own).expect("addresses are sound").join(target) {
        Ok(url) => url,
        Err(error) => return Some(error.to_string()),
    };
    match url.scheme() {
        "data" | "mailto" | "https" => return None,
        "http" if !url.as_str().starts_with(HOST) => return None,
        "http" => {}
        scheme => return Some(format!("unexpected scheme {scheme}")),
    }
    let path = percent_decode_str(url.path())
        .decode_utf8_lossy()
        .into_owned();
    let Some(inside) = path.strip_prefix(page.base.as_str()) else {
        return Some(format!("outside the base path {}", page.base));
    };
    let address = format!("/{inside}");
    if let Some(ids) = ids.get(address.as_str()) {
        let fragment = percent_decode_str(url.fragment().unwrap_or_default()).decode_utf8_lossy();
        let there = fragment.is_empty() || ids.contains(fragment.as_ref());
        return (!there).then(|| format!("no #{fragment} there"));
    }
    if site.dist.join(inside).is_file() {
        return None;
    }
    let slash = ids.contains_key(format!("{address}/").as_str());
    Some(
        if slash {
            "its last slash is missing"
        } else {
            "nothing is there"
        }
        .to_owned(),
    )
}

pub fn no_id_occurs_twice_on_a_page(site: &Site) {
    let mut problems = Vec::new();
    for page in &site.pages {
        let mut seen = HashSet::new();
        for id in &page.ids {
            if !seen.insert(id) {
                problems.push(format!("{}: #{id}", page.address));
            }
        }
    }
    none(problems);
}
