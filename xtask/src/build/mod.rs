//! Build: check, module, dataset, style, pages, host files; in this order, so that a bad dataset is told before
//! anything slow.

pub mod assets;
pub mod compress;
mod data;
mod document;
pub mod files;
mod head;
mod host;
mod manifest;
mod module;
mod offline;
mod page_style;
mod prerender;
mod rehearsal;
mod rules;
pub mod security;
mod shrink;
mod style;
mod tokens;

pub(crate) use style::FONT;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use companion::dataset::packed::Packed;
use companion::dataset::{Bundle, Dataset};
use companion::route::{Base, Route};

use self::module::Module;
use self::page_style::PageStyle;
pub use self::rehearsal::rehearse;
use self::tokens::Ground;
use crate::bill;
use crate::cards;
use crate::check;
use crate::icons;
use crate::shell::say;

/// Where drawn cards are kept, so that unchanged ones are not drawn again.
const CARD_CACHE: &str = "target/cards";

/// What to build.
#[derive(Clone, Debug)]
pub struct Options {
    /// The base path, with a slash at both ends.
    pub base: String,
    /// The host for canonical addresses, such as `https://example.org`.
    pub site_url: Option<String>,
    /// The folder with the dataset.
    pub data: PathBuf,
    /// Where the site goes.
    pub out: PathBuf,
    /// Quick to build instead of small.
    pub quick: bool,
    /// Whether files lie compressed beside the originals, for hosts that choose between them.
    pub compress: bool,
    /// Whether preview cards are drawn.
    pub cards: bool,
    /// Whether the dataset is taken as it is, without its check. No command offers that: tests alone see what pages
    /// make of a dataset that the check refuses.
    pub unchecked: bool,
    /// Whether browsers keep the site for when there is no network.
    pub offline: bool,
}

/// Builds the site. The old one stays until the new one is complete.
pub fn build(options: &Options) -> Result<()> {
    let bundle = checked(options)?;
    let module = module::build(options.quick)?;
    site(options, bundle, &module)?;
    if !options.quick {
        let beside = options.out.with_extension("cdx.json");
        fs::write(&beside, bill::of(Path::new("."))?)?;
        say(&format!("What it is made of: {}", beside.display()));
    }
    Ok(())
}

/// Builds several sites around one release module.
pub fn build_all(sites: &[Options]) -> Result<()> {
    let bundles = sites.iter().map(checked).collect::<Result<Vec<_>>>()?;
    let module = module::build(false)?;
    for (options, bundle) in sites.iter().zip(bundles) {
        site(options, bundle, &module)?;
    }
    Ok(())
}

/// The dataset, if it passes the check or does without.
fn checked(options: &Options) -> Result<Bundle> {
    if !(options.base.starts_with('/') && options.base.ends_with('/')) {
        bail!(
            "the base path `{}` must begin and end with a slash, as in `/sub/path/`",
            options.base
        );
    }
    let loaded = if options.unchecked {
        check::hostile::unchecked(&options.data)
    } else {
        say(&format!("Checking {}", options.data.display()));
        check::load_with_warnings(&options.data).map(|(bundle, warnings)| {
            check::warn(&warnings);
            bundle
        })
    };
    loaded.map_err(|problems| {
        for problem in &problems {
            eprintln!("{problem}");
        }
        anyhow::anyhow!(
            "{} problems in {}; nothing was built",
            problems.len(),
            options.data.display()
        )
    })
}

fn site(options: &Options, bundle: Bundle, module: &Module) -> Result<()> {
    let fresh = options.out.with_extension("building");
    if fresh.exists() {
        fs::remove_dir_all(&fresh)?;
    }
    fs::create_dir_all(&fresh)?;
    assets::copy_public(Path::new("public"), &fresh)?;
    let whole = serde_json::to_vec(&bundle)?;
    let packed = serde_json::to_vec(&Packed::of(&bundle))?;
    // Leaked: pages borrow them for as long as the program runs, in the browser as here.
    let data: &'static Dataset = Box::leak(Box::new(Dataset::new(bundle)));
    let base = Base(options.base.clone().leak());
    let site_url = options.site_url.clone().map(|url| &*url.leak());
    data::write(&options.data, &whole, base, site_url, &fresh)?;
    let checked = |path: String| assets::Checked::of(&fresh, path);
    let font = fs::read(Path::new("style").join(style::FONT))?;
    let font = assets::hashed(&fresh, "display.woff2", &font)?;
    let style = style::bundle(&data.series)?;
    let ground = Ground::read()?;
    let boot = offline::named_in(&fs::read_to_string("public/boot.js")?, &fresh)?;
    let files = assets::Files {
        module: assets::place(&fresh, &module.wasm)?,
        glue: checked(assets::place(&fresh, &module.glue)?)?,
        boot: checked(assets::hashed(&fresh, "boot.js", boot.as_bytes())?)?,
        style: checked(assets::hashed(&fresh, "style.css", style.as_bytes())?)?,
        inline: assets::inline_script(Path::new("public"))?,
        font,
        dataset: assets::hashed(&fresh, "data/series.json", &packed)?,
        icons: icons::write(&data.series, &ground.dark, &fresh)?,
        manifest: manifest::NAME.to_owned(),
    };
    let pages = write(
        options,
        &document::Document {
            template: document::Template::parse(&module.template)?,
            data,
            base,
            site_url,
            files: &files,
            style: &PageStyle::new(
                &style::faces(&base.file(&files.font))?,
                &style,
                &files.inline,
            )?,
            ground: &ground,
            offline: options.offline && offline::fits(&whole),
        },
        &fresh,
    )?;
    if options.compress {
        compress::beside(&fresh, &options.out)?;
    }
    put_in_place(&fresh, &options.out)?;
    say(&format!("{pages} pages in {}", options.out.display()));
    Ok(())
}

/// Writes what is made of the dataset page by page, and what speaks of all pages.
fn write(options: &Options, document: &document::Document<'_>, fresh: &Path) -> Result<usize> {
    let (data, files) = (document.data, document.files);
    let manifest = manifest::manifest(data, document.base, document.ground, &files.icons)?;
    fs::write(fresh.join(&files.manifest), manifest)?;
    let pages = prerender::write_pages(document, fresh)?;
    if options.cards {
        cards::write_all(data, &Route::all(data), fresh, Path::new(CARD_CACHE))?;
    }
    offline::write_worker(document.offline, fresh)?;
    host::write_files(document, fresh)?;
    Ok(pages)
}

fn put_in_place(fresh: &Path, out: &Path) -> Result<()> {
    if out.exists() {
        if !out.join("404.html").is_file() && fs::read_dir(out)?.next().is_some() {
            bail!(
                "{} is not empty and holds no site of ours; empty it or choose another folder",
                out.display()
            );
        }
        fs::remove_dir_all(out)?;
    }
    fs::rename(fresh, out).with_context(|| format!("{} cannot be replaced", out.display()))
}
