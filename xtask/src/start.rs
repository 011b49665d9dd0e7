//! The start of another series, and of a new format: `cargo xtask new`, `cargo xtask import` and `cargo xtask upgrade`.

use std::path::{Path, PathBuf};

use anyhow::Result;
use builder::start::new::{self, Options};
use builder::start::{csv, tvmaze, upgrade};
use clap::{Args, Subcommand};
use companion::dataset::{File, Noun};

/// The schemas for text editors.
const SCHEMAS: &str = "docs/schema";

/// What is already known about the new series.
#[derive(Args)]
pub struct New {
    /// The folder to write it into: new or empty.
    dir: PathBuf,
    /// The title of the series.
    #[arg(long)]
    title: Option<String>,
    /// How many episodes it has: in each season, if there are seasons.
    #[arg(long, value_name = "N")]
    episodes: Option<u16>,
    /// How many seasons it has. By default there are none.
    #[arg(long, value_name = "N")]
    seasons: Option<u16>,
    /// What an episode is called: `chapter`, or with its plural `story,stories`.
    #[arg(long, value_name = "WORD", value_parser = new::noun)]
    episodes_called: Option<Noun>,
    /// Who showed it first.
    #[arg(long, value_name = "NAME")]
    network: Option<String>,
    /// The language it was made in.
    #[arg(long)]
    language: Option<String>,
    /// The country it is from.
    #[arg(long)]
    country: Option<String>,
}

impl New {
    /// Writes it, and says what to do next.
    pub fn run(self) -> Result<()> {
        let plain = Options::default();
        let options = Options {
            title: self.title.unwrap_or(plain.title),
            episodes: self.episodes.unwrap_or(plain.episodes),
            seasons: self.seasons.unwrap_or(plain.seasons),
            episode: self.episodes_called.unwrap_or(plain.episode),
            network: self.network.unwrap_or(plain.network),
            language: self.language,
            country: self.country,
            schemas: Some(SCHEMAS.into()),
        };
        new::write(&options, &self.dir)?;
        println!("{}", next(&self.dir));
        Ok(())
    }
}

/// What to do with a new dataset.
fn next(dir: &Path) -> String {
    let dir = dir.display();
    format!(
        "{dir} has a made-up series with an example of everything. Replace it with yours, and watch it change as you write:\n\
         \n\
         \x20   cargo xtask serve --data {dir} --open\n\
         \n\
         `cargo xtask check --data {dir}` says what is wrong and where, and `cargo xtask import --help` what you can \
         bring in. docs/dataset.md explains every key."
    )
}

/// Where the imported data comes from.
#[derive(Subcommand)]
pub enum Import {
    /// A show from TVmaze: save
    /// `https://api.tvmaze.com/shows/ID?embed[]=seasons&embed[]=episodes&embed[]=cast&embed[]=crew`.
    Tvmaze {
        /// The file of the show, and others with its episodes:
        /// `https://api.tvmaze.com/episodes/ID?embed[]=guestcast&embed[]=guestcrew` for guests,
        /// `https://api.tvmaze.com/shows/ID/episodes?specials=1` for specials.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// The folder of the dataset, which need not exist yet.
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// A table whose first line names the fields: `name,job,character,on`. Lists are separated by `;`.
    Csv {
        /// What its rows are: people, awards, facts, episodes or any other file of the dataset.
        #[arg(value_parser = kind)]
        kind: File,
        /// The table.
        file: PathBuf,
        /// The folder of the dataset.
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
}

impl Import {
    /// Imports, says what it did, and returns the folder, to be checked.
    pub fn run(self) -> Result<PathBuf> {
        let (outcome, out) = match self {
            Import::Tvmaze { files, out } => (tvmaze::import(&files, &out)?, out),
            Import::Csv { kind, file, out } => (csv::import(kind, &file, &out)?, out),
        };
        print!("{outcome}");
        Ok(out)
    }
}

/// Carries a dataset over, and says what it did.
pub fn upgrade(dir: &Path) -> Result<()> {
    print!("{}", upgrade::upgrade(dir)?);
    Ok(())
}

fn kind(name: &str) -> Result<File, String> {
    csv::kind(name).ok_or_else(|| {
        let names: Vec<&str> = csv::kinds().map(File::key).collect();
        format!("write one of {}", names.join(", "))
    })
}
