//! What is in a folder: files and folders. A link is only followed to a file in the same folder, so that nothing else
//! on the machine is read or published through it.

use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};

/// Why something is unavailable, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub remedy: String,
}

impl Unread {
    pub(crate) fn new(what: impl Into<String>, remedy: impl Into<String>) -> Unread {
        let (what, remedy) = (what.into(), remedy.into());
        Unread { what, remedy }
    }

    /// What the system says about a file or folder that exists.
    pub(crate) fn by(error: &io::Error) -> Unread {
        let remedy = match error.kind() {
            io::ErrorKind::PermissionDenied => "make it readable (`chmod u+rX`)",
            _ => "check whether another program can open it",
        };
        Unread::new(format!("cannot be read: {error}"), remedy)
    }
}

/// Something that may be read.
pub(crate) enum Entry {
    /// A file.
    File(Metadata),
    /// A folder, not a link to one.
    Folder,
}

/// A folder to read from. The path it was given by may be a link.
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// Opens a folder.
    pub(crate) fn of(folder: &Path) -> Result<Folder, Unread> {
        let remedy = "name the folder itself";
        match fs::metadata(folder) {
            Ok(data) if !data.is_dir() => Err(Unread::new("is not a folder", remedy)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Err(Unread::new("this folder does not exist", remedy))
            }
            Err(error) => Err(Unread::by(&error)),
            Ok(_) => folder
                .canonicalize()
                .map(Folder)
                .map_err(|e| Unread::by(&e)),
        }
    }

    /// What is at a path in the folder; `None` if there is nothing.
    pub(crate) fn look(&self, path: &Path) -> Result<Option<Entry>, Unread> {
        let link = match fs::symlink_metadata(path) {
            Ok(data) => data.is_symlink(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Unread::by(&error)),
        };
        let copy = "replace it with a copy of the file";
        if link {
            match path.canonicalize() {
                Ok(target) if target.starts_with(&self.0) => {}
                Ok(_) => {
                    return Err(Unread::new(
                        "is a link to something outside the folder",
                        copy,
                    ));
                }
                Err(error) => {
                    let what = format!("is a broken link ({error})");
                    return Err(Unread::new(what, "remove it, or replace it with the file"));
                }
            }
        }
        let data = fs::metadata(path).map_err(|error| Unread::by(&error))?;
        match (data.is_dir(), data.is_file()) {
            (true, _) if link => {
                let remedy = "replace it with the folder itself: only links to files are followed";
                Err(Unread::new("is a link to a folder", remedy))
            }
            (true, _) => Ok(Some(Entry::Folder)),
            (_, true) => match File::open(path) {
                Ok(_) => Ok(Some(Entry::File(data))),
                Err(error) => Err(Unread::by(&error)),
            },
            // Opening a pipe would block until somebody writes to it.
            _ => Err(Unread::new(
                "is not a file but a pipe, a socket or a device",
                "remove it",
            )),
        }
    }
}
