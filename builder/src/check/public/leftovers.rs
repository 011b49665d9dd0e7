//! Leftovers: what editors and systems put beside the files of their users. Nobody means to publish it, and it comes back
//! when it is removed, so it is passed over in silence.

use std::ffi::OsStr;

/// Names as a whole.
const NAMES: [&str; 5] = [
    ".DS_Store",
    ".directory",
    ".idea",
    "Thumbs.db",
    "desktop.ini",
];

/// Beginnings: of macOS beside each file on foreign disks, of Emacs while a file is open, of Git, of network disks.
const BEGINNINGS: [&str; 6] = [
    "._",
    ".#",
    ".git",
    ".nfs",
    ".fuse_hidden",
    ".goutputstream-",
];

/// Endings: of copies that editors keep.
const ENDINGS: [&str; 1] = ["~"];

/// Endings of hidden files: of vim and Kate while a file is open.
const HIDDEN_ENDINGS: [&str; 5] = [".swp", ".swo", ".swx", ".swn", ".kate-swp"];

/// Whether a file or folder of that name is one.
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
