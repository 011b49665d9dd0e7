//! Offline: the list by which the service worker keeps a whole release of the site, made of what the build has written.
//! Pages and other texts go into one file: that compresses to a fraction of what they take alone, and comes whole or
//! not at all.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Result, bail};
use serde_json::{Value, json};

use super::assets::{hashed, short_hash};
use super::files::{files_in, is_hashed};
use super::security::integrity;
use crate::shell::say;

/// The worker, at the foot of the site, so that all of it is in its reach. Browsers look for a new one under the same
/// name.
const WORKER: &str = "sw.js";

/// The script of a page that calls the worker, as the script that starts the page imports it.
const CALLER: &str = "./offline.js";

/// Pictures for messengers: no page shows them.
const LEFT_OUT: &str = "cards/";

/// The largest bundle of a site that is kept. Its pages come to ten times that, and visitors are not asked.
const LARGEST: usize = 4 << 20;

/// Whether browsers keep a site with a bundle of this size, if it is up to them.
pub fn fits(bundle: &[u8]) -> bool {
    let fits = bundle.len() <= LARGEST;
    if !fits {
        say("The site is too large to be kept for offline use: it goes without a worker");
    }
    fits
}

/// Writes the script that calls the worker, and names it in the one that starts the page.
pub fn named_in(boot: &str, out: &Path) -> Result<String> {
    if !boot.contains(CALLER) {
        bail!("public/boot.js does not import {CALLER}");
    }
    let path = hashed(out, "offline.js", &fs::read("public/offline.js")?)?;
    Ok(boot.replace(CALLER, &format!("./{path}")))
}

/// Writes the worker into a site with all that visitors need of it; or, where none is wanted, what takes its place.
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
    let mut texts: BTreeMap<String, Value> = BTreeMap::new();
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for path in files_in(out)? {
        if path.starts_with(LEFT_OUT) {
            continue;
        }
        let content = fs::read(out.join(&path))?;
        match text_type(&path) {
            Some(kind) => {
                let text = String::from_utf8(content)?;
                texts.insert(address(&path), json!({ "type": kind, "text": text }));
            }
            None => {
                files.insert(path, integrity(&content));
            }
        }
    }
    let pack = serde_json::to_vec(&texts)?;
    let pack = (hashed(out, "offline.json", &pack)?, integrity(&pack));
    let script = fs::read_to_string("public/worker.js")?;
    let list = json!({ "pack": pack, "files": files });
    let name = short_hash(format!("{list}{script}").as_bytes());
    let release = json!({ "name": name, "pack": pack, "files": files });
    Ok(format!("const RELEASE = {release};\n{script}"))
}

/// The type of a text under a lasting name. What has a hash in its name pages fetch by themselves.
fn text_type(path: &str) -> Option<&'static str> {
    match path.rsplit_once('.')? {
        _ if is_hashed(path) => None,
        (_, "html") => Some("text/html; charset=utf-8"),
        (_, "json") => Some("application/json"),
        (_, "webmanifest") => Some("application/manifest+json"),
        _ => None,
    }
}

/// Where a file is found below the base: a page at its folder.
fn address(path: &str) -> String {
    path.strip_suffix("index.html").unwrap_or(path).to_owned()
}
