//! A site: dataset, style, pages and host files around a compiled module. Its folder is claimed and its dataset checked
//! before the module is needed, so that mistakes are reported before anything slow.

pub mod address;
pub mod assets;
pub mod compress;
mod content_files;
mod contents;
mod data;
mod document;
pub mod dry_run;
mod face;
pub mod files;
mod head;
mod host;
mod manifest;
mod module;
mod offline;
mod page_style;
mod prerender;
mod rules;
pub mod script;
pub mod security;
mod style;
mod tokens;

use std::path::{Path, PathBuf};

use anyhow::Result;
use companion::dataset::Bundle;

pub use self::address::{BasePath, SiteUrl};
pub use self::module::{BuiltFile, Module};
pub use self::style::FONT;
use crate::check::{self, Texts};
use crate::output::Output;
use crate::say;

/// What to build.
#[derive(Clone, Debug)]
pub struct Options {
    /// The base path.
    pub base: BasePath,
    /// Whether addresses are relative to the page they are in, for an unknown location: the base path is the root then,
    /// and browsers keep no copy.
    pub relative: bool,
    /// The host for canonical addresses.
    pub site_url: Option<SiteUrl>,
    /// The folder with the dataset.
    pub data: PathBuf,
    /// Where the site goes.
    pub out: PathBuf,
    /// Files there that stay as they are.
    pub keep: Vec<PathBuf>,
    /// Quick to build instead of small.
    pub quick: bool,
    /// Whether compressed versions are written next to the files, for hosts that choose between them.
    pub compress: bool,
    /// Whether preview cards are drawn.
    pub cards: bool,
    /// Whether the dataset is used without a check. No command offers that: only tests use it, to see what pages make
    /// of a dataset that the check refuses.
    pub unchecked: bool,
    /// Whether browsers keep an offline copy.
    pub offline: bool,
}

impl Options {
    /// The whole site of a dataset, at the root of an unknown host, with nothing left out.
    pub fn new(data: PathBuf, out: PathBuf) -> Options {
        Options {
            base: BasePath::root(),
            relative: false,
            site_url: None,
            data,
            out,
            keep: Vec::new(),
            quick: false,
            compress: false,
            cards: true,
            unchecked: false,
            offline: true,
        }
    }
}

/// A site ready to be written: its folder is claimed, and its dataset has passed the check.
pub struct Prepared<'o> {
    options: &'o Options,
    output: Output,
    texts: Texts,
    bundle: Bundle,
}

impl<'o> Prepared<'o> {
    /// Claims the folder and checks the dataset.
    pub fn new(options: &'o Options) -> Result<Prepared<'o>> {
        let output = Output::claim(&options.out, &options.data, &options.keep)?;
        let (texts, bundle) = checked(options)?;
        Ok(Prepared {
            options,
            output,
            texts,
            bundle,
        })
    }

    /// Writes the site around a module. The old one stays until the new one is complete.
    pub fn write(self, module: &Module) -> Result<()> {
        let Prepared {
            options,
            output,
            texts,
            bundle,
        } = self;
        let keep = || output.copy_kept();
        let pages = contents::write(options, &texts, bundle, module, output.fresh(), &keep)?;
        if options.compress {
            compress::beside(output.fresh(), output.before())?;
        }
        output.publish()?;
        say(&format!("{pages} pages in {}", options.out.display()));
        Ok(())
    }
}

/// The dataset, if it and what is published along with the pages pass the check, or if no check is wanted.
fn checked(options: &Options) -> Result<(Texts, Bundle)> {
    let data = &options.data;
    let loaded = if options.unchecked {
        let bundle = check::hostile::unchecked(data);
        bundle.and_then(|bundle| Ok((check::texts(data)?, bundle)))
    } else {
        say(&format!("Checking {}", data.display()));
        check::all(data, Path::new(check::PUBLIC)).map(|sound| {
            check::warn(&sound.warnings);
            (sound.texts, sound.bundle)
        })
    };
    loaded.map_err(|problems| {
        for line in check::lines(&problems) {
            eprintln!("{line}");
        }
        let noun = match problems.len() {
            1 => "problem",
            _ => "problems",
        };
        anyhow::anyhow!(
            "{} {noun} in {} and {}; nothing was built",
            problems.len(),
            data.display(),
            check::PUBLIC
        )
    })
}
