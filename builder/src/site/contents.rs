//! The contents of a site: everything made from module and dataset, in a folder. Any dataset that passes the check
//! makes a site; if one does not, the check lacks a rule.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use companion::dataset::{Bundle, Dataset};
use companion::head::Addresses;
use companion::route::{Base, Route};

use super::document::{Document, Template};
use super::module::Module;
use super::page_style::PageStyle;
use super::tokens::Background;
use super::{
    Options, assets, content_files, data, face, host, manifest, offline, prerender, script, style,
};
use crate::cards;
use crate::check::{PUBLIC, Texts};
use crate::icons;

/// Where cards are cached, so that unchanged ones are not drawn again.
const CARD_CACHE: &str = "target/cards";

/// Puts back the files to keep, in place of those that the build has written.
type Keep<'a> = &'a dyn Fn() -> Result<()>;

/// Writes a site into an existing folder, and returns how many pages it has.
pub fn write(
    options: &Options,
    texts: &Texts,
    bundle: Bundle,
    module: &Module,
    fresh: &Path,
    keep: Keep<'_>,
) -> Result<usize> {
    assets::copy_public(Path::new(PUBLIC), fresh)?;
    let whole = serde_json::to_vec(&bundle)?;
    // Leaked: pages borrow it for as long as the program runs, as in the browser.
    let data: &'static Dataset = Box::leak(Box::new(Dataset::new(bundle)));
    let base = Base(options.base.to_string().leak());
    let site_url = options.site_url.as_ref();
    let site_url = site_url.map(|url| &*url.to_string().leak());
    let relative = options.relative;
    data::write(
        texts,
        &whole,
        |path| match site_url {
            // A schema without a known address uses its own name.
            None if relative => path.rsplit('/').next().unwrap_or(path).to_owned(),
            host => Addresses { base, host }.file(path),
        },
        fresh,
    )?;
    let checked = |path: String| assets::Checked::of(fresh, path);
    let style = style::bundle(&data.series)?;
    let ground = Background::read()?;
    let boot = offline::named_in(&fs::read_to_string("public/boot.js")?, fresh)?;
    let boot = script::minified(&boot).context("public/boot.js")?;
    let module_file = checked(assets::copy_built(fresh, &module.wasm)?)?;
    let glue = checked(assets::copy_built(fresh, &module.glue)?)?;
    let boot = checked(assets::hashed(fresh, "boot.js", boot.as_bytes())?)?;
    let style_name = checked(assets::hashed(fresh, "style.css", style.as_bytes())?)?;
    let inline = assets::inline_scripts(Path::new(PUBLIC), relative)?;
    let scripts = [
        &glue.path,
        &boot.path,
        &inline[0],
        &inline[1],
        &module_file.path,
        &style_name.path,
        &assets::short_hash(&whole),
    ];
    let release = assets::release(&scripts.map(String::as_str));
    content_files::lists(data, &release, fresh)?;
    let files = assets::Files {
        search: checked(content_files::search(data, &release, fresh)?)?,
        pages: content_files::bundle(data, &release, options.quick, fresh)?
            .map(checked)
            .transpose()?,
        release,
        module: module_file,
        glue,
        boot,
        style: style_name,
        inline,
        icons: icons::write(&data.series, &ground.dark, fresh)?,
        manifest: (!relative).then(|| manifest::NAME.to_owned()),
    };
    let faces = style::faces(&face::cut(data)?)?;
    let document = Document {
        template: Template::parse(&module.template)?,
        data,
        base,
        relative,
        site_url,
        files: &files,
        style: PageStyle::new(&faces, &style, &files.inline)?,
        ground: &ground,
        offline: options.offline && !relative && offline::fits(&whole),
    };
    pages(options, &document, fresh, keep)
}

/// Writes what is made from the dataset page by page, and what lists all pages.
fn pages(
    options: &Options,
    document: &Document<'_>,
    fresh: &Path,
    keep: Keep<'_>,
) -> Result<usize> {
    let (data, files) = (document.data, document.files);
    if let Some(name) = &files.manifest {
        let manifest = manifest::manifest(data, document.base, document.ground, &files.icons)?;
        fs::write(fresh.join(name), manifest)?;
    }
    let pages = prerender::write_pages(document, fresh)?;
    if options.cards {
        cards::write_all(data, &Route::all(data), fresh, Path::new(CARD_CACHE))?;
    }
    // The worker identifies each file by its content, so the kept files must already be there.
    keep()?;
    offline::write_worker(document.offline, fresh)?;
    host::write_files(document, fresh)?;
    keep()?;
    Ok(pages)
}
