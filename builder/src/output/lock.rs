//! The lock: one build at a time writes into a folder. The system releases a lock when its process ends, however that
//! happens, so a lock file that isn't locked was left by an interrupted build.

use std::fs::{self, File, TryLockError};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use crate::printable::shown;

/// A lock that is held until it is dropped.
pub struct Lock {
    file: File,
    path: PathBuf,
    ticket: String,
}

/// What the file says about who holds it.
#[derive(Serialize, Deserialize)]
struct Holder {
    process: u32,
    command: String,
    /// Part of the names of everything this build makes next to its target, so that leftovers can be recognized.
    ticket: String,
}

impl Lock {
    /// Takes the lock, or says who holds it. Also returns the ticket of an interrupted build, if there is one.
    pub fn take(path: &Path, target: &Path) -> Result<(Lock, Option<String>)> {
        let mut file = open(path, target)?;
        let mut text = String::new();
        let read = file.read_to_string(&mut text);
        // A build that was interrupted before writing its ticket had made nothing yet.
        let left = if read.is_ok() && text.is_empty() {
            None
        } else {
            let holder = serde_json::from_str::<Holder>(&text).ok();
            let ticket = holder
                .map(|holder| holder.ticket)
                .filter(|ticket| is_ticket(ticket));
            Some(ticket.with_context(|| foreign(path))?)
        };
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?;
        let lock = Lock {
            file,
            path: path.to_owned(),
            ticket: format!("{}-{}", std::process::id(), now.as_nanos()),
        };
        Ok((lock, left))
    }

    /// Writes down who holds it: before anything is made, and after the leftovers of another build are cleared.
    pub fn sign(&mut self) -> Result<()> {
        let command: Vec<String> = std::env::args_os()
            .map(|argument| shown(&argument))
            .collect();
        let holder = serde_json::to_string(&Holder {
            process: std::process::id(),
            command: command.join(" "),
            ticket: self.ticket.clone(),
        })?;
        self.file.set_len(0)?;
        self.file.seek(SeekFrom::Start(0))?;
        let written = self.file.write_all(holder.as_bytes());
        written.with_context(|| format!("{} cannot be written", self.path.display()))
    }

    /// Tells this build's folders from those of any other.
    pub fn ticket(&self) -> &str {
        &self.ticket
    }
}

impl Drop for Lock {
    /// Removed while it is still locked, so that it cannot be another build's file.
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
        let _ = self.file.unlock();
    }
}

/// Opens and locks the file with that name, and not one that was removed in between.
fn open(path: &Path, target: &Path) -> Result<File> {
    loop {
        match path.symlink_metadata() {
            Ok(found) if !found.is_file() => bail!(foreign(path)),
            _ => {}
        }
        let opened = File::options()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(path);
        let file = opened
            .with_context(|| format!("nothing can be written next to {}", target.display()))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => bail!(held(path, target)),
            Err(TryLockError::Error(error)) => {
                return Err(error).with_context(|| format!("{} cannot be locked", path.display()));
            }
        }
        match path.symlink_metadata() {
            Ok(there) if there.ino() == file.metadata()?.ino() => return Ok(file),
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error.into()),
        }
    }
}

/// Whether it may become part of a name.
fn is_ticket(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'-')
}

fn foreign(path: &Path) -> String {
    format!(
        "{} is not a build's lock file; move it elsewhere",
        path.display()
    )
}

fn held(path: &Path, target: &Path) -> String {
    let holder = fs::read_to_string(path)
        .ok()
        .and_then(|text| serde_json::from_str::<Holder>(&text).ok());
    let who = holder.map_or_else(
        || "another process".to_owned(),
        |holder| format!("process {} (`{}`)", holder.process, holder.command),
    );
    format!(
        "{who} is building into {}; wait until it is done, or choose another folder",
        target.display()
    )
}
