//! Leftovers: what an interrupted build has left next to its target. Its lock file names it, so nothing is guessed.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context, Result};

use super::target::Target;
use crate::say;

/// Restores the old site if it was set aside and nothing has taken its place, and removes the rest.
pub fn clear(target: &Target, fresh: &Path, aside: &Path) -> Result<()> {
    let vacant = match fs::read_dir(&target.folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == ErrorKind::NotFound,
    };
    if aside.exists() && vacant {
        fs::rename(aside, &target.folder).with_context(|| {
            format!(
                "`mv {} {}` restores the site",
                aside.display(),
                target.folder.display()
            )
        })?;
        say(&format!(
            "A build was interrupted: the old site is back in {}",
            target.folder.display()
        ));
    }
    for left in [fresh, aside] {
        if left.exists() {
            fs::remove_dir_all(left).with_context(|| {
                format!("{} is left over from an interrupted build", left.display())
            })?;
            say(&format!(
                "A build was interrupted: removed {}, which it had left behind",
                left.display()
            ));
        }
    }
    Ok(())
}
