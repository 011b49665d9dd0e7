//! Relative addresses: a site that may be anywhere, on a gateway or on disk, where there are only files.

use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::percent_decode_str;
use url::Url;

use crate::{Site, none};

/// A stand-in for wherever the site is.
const SOMEWHERE: &str = "file:///some/where/";

/// Every address on every page, in links, forms, the head and the style, is relative and names an existing file.
pub fn every_address_is_relative_and_names_a_file(site: &Site) {
    let ids: BTreeMap<String, BTreeSet<&str>> = site
        .pages
        .iter()
        .map(|page| {
            let ids = page.ids.iter().map(String::as_str).collect();
            (file_of(&page.address), ids)
        })
        .collect();
    let somewhere = Url::parse(SOMEWHERE).expect("a sound address");
    let mut problems: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let mut followed = 0;
    for page in &site.pages {
        let own = somewhere
            .join(&file_of(&page.address))
            .expect("a sound address");
        let styles = page
            .styles
            .iter()
            .flat_map(|style| style.split("url(").skip(1));
        let in_styles =
            styles.map(|rest| rest.split(')').next().unwrap_or_default().trim_matches('"'));
        let forms = page.actions.iter().map(String::as_str);
        let all = page
            .targets
            .iter()
            .map(String::as_str)
            .chain(forms)
            .chain(in_styles);
        for target in all.filter(|target| !is_elsewhere(target)) {
            followed += 1;
            if let Some(problem) = dead(site, &ids, &own, target) {
                let pages = problems.entry(format!("{target}: {problem}")).or_default();
                pages.insert(&page.address);
            }
        }
    }
    let said = problems
        .into_iter()
        .map(|(problem, pages)| format!("{problem}, on {pages:?}"));
    none(said.collect());
    assert!(followed > 1000, "only {followed} addresses were followed");
}

/// Nothing says where the site is, and nothing needs to know.
pub fn nothing_needs_to_know_where_the_site_lies(site: &Site) {
    let mut problems = Vec::new();
    for page in &site.pages {
        let depth = file_of(&page.address).matches('/').count();
        let foot = match depth {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        };
        if page.base != foot {
            problems.push(format!("{} has the base {}", page.address, page.base));
        }
        for rel in ["manifest", "canonical"] {
            if !page.head.links(rel).is_empty() {
                problems.push(format!("{} has a {rel}", page.address));
            }
        }
    }
    none(problems);
}

fn is_elsewhere(target: &str) -> bool {
    ["https://", "http://", "data:", "mailto:"]
        .iter()
        .any(|scheme| target.starts_with(scheme))
}

fn file_of(address: &str) -> String {
    let file = address.trim_start_matches('/');
    if file.is_empty() || file.ends_with('/') {
        format!("{file}index.html")
    } else {
        file.to_owned()
    }
}

/// Why a target is dead, if it is.
fn dead(
    site: &Site,
    ids: &BTreeMap<String, BTreeSet<&str>>,
    own: &Url,
    target: &str,
) -> Option<String> {
    if target.starts_with('/') {
        return Some("it is no relative address".to_owned());
    }
    let url = match own.join(target) {
        Ok(url) => url,
        Err(error) => return Some(error.to_string()),
    };
    let Some(inside) = url.as_str().strip_prefix(SOMEWHERE) else {
        return Some("it leads out of the site".to_owned());
    };
    let inside = inside.split(['?', '#']).next().unwrap_or_default();
    let inside = percent_decode_str(inside).decode_utf8_lossy().into_owned();
    if !site.dist.join(&inside).is_file() {
        return Some("no file is there".to_owned());
    }
    let fragment = percent_decode_str(url.fragment().unwrap_or_default()).decode_utf8_lossy();
    let there = fragment.is_empty() || ids.get(&inside)?.contains(fragment.as_ref());
    (!there).then(|| format!("no #{fragment} there"))
}
