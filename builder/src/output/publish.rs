//! Publishing: a complete site replaces the old one.
//!
//! A folder with nothing but the site is exchanged as a whole. One that must stay, or that others have put something
//! into, gets its files one by one, each in one step: first those with a hash in their names, which pages ask for, then
//! all others; what is no longer needed is removed last. So every page that can be opened in the meantime finds what it
//! asks for.

use std::fs;
use std::io::ErrorKind;
use std::ops::Bound;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::marker::{self, Files, Found, MARKER};
use super::target::Target;
use crate::printable::shown;
use crate::site::files::{files_in, is_hashed};

/// What has just been done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The new site is complete, with its marker.
    Complete,
    /// The old site has been moved out, and the new one is not in place yet.
    SetAside,
    /// The new site is in place; the old one still exists.
    InPlace,
    /// File by file: the marker lists the files of both.
    BothNamed,
    /// File by file: the first file of the new site is in place.
    FirstFile,
    /// File by file: the new site is complete; files of the old one are still there.
    AllFiles,
    /// File by file: what is no longer needed is gone.
    OldGone,
}

impl Step {
    /// All steps.
    pub const ALL: [Step; 7] = [
        Step::Complete,
        Step::SetAside,
        Step::InPlace,
        Step::BothNamed,
        Step::FirstFile,
        Step::AllFiles,
        Step::OldGone,
    ];
}

/// Publishes the site in `fresh`.
pub fn publish(
    target: &Target,
    fresh: &Path,
    aside: &Path,
    keep: &[PathBuf],
    between: &dyn Fn(Step),
) -> Result<()> {
    let folder = &target.folder;
    let new: Files = files_in(fresh)?
        .into_iter()
        .map(PathBuf::from)
        .filter(|file| !keep.contains(file))
        .collect();
    marker::write(fresh, fresh, new.clone())?;
    between(Step::Complete);
    // Checked again: a build takes minutes, and others may have been there in the meantime.
    let (old, foreign) = match marker::look(folder, target.mounted)? {
        Found::Other => bail!(
            "{} was empty when the build began, and no longer is; nothing was published",
            folder.display()
        ),
        Found::Nothing => (Files::new(), Vec::new()),
        Found::Site(old) => {
            let foreign = marker::foreign(folder, &old, &new)?;
            (old, foreign)
        }
    };
    refuse_clashes(&new, &foreign, folder)?;
    // Kept files stay where they are, so the folder must stay too.
    if target.stays() || !foreign.is_empty() || !keep.is_empty() {
        let gone: Vec<&PathBuf> = old
            .difference(&new)
            .filter(|file| !keep.contains(file))
            .collect();
        one_by_one(fresh, folder, (&old, &new, &gone), between)
    } else {
        as_a_whole(fresh, folder, aside, &old, between)
    }
}

fn as_a_whole(
    fresh: &Path,
    folder: &Path,
    aside: &Path,
    old: &Files,
    between: &dyn Fn(Step),
) -> Result<()> {
    let before = match fs::metadata(folder) {
        Ok(found) => {
            fs::set_permissions(fresh, found.permissions())?;
            fs::rename(folder, aside)
                .with_context(|| format!("{} cannot be replaced", folder.display()))?;
            true
        }
        Err(error) if error.kind() == ErrorKind::NotFound => false,
        Err(error) => {
            return Err(error).with_context(|| format!("{} cannot be opened", folder.display()));
        }
    };
    between(Step::SetAside);
    if let Err(error) = fs::rename(fresh, folder) {
        let back = !before || fs::rename(aside, folder).is_ok();
        let way_out = if back {
            "nothing was published".to_owned()
        } else {
            format!(
                "`mv {} {}` restores the old site",
                aside.display(),
                folder.display()
            )
        };
        return Err(error)
            .with_context(|| format!("{} cannot be replaced; {way_out}", folder.display()));
    }
    between(Step::InPlace);
    if before {
        bring_back(aside, folder, old)?;
        fs::remove_dir_all(aside).with_context(|| {
            format!(
                "the site is published; what was there before is left in {}",
                aside.display()
            )
        })?;
    }
    Ok(())
}

/// Moves into the new site what others have put into the old one at the very moment of the exchange.
fn bring_back(aside: &Path, folder: &Path, old: &Files) -> Result<()> {
    for path in marker::foreign(aside, old, &Files::new())? {
        let place = folder.join(&path);
        if place.symlink_metadata().is_ok() {
            bail!(
                "the site is published; {} was put into the old one in the meantime, and is still there",
                aside.join(&path).display()
            );
        }
        if let Some(above) = place.parent() {
            fs::create_dir_all(above)?;
        }
        fs::rename(aside.join(&path), place)?;
    }
    Ok(())
}

fn one_by_one(
    fresh: &Path,
    folder: &Path,
    (old, new, gone): (&Files, &Files, &[&PathBuf]),
    between: &dyn Fn(Step),
) -> Result<()> {
    marker::write(fresh, folder, old.union(new).cloned().collect())?;
    between(Step::BothNamed);
    let hashed = |file: &&PathBuf| file.to_str().is_some_and(is_hashed);
    let (first, then): (Vec<&PathBuf>, Vec<&PathBuf>) = new.iter().partition(hashed);
    let mut moved = false;
    for file in first.into_iter().chain(then) {
        make_room(folder, file, old)?;
        let place = folder.join(file);
        if let Some(parent) = place.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::rename(fresh.join(file), &place)
            .with_context(|| format!("{} cannot be written; build again", place.display()))?;
        if !moved {
            between(Step::FirstFile);
        }
        moved = true;
    }
    between(Step::AllFiles);
    for file in gone {
        remove(folder, file)?;
    }
    between(Step::OldGone);
    fs::rename(fresh.join(MARKER), folder.join(MARKER))?;
    Ok(())
}

/// Removes files of the old site that are in the way: a file where a folder is needed, a folder where a file is.
fn make_room(folder: &Path, file: &Path, old: &Files) -> Result<()> {
    let is_file = |path: &Path| path.symlink_metadata().is_ok_and(|found| found.is_file());
    for above in file
        .ancestors()
        .skip(1)
        .filter(|above| old.contains(*above))
    {
        if is_file(&folder.join(above)) {
            remove(folder, above)?;
        }
    }
    if is_folder(&folder.join(file)) {
        for inside in old.iter().filter(|own| own.starts_with(file)) {
            remove(folder, inside)?;
        }
    }
    Ok(())
}

/// Removes a file of the old site, and the folders that are empty then. If one of its folders has been replaced by a
/// link, what that leads to is somebody else's.
fn remove(folder: &Path, file: &Path) -> Result<()> {
    let mut above = file.ancestors().skip(1);
    if !above.all(|above| is_folder(&folder.join(above))) {
        return Ok(());
    }
    let path = folder.join(file);
    // What is a folder now has already made room for the new site.
    let gone = [ErrorKind::NotFound, ErrorKind::IsADirectory];
    match fs::remove_file(&path) {
        Err(error) if !gone.contains(&error.kind()) => {
            return Err(error).with_context(|| format!("{} cannot be removed", path.display()));
        }
        _ => {}
    }
    let mut above = file
        .ancestors()
        .skip(1)
        .filter(|above| *above != Path::new(""));
    // Stops at the first folder that isn't empty.
    while above
        .next()
        .is_some_and(|above| fs::remove_dir(folder.join(above)).is_ok())
    {}
    Ok(())
}

/// Whether there is a folder, not a link to one.
fn is_folder(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|found| found.is_dir())
}

/// A file of the new site must not replace somebody else's.
fn refuse_clashes(new: &Files, foreign: &[PathBuf], folder: &Path) -> Result<()> {
    let stands_in_the_way = |path: &&PathBuf| {
        let below = new
            .range::<Path, _>((Bound::Included(path.as_path()), Bound::Unbounded))
            .next();
        below.is_some_and(|file| file.starts_with(path))
            || path.ancestors().any(|above| new.contains(above))
    };
    const NAMED: usize = 10;
    let clashes: Vec<&PathBuf> = foreign.iter().filter(stands_in_the_way).collect();
    if clashes.is_empty() {
        return Ok(());
    }
    let names = clashes.iter().take(NAMED);
    let mut names: Vec<String> = names.map(|path| shown(path.as_os_str())).collect();
    if clashes.len() > NAMED {
        names.push(format!("and {} more", clashes.len() - NAMED));
    }
    let a_file = clashes
        .iter()
        .find(|path| new.contains(**path) && folder.join(path).is_file());
    let keep = a_file.map_or_else(String::new, |path| {
        format!(
            ", or keep them as they are, as with `--keep {}`",
            shown(path.as_os_str())
        )
    });
    bail!(
        "{} contains files that no build has written and that the site has too: {}. Remove or rename them{keep}; nothing was \
         published",
        folder.display(),
        names.join(", "),
    )
}
