//! A later release of a built site: the same pages with another title, and another name for each file they load. Made
//! from the worker's own list, so it has just what a visitor's browser would keep.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha384};

use crate::contract::{Dataset, text};
use crate::warden::Scratch;

/// Follows the title of the series in the later release.
pub const MARK: &str = ", renewed";

/// The worker's file.
pub const WORKER: &str = "sw.js";

/// How the build begins that file.
const LIST: &str = "const RELEASE = ";

/// A built site in a folder of its own, which is removed with it.
#[derive(Debug)]
pub struct Release(Scratch);

impl Release {
    /// A working release.
    pub fn after(dist: &Path) -> Release {
        Release::with(dist, |_, _| ())
    }

    /// A broken release: its module is cut short, and the list says so.
    pub fn broken(dist: &Path) -> Release {
        Release::with(dist, |path, content| {
            if path.ends_with(".wasm") {
                content.truncate(content.len() / 2);
            }
        })
    }

    /// A release whose files are changed before they are listed.
    fn with(dist: &Path, change: impl Fn(&str, &mut Vec<u8>)) -> Release {
        let release = Release(Scratch::new());
        let worker = fs::read_to_string(dist.join(WORKER)).expect("a site has a worker");
        let (list, script) = worker
            .strip_prefix(LIST)
            .and_then(|rest| rest.split_once(";\n"))
            .expect("the worker begins with its list");
        let list: Value = serde_json::from_str(list).expect("the list is JSON");
        let new = Renewal::of(dist, &list);

        let mut files = Map::new();
        // Pages state the hashes of what they fetch.
        let mut hashes = Vec::new();
        for path in list["files"].as_object().into_iter().flat_map(Map::keys) {
            let mut content = fs::read(dist.join(path)).expect("what is listed is there");
            if path.starts_with("data/") {
                let old = integrity(&content);
                content = new
                    .text(&String::from_utf8(content).expect("JSON"))
                    .into_bytes();
                hashes.push((old, integrity(&content)));
            }
            change(path, &mut content);
            let path = new.text(path);
            files.insert(path.clone(), integrity(&content).into());
            release.write(&path, &content);
        }
        let pack = text(&list["pack"][0]);
        let texts = fs::read_to_string(dist.join(pack)).expect("the texts are there");
        let mut texts: Map<String, Value> = serde_json::from_str(&texts).expect("they are JSON");
        for (address, entry) in &mut texts {
            let renewed = new.text(text(&entry["text"]));
            let hashed = |text: String, (old, new): &(String, String)| text.replace(old, new);
            let renewed = hashes.iter().fold(renewed, hashed);
            let is_page = address.is_empty() || address.ends_with('/');
            let file = if is_page { "index.html" } else { "" };
            release.write(&format!("{address}{file}"), renewed.as_bytes());
            entry["text"] = renewed.into();
            // The content of single pages is not kept, but is on the host.
            let content = format!("{address}page.json");
            if let Ok(text) = fs::read_to_string(dist.join(&content)) {
                release.write(&content, new.text(&text).as_bytes());
            }
        }
        let texts = Value::Object(texts).to_string();
        let pack = turned(pack);
        release.write(&pack, texts.as_bytes());
        let pack = json!([pack, integrity(texts.as_bytes())]);
        let list = json!({ "name": turned(text(&list["name"])), "pack": pack, "files": files });
        release.write(WORKER, format!("{LIST}{list};\n{script}").as_bytes());
        release
    }

    /// Its folder.
    pub fn dist(&self) -> PathBuf {
        self.0.path().to_owned()
    }

    fn write(&self, path: &str, content: &[u8]) {
        let file = self.0.path().join(path);
        let folder = file.parent().expect("a file lies in a folder");
        fs::create_dir_all(folder).expect("the temporary folder is writable");
        fs::write(file, content).expect("the temporary folder is writable");
    }
}

impl Drop for Release {
    fn drop(&mut self) {
        // What cannot be removed is left to the system.
        let _ = fs::remove_dir_all(self.0.path());
    }
}

/// What is different in the later release.
struct Renewal {
    title: String,
    hashes: Vec<String>,
}

impl Renewal {
    fn of(dist: &Path, list: &Value) -> Renewal {
        let home = fs::read_to_string(dist.join("index.html")).expect("a site has a page");
        let release = home.split_once("data-release=\"").map(|(_, rest)| rest);
        let files = list["files"].as_object().into_iter().flat_map(Map::keys);
        let loaded = files.filter(|path| path.ends_with(".wasm") || path.starts_with("data/"));
        Renewal {
            title: Dataset::read(dist).title().to_owned(),
            hashes: loaded
                .map(String::as_str)
                .chain(release)
                .map(|text| hash(text).to_owned())
                .collect(),
        }
    }

    fn text(&self, text: &str) -> String {
        let titled = text.replace(&self.title, &format!("{}{MARK}", self.title));
        let renew = |text: String, hash: &String| text.replace(hash.as_str(), &turned(hash));
        self.hashes.iter().fold(titled, renew)
    }
}

/// A text with its hash reversed.
fn turned(text: &str) -> String {
    let old = hash(text);
    text.replace(old, &old.chars().rev().collect::<String>())
}

/// The first hash in a text, as in file names.
fn hash(text: &str) -> &str {
    let parts = text.split(|c: char| !c.is_ascii_hexdigit());
    let mut hashes = parts.filter(|part| part.len() == 16);
    hashes.next().expect("a name with a hash")
}

fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}
