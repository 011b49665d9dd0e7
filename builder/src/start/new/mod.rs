//! A new dataset: a small made-up series with an example of everything, each labeled as such. It passes the check,
//! builds into a site, and is meant to be replaced bit by bit.

mod around;
mod people;
mod series;

use std::path::{self, Path, PathBuf};

use anyhow::{Result, bail};
use companion::dataset::{File, Noun};

use super::files::Files;
use super::{Fields, Json};
use crate::variation;

/// What is already known about the series.
#[derive(Clone, Debug)]
pub struct Options {
    /// Its title.
    pub title: String,
    /// How many episodes it has: in each season, if there are seasons.
    pub episodes: u16,
    /// How many seasons.
    pub seasons: u16,
    /// What an episode is called.
    pub episode: Noun,
    /// Where it was shown.
    pub network: String,
    /// The language it was made in.
    pub language: Option<String>,
    /// The country of origin.
    pub country: Option<String>,
    /// The folder with the schemas that editors use to complete and explain keys.
    pub schemas: Option<PathBuf>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            title: "An Example Series".to_owned(),
            episodes: 3,
            seasons: 0,
            episode: Noun::new("episode", "episodes"),
            network: "Example Channel".to_owned(),
            language: None,
            country: None,
            schemas: None,
        }
    }
}

/// More episodes than anyone would replace by hand.
const MOST: u16 = 1000;

/// Reads what an episode is called: `chapter`, or `story,stories` if the plural has no `s`.
pub fn noun(text: &str) -> Result<Noun, String> {
    let mut words = text.split(',').map(str::trim);
    match (words.next(), words.next(), words.next()) {
        (Some(one), None, _) if !one.is_empty() => Ok(Noun::new(one, &format!("{one}s"))),
        (Some(one), Some(many), None) if !one.is_empty() && !many.is_empty() => {
            Ok(Noun::new(one, many))
        }
        _ => Err("write one word, or singular and plural: `story,stories`".to_owned()),
    }
}

/// Writes a new dataset into a folder that is new or empty.
pub fn write(options: &Options, out: &Path) -> Result<()> {
    variation::untouched(out)?;
    let count = u32::from(options.episodes) * u32::from(options.seasons.max(1));
    if options.episodes == 0 || count > u32::from(MOST) {
        bail!("a new dataset has 1 to {MOST} episodes, not {count}");
    }
    let files = Files::open(out)?;
    let objects = [
        (File::Series, series::series(options)),
        (File::Reviews, around::reception()),
    ];
    for (file, fields) in objects {
        let object = files.object(file)?;
        if let Some(schema) = schema(options, file, out)? {
            object.append("$schema", schema.into());
        }
        for (key, value) in fields {
            object.append(&key, value);
        }
    }
    let lists = [
        (File::Seasons, series::seasons(options)),
        (File::Episodes, series::episodes(options)),
        (File::People, people::people()),
        (File::Organizations, people::organizations(&options.network)),
        (File::Works, around::works()),
        (File::Awards, around::awards()),
        (File::Releases, around::releases()),
        (File::Lessons, around::lessons()),
        (File::Timeline, around::timeline()),
        (File::Sources, around::sources()),
        (File::Facts, around::facts()),
        (File::Disagreements, around::disagreements()),
        (File::Quotes, around::quotes()),
    ];
    for (file, entries) in lists {
        let list = files.list(file)?;
        for entry in entries {
            list.append(entry);
        }
    }
    files.save()
}

/// The path from a folder to the schema of a file.
fn schema(options: &Options, file: File, out: &Path) -> Result<Option<String>> {
    let Some(schemas) = &options.schemas else {
        return Ok(None);
    };
    let schema = path::absolute(schemas.join(file.name()))?;
    let way = pathdiff::diff_paths(schema, path::absolute(out)?);
    Ok(way.and_then(|way| way.to_str().map(str::to_owned)))
}

/// An object that is known to be one.
fn keys(object: Json) -> Fields {
    match object {
        Json::Object(fields) => fields,
        _ => Fields::new(),
    }
}
