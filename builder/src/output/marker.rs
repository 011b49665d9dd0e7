//! The marker: the file by which the build recognizes a site of its own. It lists every file that the build wrote;
//! anything else in the folder is somebody else's.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use crate::printable::shown;

/// The name of the marker.
pub const MARKER: &str = ".companion-site";

/// The prefix of everything that a build makes inside a mount point.
pub const INSIDE: &str = ".companion-build";

const ABOUT: &str = "The files that the build has written here. The next build replaces them and leaves all others alone.";

/// Files of a site, below its folder.
pub type Files = BTreeSet<PathBuf>;

/// What is in a folder.
pub enum Found {
    /// There is no folder, or nothing in it.
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

/// Looks into a folder. If it is `mounted`, a running build has folders of its own in it.
pub fn look(folder: &Path, mounted: bool) -> Result<Found> {
    let marker = folder.join(MARKER);
    match fs::symlink_metadata(&marker) {
        Ok(found) if found.is_file() => read(&marker).map(Found::Site),
        Ok(_) => bail!("{} is not a file; move it elsewhere", marker.display()),
        Err(error) if error.kind() == ErrorKind::NotFound => match fs::read_dir(folder) {
            Ok(mut entries) => {
                let others = |entry: &io::Result<fs::DirEntry>| {
                    !(mounted && entry.as_ref().is_ok_and(is_builders))
                };
                Ok(if entries.any(|entry| others(&entry)) {
                    Found::Other
                } else {
                    Found::Nothing
                })
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Found::Nothing),
            Err(error) => {
                Err(error).with_context(|| format!("{} cannot be opened", folder.display()))
            }
        },
        Err(error) => Err(error).with_context(|| format!("{} cannot be read", marker.display())),
    }
}

fn read(marker: &Path) -> Result<Files> {
    let bytes = fs::read(marker).with_context(|| format!("{} cannot be read", marker.display()))?;
    // Made by hand: the folder is meant for the site, and everything in it is somebody else's.
    if bytes.trim_ascii().is_empty() {
        return Ok(Files::new());
    }
    match serde_json::from_slice::<Marker>(&bytes).map(|marker| marker.files) {
        Ok(files) if files.iter().all(|file| is_plain(file)) => Ok(files),
        _ => bail!(
            "{} has been changed; empty it, and the next build leaves everything there alone",
            marker.display()
        ),
    }
}

/// Writes the marker of a folder: whole, or not at all. It is put together in `scratch`.
pub fn write(scratch: &Path, folder: &Path, files: Files) -> Result<()> {
    let about = ABOUT.to_owned();
    let text = serde_json::to_string_pretty(&Marker { about, files })? + "\n";
    let written = scratch.join(format!("{MARKER}.new"));
    fs::write(&written, text)?;
    Ok(fs::rename(written, folder.join(MARKER))?)
}

/// What no build has written into a site's folder. Only folders with files of the `own` or the `new` site are looked
/// into; any other is listed as a whole.
pub fn foreign(folder: &Path, own: &Files, new: &Files) -> Result<Vec<PathBuf>> {
    let files = own.iter().chain(new);
    let folders: BTreeSet<&Path> = files.flat_map(|file| file.ancestors().skip(1)).collect();
    let mut found = Vec::new();
    let mut open = vec![PathBuf::new()];
    while let Some(below) = open.pop() {
        for entry in fs::read_dir(folder.join(&below))? {
            let entry = entry?;
            let path = below.join(entry.file_name());
            // Links are never followed: what they lead to is somewhere else.
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

/// The files named by `--keep`, below the folder; an error says what cannot be kept. Before the first build there is
/// nothing to keep.
pub fn files_to_keep(keep: &[PathBuf], folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.join(MARKER).exists() {
        return Ok(Vec::new());
    }
    let mut kept = Vec::new();
    for path in keep {
        let name = shown(path.as_os_str());
        // A slash at the end, or a dot in between, changes nothing.
        let plain: PathBuf = path
            .components()
            .filter(|part| *part != Component::CurDir)
            .collect();
        if plain.as_os_str().is_empty() || !is_plain(&plain) {
            bail!(
                "`--keep {name}`: name a file below the site's folder, as in `--keep robots.txt`"
            );
        }
        if folder.join(&plain).is_dir() {
            bail!(
                "`--keep {name}` is a folder: files in it that no build has written stay anyway; name any other file to keep"
            );
        }
        if !folder.join(&plain).is_file() {
            bail!(
                "`--keep {name}`: there is no such file in {}",
                folder.display()
            );
        }
        kept.push(plain);
    }
    Ok(kept)
}

/// Whether a path leads down and nowhere else.
fn is_plain(path: &Path) -> bool {
    let mut parts = path.components();
    parts.all(|part| matches!(part, Component::Normal(_)))
}

fn is_builders(entry: &fs::DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with(INSIDE)
}
