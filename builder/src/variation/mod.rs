//! Variations: a dataset made from another one, with as many parts and protagonists as asked for, with awards or
//! without.
//!
//! Anything removed takes along whatever refers to it; anything added is made up, the same on every run. The result
//! passes the check like any dataset.

mod crowd;
mod facts;
mod growth;
mod parts;
mod protagonists;
mod prune;
mod words;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use companion::dataset::{Bundle, EntityRef, File, Section};

pub use self::growth::grow;
use crate::check;

/// How much of each the variation has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Parts, from 1.
    pub parts: usize,
    /// Protagonists, from 1.
    pub protagonists: usize,
    /// At least this many people; with more than fit on a page, lists have several pages.
    pub people: usize,
    /// Whether there are awards.
    pub awards: bool,
}

/// The least that a series can have.
pub const ONE: Counts = Counts {
    parts: 1,
    protagonists: 1,
    people: 0,
    awards: false,
};

/// More of everything than a page is likely to be designed for.
pub const MANY: Counts = Counts {
    parts: 60,
    protagonists: 3,
    people: 210,
    awards: true,
};

/// Writes a variation of the dataset in one folder into another.
pub fn write(base: &Path, counts: Counts, out: &Path) -> Result<()> {
    write_files(&vary(load(base)?, counts)?, out)
}

/// Writes a dataset with many times the entries of another into a folder.
pub fn write_grown(base: &Path, times: usize, out: &Path) -> Result<()> {
    write_files(&grow(load(base)?, times)?, out)
}

/// The dataset in a folder, if it passes the check.
pub fn load(base: &Path) -> Result<Bundle> {
    check::load(base).map_err(|problems| {
        let first = problems.first().map(ToString::to_string);
        anyhow::anyhow!("{}: {}", base.display(), first.unwrap_or_default())
    })
}

/// Refuses a folder that is not empty: it may be a dataset that somebody has written.
pub fn untouched(out: &Path) -> Result<()> {
    let holds_something = out.exists() && (!out.is_dir() || fs::read_dir(out)?.next().is_some());
    if holds_something {
        bail!(
            "{} is not empty; name a new folder with `--out`",
            out.display()
        );
    }
    Ok(())
}

/// Writes a dataset as people edit it.
pub fn write_files(bundle: &Bundle, out: &Path) -> Result<()> {
    let varied = serde_json::to_value(bundle)?;
    fs::create_dir_all(out)?;
    for file in File::ALL {
        let text = serde_json::to_string_pretty(&varied[file.key()])?;
        let path = out.join(file.name());
        fs::write(&path, text + "\n").with_context(|| path.display().to_string())?;
    }
    Ok(())
}

/// A variation of a dataset.
pub fn vary(mut bundle: Bundle, counts: Counts) -> Result<Bundle> {
    if counts.parts == 0 || counts.protagonists == 0 {
        bail!("a series has at least one part and one protagonist: {counts:?}");
    }
    bundle.episodes.truncate(counts.parts);
    let (stay, go) = {
        let all = &bundle.series.protagonists;
        all.split_at(counts.protagonists.min(all.len()))
    };
    let gone: Vec<String> = go.iter().map(|line| line.person.clone()).collect();
    bundle.series.protagonists = stay.to_vec();
    bundle.people.retain(|person| !gone.contains(&person.slug));
    if !counts.awards {
        bundle.awards.clear();
    }
    let mut bundle = prune::prune(bundle)?;
    protagonists::grow(&mut bundle, counts.protagonists);
    parts::grow(&mut bundle, counts.parts);
    crowd::grow(&mut bundle, counts.people);
    words::count(&mut bundle.series, counts.parts);
    let last = bundle.episodes.last().map(|episode| &episode.slug);
    bundle.series.meets = last.map(|slug| EntityRef::item(Section::Episodes, slug));
    Ok(bundle)
}
