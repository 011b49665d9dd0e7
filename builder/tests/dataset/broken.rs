//! Broken datasets: each is the golden one with one change that a rule of the check must catch.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::Value;

/// A file of `tests/broken`: one change to the golden dataset that one rule must catch.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fixture {
    /// The rule by its id.
    pub rule: String,
    /// What is wrong, for whoever reads the failure.
    pub breaks: String,
    /// The file that is changed …
    pub file: String,
    /// … by RFC 6902 operations, …
    #[serde(default)]
    patch: Option<json_patch::Patch>,
    /// … by replacing its text, if the JSON itself is broken, …
    #[serde(default)]
    text: Option<String>,
    /// … by replacing words in its text, if the JSON itself is broken: the old words and the new ones, …
    #[serde(default)]
    replace: Option<[String; 2]>,
    /// … by the same text in another encoding, …
    #[serde(default)]
    latin_1: bool,
    /// … by replacing it with a link, …
    #[serde(default)]
    pub link: Option<String>,
    /// … or by removing it.
    #[serde(default)]
    absent: bool,
    /// Whether it is a file of `public/`, next to a golden dataset.
    #[serde(default)]
    pub public: bool,
    /// What the problem must contain: file and entry, message, hint.
    pub expect: [String; 3],
    /// Rules that the same change cannot help breaking. No others may be reported.
    #[serde(default)]
    pub also: Vec<String>,
}

impl Fixture {
    /// The text of the changed file; `None` if it is removed.
    pub fn text(&self) -> Option<String> {
        if self.absent || self.link.is_some() {
            return None;
        }
        if let Some(text) = &self.text {
            return Some(text.clone());
        }
        if let Some([from, to]) = &self.replace {
            let text = fs::read_to_string(golden().join(&self.file)).expect("a text");
            assert!(text.contains(from), "{}: `{from}` is nowhere", self.breaks);
            return Some(text.replacen(from, to, 1));
        }
        let mut value = golden_file(&self.file);
        if let Some(patch) = &self.patch {
            json_patch::patch(&mut value, patch)
                .unwrap_or_else(|error| panic!("{}: {error}", self.breaks));
        }
        Some(value.to_string())
    }
}

impl Fixture {
    /// The bytes of the changed file; `None` if it is removed.
    pub fn bytes(&self) -> Option<Vec<u8>> {
        let text = self.text()?;
        Some(match self.latin_1 {
            true => text.chars().map(|letter| letter as u8).collect(),
            false => text.into_bytes(),
        })
    }
}

/// The folder of tests that belong to no package.
pub fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests")
}

/// The folder of the golden dataset.
pub fn golden() -> PathBuf {
    tests().join("second-series")
}

/// A file of the golden dataset.
pub fn golden_file(name: &str) -> Value {
    let text = fs::read_to_string(golden().join(name)).expect("a text");
    serde_json::from_str(&text).expect("JSON")
}

/// Every broken dataset by its name, in order.
pub fn fixtures() -> Vec<(String, Fixture)> {
    let mut fixtures: Vec<(String, Fixture)> = fs::read_dir(tests().join("broken"))
        .expect("tests/broken")
        .map(|entry| {
            let path = entry.expect("an entry").path();
            let name = path.file_stem().expect("a name").to_string_lossy();
            let text = fs::read_to_string(&path).expect("a text");
            let fixture = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{name}: {e}"));
            (name.into_owned(), fixture)
        })
        .collect();
    fixtures.sort_by(|(a, _), (b, _)| a.cmp(b));
    fixtures
}
