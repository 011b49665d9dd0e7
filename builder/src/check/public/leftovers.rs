//! Leftovers: what editors and systems leave next to people's files. Nobody means to publish them, and they come back
//! when removed, so they are silently skipped.

use std::ffi::OsStr;

/// Whole names.
const NAMES: [&str; 5] = [
    ".DS_Store",
    ".directory",
    ".idea",
    "Thumbs.db",
    "desktop.ini",
];

/// Prefixes: macOS next to each file on foreign disks, Emacs while a file is open, Git, network disks.
const BEGINNINGS: [&str; 6] = [
    "._",
    ".#",
    ".git",
    ".nfs",
    ".fuse_hidden",
    ".goutputstream-",
];

/// Suffixes: copies that editors keep.
const ENDINGS: [&str; 1] = ["~"];

/// Suffixes of hidden files: vim and Kate while a file is open.
const HIDDEN_ENDINGS: [&str; 5] = [".swp", ".swo", ".swx", ".swn", ".kate-swp"];

/// Whether a file or folder with that name is one.
pub(super) fn is_leftover(name: &OsStr) -> bool {
    let Some(name) = name.to_str() else {
        return false;
    };
    NAMES.contains(&name)
        || BEGINNINGS
            .iter()
            .any(|beginning| name.starts_with(beginning))
        || ENDINGS.iter().any(|ending| name.ends_with(ending))
        || (name.starts_with('.') && HIDDEN_ENDINGS.iter().any(|ending| name.ends_with(ending)))
        || (name.len() > 1 && name.starts_with('#') && name.ends_with('#'))
}
