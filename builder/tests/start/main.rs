//! What an editor starts with: a new dataset, what can be imported into one, and one of the format before.

mod csv;
mod new;
mod tvmaze;
mod upgrade;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use builder::check;
use companion::dataset::{Bundle, File};

/// A folder that does not exist.
fn absent(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::remove_dir_all(&folder).ok();
    folder
}

/// The dataset in a folder, which passes the check.
fn sound(folder: &Path) -> Bundle {
    check::load(folder).unwrap_or_else(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{}:\n{}", folder.display(), lines.join("\n"))
    })
}

/// The text of every existing file.
fn texts(folder: &Path) -> BTreeMap<&'static str, String> {
    let text = |file: File| {
        let text = fs::read_to_string(folder.join(file.name())).ok()?;
        Some((file.name(), text))
    };
    File::ALL.into_iter().filter_map(text).collect()
}

/// Replaces words in a file, as an editor would.
fn edit(folder: &Path, file: File, from: &str, to: &str) {
    let path = folder.join(file.name());
    let text = fs::read_to_string(&path).expect("a text");
    assert!(text.contains(from), "{from} is in {}", file.name());
    fs::write(path, text.replacen(from, to, 1)).expect("written");
}
