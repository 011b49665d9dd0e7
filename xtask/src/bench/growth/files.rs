//! Files: what a built site sends besides the pages themselves, uncompressed and with brotli.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use builder::site::files::{files_in, is_hashed};
use serde_json::{Value, json};

/// Above this many bytes a file is compressed at a lower quality, which its figures say.
const LARGE: usize = 10_000_000;

/// Weighs a site. A kind of file that it does not have has no figures.
pub fn weigh(site: &Path) -> Result<BTreeMap<String, Value>> {
    let mut files = Vec::new();
    for file in files_in(site)? {
        if file.ends_with(".json") {
            files.push((fs::metadata(site.join(&file))?.len(), file));
        }
    }
    files.sort();
    let mut figures = BTreeMap::new();
    let contents = files.iter().filter(|(_, file)| is_content(file));
    let all: u64 = contents.map(|(size, _)| size).sum();
    figures.insert("content: all pages, MB".to_owned(), json!(all as f64 / 1e6));
    let largest = |fits: &dyn Fn(&str) -> bool| {
        let mut found = files.iter().rev();
        found.find(|(_, file)| fits(file)).map(|(_, file)| file)
    };
    for (name, file) in [
        ("content of a part, median", middle_part(&files)),
        ("content: largest page", largest(&is_content)),
        (
            "content: pages in one file",
            largest(&is_hashed_as("pages")),
        ),
        ("search file", largest(&is_hashed_as("search"))),
        ("search: largest part", largest(&is_part_of_search)),
        ("list: largest page of a choice", largest(&is_choice)),
        ("places: largest file", largest(&is_called("places.json"))),
    ] {
        if let Some(file) = file {
            let bytes = fs::read(site.join(file)).with_context(|| file.clone())?;
            let quality = if bytes.len() > LARGE { 5 } else { 11 };
            let mut figure =
                |unit: &str, value: Value| figures.insert(format!("{name}, {unit}"), value);
            figure("B", json!(bytes.len()));
            figure("brotli, B", json!(tight(&bytes, quality)?));
            if quality < 11 {
                figure("brotli quality", json!(quality));
            }
        }
    }
    if let Some(file) = largest(&is_content) {
        figures.insert("content: largest page".to_owned(), json!(file));
    }
    Ok(figures)
}

/// The part of median size.
fn middle_part(sorted: &[(u64, String)]) -> Option<&String> {
    let parts = sorted.iter().map(|(_, file)| file);
    let is_part = |file: &&String| {
        let slug = file
            .strip_prefix("episodes/")
            .and_then(|file| file.strip_suffix("/page.json"));
        slug.is_some_and(|slug| !slug.contains('/') && !slug.starts_with("page-"))
    };
    let parts: Vec<&String> = parts.filter(is_part).collect();
    parts.get(parts.len() / 2).copied()
}

fn is_content(file: &str) -> bool {
    is_called("page.json")(file)
}

fn is_part_of_search(file: &str) -> bool {
    file.starts_with("data/search.") && file.matches('/').count() == 2
}

fn is_choice(file: &str) -> bool {
    let name = file.rsplit('/').next();
    name.is_some_and(|name| name.starts_with("list."))
}

/// Whether a file has that name in its folder.
fn is_called(name: &str) -> impl Fn(&str) -> bool {
    move |file| file.rsplit('/').next() == Some(name)
}

/// Whether a file in `data/` has that name, ignoring its hash.
fn is_hashed_as(name: &str) -> impl Fn(&str) -> bool {
    move |file| {
        let own = file
            .strip_prefix("data/")
            .and_then(|file| file.strip_prefix(name));
        own.is_some_and(|rest| rest.starts_with('.')) && is_hashed(file)
    }
}

fn tight(bytes: &[u8], quality: i32) -> Result<usize> {
    let params = brotli::enc::BrotliEncoderParams {
        quality,
        lgwin: 24,
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params)?;
    Ok(out.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_weighed_and_what_is_absent_is_not_there() {
        let site = std::env::temp_dir().join(format!("growth-{}", std::process::id()));
        for (file, size) in [
            ("page.json", 10),
            ("episodes/page.json", 900),
            ("episodes/page-2/page.json", 800),
            ("episodes/a/page.json", 30),
            ("episodes/b/page.json", 20),
            ("episodes/c/page.json", 40),
            ("data/page.json", 5),
            ("data/series.json", 5000),
            ("data/search.json", 6000),
            ("data/search.0123456789abcdef.json", 70),
            ("people/list.0-1.2.json", 600),
            ("timeline/places.json", 50),
        ] {
            let path = site.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "a".repeat(size)).unwrap();
        }
        let figures = weigh(&site).unwrap();
        fs::remove_dir_all(&site).unwrap();
        for (name, figure) in [
            ("content of a part, median, B", json!(30)),
            ("content: largest page, B", json!(900)),
            ("content: largest page", json!("episodes/page.json")),
            ("search file, B", json!(70)),
            ("list: largest page of a choice, B", json!(600)),
            ("places: largest file, B", json!(50)),
        ] {
            assert_eq!(figures[name], figure, "{name}");
        }
        assert!(figures["list: largest page of a choice, brotli, B"].as_u64() < Some(100));
        let absent = figures
            .keys()
            .filter(|name| name.starts_with("content: pages in one file"));
        assert_eq!(absent.count(), 0);
    }
}
