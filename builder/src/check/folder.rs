//! What lies in a folder: files and folders. A link is followed to a file of the same folder and nowhere else, so that
//! nothing of the machine is read or published by a name that stands for something else.

use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};

/// Why something cannot be had, and what to do.
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

    /// What the system says of a file or folder that is there.
    pub(crate) fn by(error: &io::Error) -> Unread {
        let remedy = match error.kind() {
            io::ErrorKind::PermissionDenied => "let it be read (`chmod u+rX`)",
            _ => "see whether it can be opened otherwise",
        };
        Unread::new(format!("cannot be read: {error}"), remedy)
    }
}

/// Something that may be read.
pub(crate) enum Entry {
    /// A file.
    File(Metadata),
    /// A folder, and no link to one.
    Folder,
}

/// A folder to read in, wherever the name leads by which it was given.
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// Opens a folder.
    pub(crate) fn of(folder: &Path) -> Result<Folder, Unread> {
        let remedy = "name the folder itself";
        match fs::metadata(folder) {
            Ok(data) if !data.is_dir() => Err(Unread::new("is no folder", remedy)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Err(Unread::new("there is no such folder", remedy))
            }
            Err(error) => Err(Unread::by(&error)),
            Ok(_) => folder
                .canonicalize()
                .map(Folder)
                .map_err(|e| Unread::by(&e)),
        }
    }

    /// What lies at a path in the folder; `None` where nothing does.
    pub(crate) fn look(&self, path: &Path) -> Result<Option<Entry>, Unread> {
        let link = match fs::symlink_metadata(path) {
            Ok(data) => data.is_symlink(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Unread::by(&error)),
        };
        let copy = "put a copy of the file in its place";
        if link {
            match path.canonicalize() {
                Ok(target) if target.starts_with(&self.0) => {}
                Ok(_) => return Err(Unread::new("is a link that leads out of the folder", copy)),
                Err(error) => {
                    let what = format!("is a link that leads nowhere ({error})");
                    return Err(Unread::new(what, "remove it, or put the file in its place"));
                }
            }
        }
        let data = fs::metadata(path).map_err(|error| Unread::by(&error))?;
        match (data.is_dir(), data.is_file()) {
            (true, _) if link => {
                let remedy = "put the folder itself in its place: links are followed to files only";
                Err(Unread::new("is a link to a folder", remedy))
            }
            (true, _) => Ok(Some(Entry::Folder)),
            (_, true) => match File::open(path) {
                Ok(_) => Ok(Some(Entry::File(data))),
                Err(error) => Err(Unread::by(&error)),
            },
            // To open a pipe would wait for whoever writes into it.
            _ => Err(Unread::new(
                "is no file but a pipe, a socket or a device",
                "remove it",
            )),
        }
    }
}
