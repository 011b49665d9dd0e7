//! Offline: the list by which the service worker keeps a whole release of the site, made from what the build has
//! written. Pages and other texts go into one file: it compresses to a fraction of what they take separately, and
//! arrives whole or not at all.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Result, bail};
use serde_json::{Value, json};

use super::assets::{hashed, short_hash};
use super::files::{files_in, is_hashed};
use super::security::integrity;
use crate::say;

/// The worker, at the top of the site, so that it covers all of it. Browsers look for a new one under the same name.
const WORKER: &str = "sw.js";

/// The script that registers the worker, as imported by the script that starts the page.
const CALLER: &str = "./offline.js";

/// Pictures for messengers, which no page shows.
const LEFT_OUT: &str = "cards/";

/// What a page tells editors, which ask over the network.
const TO_EDITORS: &str = "/oembed.json";

/// The content of one page, and the prefix of the file that has it for all pages of a small site: only one of the two
/// is kept.
const CONTENT: &str = "/page.json";
const BUNDLE: &str = "data/pages.";

/// The largest bundle of a site with an offline copy. Its pages add up to ten times that, and visitors are not asked.
const LARGEST: usize = 4 << 20;

/// Whether a site with a bundle of this size gets an offline copy, if it is wanted.
pub fn fits(bundle: &[u8]) -> bool {
    let fits = bundle.len() <= LARGEST;
    if !fits {
        say("The site is too large to work offline: it gets no service worker");
    }
    fits
}

/// Writes the script that registers the worker, and puts its name into the one that starts the page.
pub fn named_in(boot: &str, out: &Path) -> Result<String> {
    if !boot.contains(CALLER) {
        bail!("public/boot.js does not import {CALLER}");
    }
    let path = hashed(out, "offline.js", &fs::read("public/offline.js")?)?;
    Ok(boot.replace(CALLER, &format!("./{path}")))
}

/// Writes the worker into a site with everything visitors need; or, if none is wanted, the one that removes it.
pub fn write_worker(wanted: bool, out: &Path) -> Result<()> {
    let worker = if wanted {
        worker(out)?
    } else {
        fs::read_to_string("public/retire.js")?
    };
    Ok(fs::write(out.join(WORKER), worker)?)
}

/// The worker with its list.
fn worker(out: &Path) -> Result<String> {
    let (texts, files) = worker_list(out)?;
    let pack = serde_json::to_vec(&texts)?;
    let pack = (hashed(out, "offline.json", &pack)?, integrity(&pack));
    let script = fs::read_to_string("public/worker.js")?;
    let list = json!({ "pack": pack, "files": files });
    let name = short_hash(format!("{list}{script}").as_bytes());
    let release = json!({ "name": name, "pack": pack, "files": files });
    Ok(format!("const RELEASE = {release};\n{script}"))
}

/// What browsers keep: texts by their addresses, and the hashes of the other files.
fn worker_list(out: &Path) -> Result<(BTreeMap<String, Value>, BTreeMap<String, String>)> {
    let (mut texts, mut files) = (BTreeMap::new(), BTreeMap::new());
    let all = files_in(out)?;
    let has_bundle = all.iter().any(|path| path.starts_with(BUNDLE));
    for path in all {
        let file = out.join(&path);
        let is = |name: &str| path == name[1..] || path.ends_with(name);
        // A video of the owner's is not for every visitor to store.
        if (is(CONTENT) && has_bundle)
            || is(TO_EDITORS)
            || path.starts_with(LEFT_OUT)
            || fs::metadata(&file)?.len() > LARGEST as u64
        {
            continue;
        }
        let content = fs::read(file)?;
        // A page of the owner's may be in another encoding: it is kept as the host sends it.
        let text = std::str::from_utf8(&content).ok();
        if let Some((kind, text)) = text_type(&path).zip(text) {
            texts.insert(address(&path), json!({ "type": kind, "text": text }));
        } else {
            files.insert(path, integrity(&content));
        }
    }
    Ok((texts, files))
}

/// The type of a text file with a permanent name. Files with a hash in their names are fetched by pages.
fn text_type(path: &str) -> Option<&'static str> {
    match path.rsplit_once('.')? {
        _ if is_hashed(path) => None,
        (_, "html") => Some("text/html; charset=utf-8"),
        (_, "json") => Some("application/json"),
        (_, "webmanifest") => Some("application/manifest+json"),
        _ => None,
    }
}

/// The address of a file below the base: for a page, its folder.
fn address(path: &str) -> String {
    path.strip_suffix("index.html").unwrap_or(path).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_the_owner_are_kept_as_they_are_unless_they_are_large() {
        let out = std::env::temp_dir().join(format!("companion-kept-{}", std::process::id()));
        fs::create_dir_all(out.join("notes")).unwrap();
        fs::write(out.join("notes/index.html"), "<p>caf\u{e9}").unwrap();
        fs::write(out.join("notes/old.html"), b"<p>caf\xe9").unwrap();
        let film = fs::File::create(out.join("film.webm")).unwrap();
        film.set_len(LARGEST as u64 + 1).unwrap();
        let kept = worker_list(&out);
        fs::remove_dir_all(&out).unwrap();
        let (texts, files) = kept.unwrap();
        assert_eq!(texts.keys().collect::<Vec<_>>(), ["notes/"]);
        assert_eq!(files.keys().collect::<Vec<_>>(), ["notes/old.html"]);
    }
}
