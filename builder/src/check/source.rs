//! A file of the dataset becomes text: bounded, from its own folder, and told in an editor's words when it cannot be had.

use std::fs;
use std::path::Path;

use super::folder::{Entry, Folder, Unread};
use super::nearest::nearest;

/// More than any dataset needs, and less than a machine that builds a site has.
const LARGEST: u64 = 512 << 20;

/// The text of a file in a folder.
pub(crate) fn text(opened: &Folder, folder: &Path, name: &str) -> Result<String, Unread> {
    let path = folder.join(name);
    let size = match opened.look(&path)? {
        Some(Entry::File(data)) => data.len(),
        Some(Entry::Folder) => {
            return Err(Unread::new("is a folder", "put the file in its place"));
        }
        None => return Err(absent(folder, name)),
    };
    if size > LARGEST {
        let what = format!("is larger than {} MB", LARGEST >> 20);
        return Err(Unread::new(what, "see what has been saved there"));
    }
    let bytes = fs::read(&path).map_err(|error| Unread::by(&error))?;
    if bytes.contains(&0) {
        let what = "cannot be read: it holds zero bytes, as UTF-16 does and no UTF-8";
        return Err(Unread::new(what, "save the file as UTF-8"));
    }
    String::from_utf8(bytes).map_err(|error| {
        let sound = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = 1 + sound.iter().filter(|byte| **byte == b'\n').count();
        let what = format!("cannot be read: line {line} is not UTF-8");
        Unread::new(what, "save the file as UTF-8")
    })
}

/// A file that is not there, or is there under another name.
fn absent(folder: &Path, name: &str) -> Unread {
    let remedy = match alike(folder, name) {
        Some(other) => format!(
            "is it {}? Then rename that",
            crate::printable::quoted(&other)
        ),
        None => "add the file, encoded as UTF-8; without entries it is `[]`".to_owned(),
    };
    Unread::new("cannot be read: it is not there", remedy)
}

/// The name of a file of that folder that is no file of a dataset, and was probably meant to be this one.
pub(super) fn alike(folder: &Path, name: &str) -> Option<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let others: Vec<String> = entries
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|other| {
            !companion::dataset::File::ALL
                .iter()
                .any(|file| file.name() == other)
        })
        .collect();
    let begins = |other: &&String| other.to_lowercase().starts_with(name);
    let found = others.iter().find(begins).map(String::as_str);
    let found = found.or_else(|| nearest(name, others.iter().map(String::as_str)));
    found.map(str::to_owned)
}
