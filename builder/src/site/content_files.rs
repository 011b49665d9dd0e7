//! What is sent besides the content of each page: for a small site all pages in one file, the search index, and for
//! lists of several pages the results of their filters and where their entries are.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Result;
use companion::content;
use companion::dataset::{Dataset, EntityRef, Section};
use companion::pages::Bundle;
use companion::route::{Place, Route};
use companion::search::search_part_file;
use serde::Serialize;

use super::assets::hashed;
use super::compress::brotli;
use crate::parallel;
use crate::say;

/// The largest file of all pages, in bytes with brotli. Anything larger is not worth fetching for somebody who reads a
/// page or two.
const LARGEST: usize = 150_000;

/// A file of this size is too large however well it compresses, so brotli is not tried.
const HOPELESS: usize = 4 << 20;

/// Writes the search index: a single file, or one that leads to parts.
pub fn search(data: &'static Dataset, release: &str, out: &Path) -> Result<String> {
    let findable = content::in_parts(content::findable(data, release), |number, part| {
        write(out, &search_part_file(release, number), part)
    })?;
    hashed(out, "data/search.json", &serde_json::to_vec(&findable)?)
}

/// Writes all pages in one file, if that is small enough. A quick build does not wait for brotli, and writes it unless
/// it is hopeless.
pub fn bundle(
    data: &'static Dataset,
    release: &str,
    quick: bool,
    out: &Path,
) -> Result<Option<String>> {
    let mut pages = Vec::new();
    let mut size = 0;
    for route in Route::all(data) {
        let page = serde_json::to_string(&content::page(data, &route))?;
        size += page.len();
        if size > HOPELESS {
            say("The pages are too large for one file: each is fetched separately");
            return Ok(None);
        }
        pages.push((route.path(), page));
    }
    let bundle = Bundle {
        release: release.to_owned(),
        pages,
    };
    let bundle = serde_json::to_vec(&bundle)?;
    if quick {
        return hashed(out, "data/pages.json", &bundle).map(Some);
    }
    let packed = brotli(&bundle)?.len();
    let fits = packed <= LARGEST;
    say(&format!(
        "All pages in one file: {packed} bytes with brotli, {}",
        if fits {
            "sent"
        } else {
            "too large: each is fetched separately"
        }
    ));
    fits.then(|| hashed(out, "data/pages.json", &bundle))
        .transpose()
}

/// Writes the files of lists with more than one page.
pub fn lists(data: &'static Dataset, release: &str, out: &Path) -> Result<()> {
    let is_long = |entity: &EntityRef| data.contains(entity) && data.pages(entity) > 1;
    let sections = Section::ALL
        .iter()
        .copied()
        .map(EntityRef::section)
        .filter(is_long);
    let sources = data
        .sources
        .iter()
        .map(|source| EntityRef::item(Section::Sources, &source.slug));
    let sources = sources.filter(is_long);
    let all: Vec<EntityRef> = sections.chain(sources).collect();
    parallel::each(&all, |entity| {
        let route = Route::of_list(entity, 1);
        let places = places(data, entity);
        if !places.is_empty() {
            write(out, &route.places_file(), &places)?;
        }
        match entity.slug {
            None => content::chosen(data, entity.section, release, |file, chosen| {
                write(out, &file, chosen)
            }),
            Some(_) => Ok(()),
        }
    })
}

fn write(out: &Path, path: &str, content: &impl Serialize) -> Result<()> {
    let file = out.join(path);
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(file, serde_json::to_vec(content)?)?)
}

/// For each entry without a page of its own, by its `id`, the page of the list that it is on.
fn places<'a>(data: &'a Dataset, list: &EntityRef) -> BTreeMap<&'a str, usize> {
    if let Some(source) = &list.slug {
        let facts = data.facts_from(source).into_iter();
        let place = |id: &str| Place::of_fact(data, source, id).route.page();
        return facts
            .map(|fact| (fact.id.as_str(), place(&fact.id)))
            .collect();
    }
    if list.section.has_item_pages() {
        return BTreeMap::new();
    }
    let entries = data
        .entities()
        .into_iter()
        .filter(|(section, ..)| *section == list.section);
    let page = |slug: &str| data.page_of(&EntityRef::item(list.section, slug));
    entries.map(|(_, slug, _)| (slug, page(slug))).collect()
}
