//! Leftovers: what a build that was stopped has left beside its target. Its lock file names it, so nothing is guessed.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context, Result};

use super::target::Target;
use crate::say;

/// Puts the site before back if it was set aside and nothing has taken its place, and removes the rest.
pub fn clear(target: &Target, fresh: &Path, aside: &Path) -> Result<()> {
    let vacant = match fs::read_dir(&target.folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == ErrorKind::NotFound,
    };
    if aside.exists() && vacant {
        fs::rename(aside, &target.folder).with_context(|| {
            format!(
                "`mv {} {}` brings the site back",
                aside.display(),
                target.folder.display()
            )
        })?;
        say(&format!(
            "A build was stopped: the site before is back in {}",
            target.folder.display()
        ));
    }
    for left in [fresh, aside] {
        if left.exists() {
            fs::remove_dir_all(left).with_context(|| {
                format!("{} is left of a build that was stopped", left.display())
            })?;
            say(&format!(
                "A build was stopped: removed {}, which it had left",
                left.display()
            ));
        }
    }
    Ok(())
}
