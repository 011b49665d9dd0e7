//! The target: which folder is meant, and whether a site may go there. Looking changes nothing.

use std::fs::{self, Metadata};
use std::io::ErrorKind;
use std::os::unix::fs::MetadataExt;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, bail};
use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};

use super::marker::{self, Found, MARKER};
use crate::printable::shown;

/// A folder that a site may go into.
#[derive(Debug)]
pub struct Target {
    /// The folder itself, not a link.
    pub folder: PathBuf,
    /// Whether it is a mount point: it cannot be moved, and what is next to it is on another file system.
    pub mounted: bool,
    /// Whether a link led to it.
    pub linked: bool,
}

impl Target {
    /// Which folder is meant, and whether a site may be there. Does not look into it.
    pub fn find(out: &Path, workspace: &Path, data: &Path) -> Result<Target> {
        let (folder, linked) = resolved(out)?;
        apart(&folder, out, workspace, data)?;
        Ok(Target {
            mounted: is_mount_point(&folder),
            folder,
            linked,
        })
    }

    /// Whether there is nothing but a site. This cannot be told while another build is exchanging the folder.
    pub fn is_free(&self, out: &Path, workspace: &Path) -> Result<()> {
        let shown = shown(out.as_os_str());
        let Found::Other = marker::look(&self.folder, self.mounted)? else {
            return Ok(());
        };
        if self.folder.starts_with(workspace.canonicalize()?) {
            bail!(
                "{shown} is not empty, and was not built by this command; choose another name, such as `dist`"
            );
        }
        bail!(
            "{shown} is not empty, and what is in it was not built by this command: there is no file `{MARKER}`. \
             Choose a new folder. If the site should go there all the same, put an empty file of that name into it; \
             everything else in it is left alone"
        );
    }

    /// Whether the folder must stay and can only get new content.
    pub fn stays(&self) -> bool {
        self.mounted || self.linked
    }
}

/// The folder that a path means, and whether its last name is a link.
fn resolved(out: &Path) -> Result<(PathBuf, bool)> {
    let shown = shown(out.as_os_str());
    let Some(name) = out.file_name() else {
        bail!("`--out {shown}` does not name a folder; write its own name, as in `--out dist`");
    };
    let parent = match out.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    };
    let path = real(parent)
        .with_context(|| {
            format!(
                "{shown} cannot be reached: {} cannot be opened",
                parent.display()
            )
        })?
        .join(name);
    match fs::symlink_metadata(&path) {
        Ok(found) if found.is_symlink() => {
            let folder = path.canonicalize().with_context(|| {
                format!("{shown} is a broken link; create its folder, or remove the link")
            })?;
            let found =
                fs::metadata(&folder).with_context(|| format!("{shown} cannot be opened"))?;
            directory(&found, out)?;
            Ok((folder, true))
        }
        // Not checked again: another build may be exchanging the folder at this moment.
        Ok(found) => {
            directory(&found, out)?;
            Ok((path, false))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Ok((path, false)),
        Err(error) => Err(error).with_context(|| format!("{shown} cannot be opened")),
    }
}

fn directory(found: &Metadata, out: &Path) -> Result<()> {
    if !found.is_dir() {
        bail!(
            "{} is not a folder; choose another name",
            shown(out.as_os_str())
        );
    }
    Ok(())
}

/// A path without links and dots. The part that does not exist yet may only have plain names.
fn real(path: &Path) -> std::io::Result<PathBuf> {
    match path.canonicalize() {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            match (path.parent(), path.file_name()) {
                (Some(parent), Some(name)) if parent == Path::new("") => {
                    Ok(Path::new(".").canonicalize()?.join(name))
                }
                (Some(parent), Some(name)) => Ok(real(parent)?.join(name)),
                _ => Err(error),
            }
        }
        outcome => outcome,
    }
}

/// Refuses the project and the dataset, folders around them and folders inside them.
fn apart(folder: &Path, out: &Path, workspace: &Path, data: &Path) -> Result<()> {
    let shown = shown(out.as_os_str());
    let workspace = workspace.canonicalize()?;
    if workspace.starts_with(folder) {
        bail!("{shown} contains this project; choose a folder just for the site, such as `dist`");
    }
    if let Ok(below) = folder.strip_prefix(&workspace) {
        let names: Vec<Component<'_>> = below.components().collect();
        let built = names[0].as_os_str() == "target";
        if (names.len() > 1) != built {
            bail!(
                "{shown} is among the files of this project; inside it, a site goes into a folder at the top, such as \
                 `dist`, or below `target/`"
            );
        }
    }
    // A missing dataset is reported by the check.
    let Ok(data) = data.canonicalize() else {
        return Ok(());
    };
    let why = if data.starts_with(folder) {
        "contains the dataset"
    } else if folder.starts_with(&data) {
        "is in the folder of the dataset"
    } else {
        return Ok(());
    };
    bail!("{shown} {why}; choose a folder outside {}", data.display())
}

/// Whether the folder is the top of a file system or a bind mount, so that nothing can be renamed across its edge.
fn is_mount_point(folder: &Path) -> bool {
    let device = |path: &Path| path.metadata().map(|found| found.dev()).ok();
    let other = folder
        .parent()
        .and_then(device)
        .zip(device(folder))
        .is_some_and(|(above, own)| above != own);
    other
        || statx(CWD, folder, AtFlags::SYMLINK_NOFOLLOW, StatxFlags::empty())
            .is_ok_and(|found| found.stx_attributes.contains(StatxAttributes::MOUNT_ROOT))
}
