//! The list of the service worker: it has every file that a visitor may need, with the right hash.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::Value;
use sha2::{Digest, Sha384};
use site_tests::contract::text;

use crate::{Site, none};

/// What no page shows: pictures for messengers, what only hosts, crawlers and the next build read, the worker and what
/// it unpacks.
const LEFT_OUT: [&str; 9] = [
    ".companion-site",
    "cards/",
    "_headers",
    "_redirects",
    ".nojekyll",
    "robots.txt",
    "sitemap.xml",
    "sw.js",
    "offline.",
];

pub fn the_worker_keeps_every_file_as_it_is(site: &Site) {
    let read = |path: &str| fs::read(site.dist.join(path)).unwrap_or_default();
    let worker = String::from_utf8(read("sw.js")).expect("the worker is text");
    let list = worker
        .lines()
        .next()
        .and_then(|line| line.strip_prefix("const RELEASE = ")?.strip_suffix(';'))
        .expect("the worker begins with its list");
    let list: Value = serde_json::from_str(list).expect("the list is JSON");
    let pack = read(text(&list["pack"][0]));
    let mut problems = Vec::new();
    if integrity(&pack) != text(&list["pack"][1]) {
        problems.push("the texts are others".to_owned());
    }
    let texts: Value = serde_json::from_slice(&pack).expect("the texts are JSON");
    let mut paths = Vec::new();
    gather(&site.dist, &site.dist, &mut paths);
    for path in paths {
        let caller = path.starts_with("offline.") && path.ends_with(".js");
        // The content of single pages is fetched when online; so are the files for editors.
        if path.ends_with("page.json") || path.ends_with("oembed.json") {
            continue;
        }
        if !caller && LEFT_OUT.iter().any(|part| path.starts_with(part)) {
            continue;
        }
        let content = read(&path);
        let address = path.strip_suffix("index.html").unwrap_or(&path);
        let kept = match &texts[address]["text"] {
            Value::String(kept) => kept.as_bytes() == content,
            _ => text(&list["files"][&path]) == integrity(&content),
        };
        if !kept {
            problems.push(format!("{path} is not kept as it is"));
        }
    }
    none(problems);
}

fn gather(root: &Path, folder: &Path, paths: &mut Vec<String>) {
    let entries = fs::read_dir(folder).expect("a built site is readable");
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            gather(root, &path, paths);
            continue;
        }
        let inside = path.strip_prefix(root).expect("a file of the site");
        let inside = inside.to_str().expect("names are plain").to_owned();
        if !inside.ends_with(".br") && !inside.ends_with(".gz") {
            paths.push(inside);
        }
    }
}

fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}
