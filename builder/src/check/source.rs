//! A file of the dataset becomes text: bounded, from its own folder, and with a problem in an editor's words if it is
//! unavailable.

use std::fs;
use std::path::Path;

use companion::dataset::File;

use super::folder::{Entry, Folder, Unread};
use super::list::List;
use super::nearest::{listed, nearest};
use super::shape;
use crate::printable::quoted;

/// More than any dataset needs, and less than a machine that builds a site has.
const LARGEST: u64 = 512 << 20;

/// The text of a file in a folder.
pub(crate) fn text(opened: &Folder, folder: &Path, name: &str) -> Result<String, Unread> {
    let path = folder.join(name);
    let size = match opened.look(&path)? {
        Some(Entry::File(data)) => data.len(),
        Some(Entry::Folder) => {
            return Err(Unread::new("is a folder", "replace it with the file"));
        }
        None => return Err(absent(folder, name)),
    };
    if size > LARGEST {
        let what = format!("is larger than {} MB", LARGEST >> 20);
        return Err(Unread::new(what, "check what has been saved there"));
    }
    let bytes = fs::read(&path).map_err(|error| Unread::by(&error))?;
    if bytes.contains(&0) {
        let what = "cannot be read: it contains zero bytes, so it may be UTF-16 instead of UTF-8";
        return Err(Unread::new(what, "save the file as UTF-8"));
    }
    String::from_utf8(bytes).map_err(|error| {
        let sound = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = 1 + sound.iter().filter(|byte| **byte == b'\n').count();
        let what = format!("cannot be read: line {line} is not UTF-8");
        let remedy =
            "save the file as UTF-8; letters with accents were written in another encoding";
        Unread::new(what, remedy)
    })
}

/// How to add a missing file.
fn added(name: &str) -> String {
    match List::ALL.into_iter().find(|list| list.file() == name) {
        Some(List::Series) => {
            let keys = shape::keys_of(List::Series).iter();
            let needed: Vec<&str> = keys
                .filter(|key| key.needed)
                .map(|key| key.name.as_str())
                .collect();
            format!(
                "add the file, one object in braces with {}",
                listed(&needed)
            )
        }
        Some(List::Scores | List::Reviews) => {
            "add the file, an object with the lists `scores` and `reviews`".to_owned()
        }
        _ => "add the file; without entries it is `[]`".to_owned(),
    }
}

/// A file that does not exist, or exists under another name.
fn absent(folder: &Path, name: &str) -> Unread {
    let others = strays(folder).into_iter();
    let mut alike = others.filter(|other| meant(other).is_some_and(|file| file.name() == name));
    let remedy = match alike.next() {
        Some(other) => format!("rename {} if that is the one", quoted(&other)),
        None => added(name),
    };
    Unread::new("cannot be read: it does not exist", remedy)
}

/// Files in a folder that have names like dataset files but are not.
pub(crate) fn strays(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter(|entry| entry.path().is_file())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| !name.starts_with('.') && name.to_lowercase().contains(".json"))
        .filter(|name| !File::ALL.iter().any(|file| file.name() == name))
        .collect();
    names.sort();
    names
}

/// The file that was meant by a name: by its first word, or by a similar one.
pub(crate) fn meant(name: &str) -> Option<File> {
    let lower = name.to_lowercase();
    let word = lower
        .split(|sign: char| !sign.is_ascii_alphabetic())
        .next()?;
    let stem = |file: &File| file.name().trim_end_matches(".json");
    let meant = nearest(word, File::ALL.iter().map(stem))?;
    File::ALL.into_iter().find(|file| stem(file) == meant)
}
