//! The marker: a file by which a site of ours is known, and by nothing else. It names every file that the build wrote;
//! whatever else lies in the folder is somebody else's.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

/// The name of the marker.
pub const MARKER: &str = ".companion-site";

/// How the names of all begin that a build makes inside of a mount point.
pub const INSIDE: &str = ".companion-build";

const ABOUT: &str = "The files here that the build has written. The next build replaces them and leaves all others alone.";

/// Files of a site, below its folder.
pub type Files = BTreeSet<PathBuf>;

/// What lies in a folder.
pub enum Found {
    /// There is none, or nothing in it.
    Nothing,
    /// A site, with the files that a build has written.
    Site(Files),
    /// Something else.
    Other,
}

#[derive(Serialize, Deserialize)]
struct Marker {
    about: String,
    files: Files,
}

/// Looks into a folder.
pub fn look(folder: &Path) -> Result<Found> {
    let marker = folder.join(MARKER);
    match fs::read_to_string(&marker) {
        // Made by hand: the folder is meant for the site, and all that lies there is somebody else's.
        Ok(text) if text.trim().is_empty() => Ok(Found::Site(Files::new())),
        Ok(text) => {
            let files = serde_json::from_str::<Marker>(&text).map(|marker| marker.files);
            match files {
                Ok(files) if files.iter().all(|file| is_plain(file)) => Ok(Found::Site(files)),
                _ => bail!(
                    "{} has been changed; empty it, and the next build leaves alone all that lies there",
                    marker.display()
                ),
            }
        }
        Err(error) if error.kind() == ErrorKind::NotFound => match fs::read_dir(folder) {
            Ok(mut entries) => Ok(
                match entries.find(|entry| !entry.as_ref().is_ok_and(is_builders)) {
                    Some(_) => Found::Other,
                    None => Found::Nothing,
                },
            ),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Found::Nothing),
            Err(error) => {
                Err(error).with_context(|| format!("{} cannot be opened", folder.display()))
            }
        },
        Err(error) => Err(error).with_context(|| format!("{} cannot be read", marker.display())),
    }
}

/// Writes the marker: whole, or not at all.
pub fn write(folder: &Path, files: Files) -> Result<()> {
    let about = ABOUT.to_owned();
    let text = serde_json::to_string_pretty(&Marker { about, files })? + "\n";
    let written = folder.join(format!("{INSIDE}.marker"));
    fs::write(&written, text)?;
    Ok(fs::rename(written, folder.join(MARKER))?)
}

/// What no build has written into a site's folder. Only where `own` files or those of a `new` site lie is a folder
/// looked into; any other is named as a whole.
pub fn foreign(folder: &Path, own: &Files, new: &Files) -> Result<Vec<PathBuf>> {
    let files = own.iter().chain(new);
    let folders: BTreeSet<&Path> = files.flat_map(|file| file.ancestors().skip(1)).collect();
    let mut found = Vec::new();
    let mut open = vec![PathBuf::new()];
    while let Some(below) = open.pop() {
        for entry in fs::read_dir(folder.join(&below))? {
            let entry = entry?;
            let path = below.join(entry.file_name());
            // A link is never walked through: what it leads to lies elsewhere.
            if !entry.file_type()?.is_dir() {
                if !own.contains(&path) && path != Path::new(MARKER) {
                    found.push(path);
                }
            } else if folders.contains(path.as_path()) {
                open.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Those of the files named by `--keep` that are there; an error says what cannot be kept.
pub fn kept(keep: &[PathBuf], folder: &Path) -> Result<Vec<PathBuf>> {
    for path in keep {
        if path.as_os_str().is_empty() || !is_plain(path) {
            bail!(
                "`--keep {}`: name a file below the site's folder, as in `--keep robots.txt`",
                path.display()
            );
        }
        if folder.join(path).is_dir() {
            bail!(
                "`--keep {}` is a folder: files in it that no build has written stay anyway; to keep another, name it",
                path.display()
            );
        }
    }
    let there = keep.iter().filter(|path| folder.join(path).is_file());
    Ok(there.cloned().collect())
}

/// Whether a path leads down and nowhere else.
fn is_plain(path: &Path) -> bool {
    let mut parts = path.components();
    parts.all(|part| matches!(part, Component::Normal(_)))
}

fn is_builders(entry: &fs::DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with(INSIDE)
}
