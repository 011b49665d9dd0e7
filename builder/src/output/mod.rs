//! Output: where a site goes. Nothing that somebody else has put there is deleted, and at every moment either the old
//! site or the new one can be opened.
//!
//! A build claims its target before any other work: the target is locked, looked into, and gets a fresh folder next to
//! it in which the new site is put together. Only a complete site is published.

mod leftovers;
mod lock;
mod marker;
mod publish;
mod target;

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use self::lock::Lock;
pub use self::marker::MARKER;
pub use self::publish::Step;
pub use self::target::Target;
use crate::say;

/// A target that belongs to this build until it is published or dropped.
pub struct Output {
    target: Target,
    /// Where the new site is put together.
    fresh: PathBuf,
    /// Where the old site goes while the new one takes its place.
    aside: PathBuf,
    /// Files in the target that stay as they are.
    keep: Vec<PathBuf>,
    _lock: Lock,
}

impl Output {
    /// Claims a folder for a site. An error says what is there or which build is running; then nothing has changed.
    ///
    /// `data` is the folder of the dataset, `keep` lists files of the target that the site must not replace.
    pub fn claim(out: &Path, data: &Path, keep: &[PathBuf]) -> Result<Output> {
        let workspace = std::env::current_dir()?;
        let target = Target::find(out, &workspace, data)?;
        // There the lock is inside, and nothing is put into somebody else's folder.
        if target.mounted {
            target.is_free(out, &workspace)?;
        }
        let names = Names::of(&target)?;
        fs::create_dir_all(&names.folder)
            .with_context(|| format!("{} cannot be created", names.folder.display()))?;
        let (mut lock, left) = Lock::take(&names.lock(), out)?;
        // Checked only now, because another build may have been exchanging it until this moment.
        target.is_free(out, &workspace)?;
        if let Some(ticket) = left {
            leftovers::clear(&target, &names.fresh(&ticket), &names.aside(&ticket))?;
        }
        let keep = marker::files_to_keep(keep, &target.folder)?;
        lock.sign()?;
        let fresh = names.fresh(lock.ticket());
        fs::create_dir(&fresh).with_context(|| format!("{} cannot be created", fresh.display()))?;
        Ok(Output {
            aside: names.aside(lock.ticket()),
            target,
            fresh,
            keep,
            _lock: lock,
        })
    }

    /// The empty folder in which the new site is put together.
    pub fn fresh(&self) -> &Path {
        &self.fresh
    }

    /// The old site, if there is one.
    pub fn before(&self) -> &Path {
        &self.target.folder
    }

    /// Copies the files to keep over those of the new site, so that anything that lists its files finds the right
    /// content.
    pub fn copy_kept(&self) -> Result<()> {
        for path in &self.keep {
            let (from, to) = (self.target.folder.join(path), self.fresh.join(path));
            if from.is_file() {
                if let Some(folder) = to.parent() {
                    fs::create_dir_all(folder)?;
                }
                fs::copy(&from, &to)
                    .with_context(|| format!("{} cannot be kept", from.display()))?;
            }
        }
        Ok(())
    }

    /// Publishes the complete site.
    pub fn publish(self) -> Result<()> {
        self.publish_watched(&|_| {})
    }

    /// Publishes the complete site and reports each step before the next begins. Tests kill the program there.
    pub fn publish_watched(self, between: &dyn Fn(Step)) -> Result<()> {
        publish::publish(&self.target, &self.fresh, &self.aside, &self.keep, between)
    }
}

impl Drop for Output {
    /// Without being published, it is no use to anybody.
    fn drop(&mut self) {
        if self.fresh.exists()
            && let Err(error) = fs::remove_dir_all(&self.fresh)
        {
            say(&format!("{} is left over: {error}", self.fresh.display()));
        }
    }
}

/// The names of what is next to a target while a build is running, all hidden. A mount point has its own file system,
/// so there they are inside.
struct Names {
    folder: PathBuf,
    stem: OsString,
}

impl Names {
    fn of(target: &Target) -> Result<Names> {
        if target.mounted {
            return Ok(Names {
                folder: target.folder.clone(),
                stem: marker::INSIDE.into(),
            });
        }
        let (parent, name) = (target.folder.parent(), target.folder.file_name());
        let mut stem = OsString::from(".");
        stem.push(name.context("a folder without a name")?);
        Ok(Names {
            folder: parent.context("a folder that lies nowhere")?.to_owned(),
            stem,
        })
    }

    fn lock(&self) -> PathBuf {
        self.named(".lock")
    }

    fn fresh(&self, ticket: &str) -> PathBuf {
        self.named(&format!(".new-{ticket}"))
    }

    fn aside(&self, ticket: &str) -> PathBuf {
        self.named(&format!(".old-{ticket}"))
    }

    fn named(&self, ending: &str) -> PathBuf {
        let mut name = self.stem.clone();
        name.push(ending);
        self.folder.join(name)
    }
}
