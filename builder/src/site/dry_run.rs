//! Dry run: every page is rendered to its whole document, as in a build, and none is written. The files next to the
//! pages have made-up names as long as real ones, so that no module has to be built.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use companion::dataset::{Bundle, Dataset};
use companion::route::{Base, Route};

use super::assets::{self, Checked, Files};
use super::document::{Document, Template};
use super::module::{BuiltFile, Module};
use super::page_style::PageStyle;
use super::tokens::Background;
use super::{Options, SiteUrl, contents, face, manifest, prerender, security, style};
use crate::cards::Cards;
use crate::check::Texts;
use crate::icons;
use crate::parallel;

/// The host of the addresses in the pages.
const HOST: &str = "https://example.org";

/// Renders some pages, on as many threads as there are cores, and hands each document over. `scratch` gets the icons.
pub fn render(
    data: &'static Dataset,
    routes: &[Route],
    scratch: &Path,
    take: impl Fn(&Route, String) + Sync,
) -> Result<()> {
    let ground = Background::read()?;
    let hashed = |stem: &str, extension: &str| format!("{stem}.0123456789abcdef.{extension}");
    let checked = |stem: &str, extension: &str| Checked {
        path: hashed(stem, extension),
        integrity: security::integrity(stem.as_bytes()),
    };
    let files = Files {
        module: checked("companion_bg", "wasm"),
        glue: checked("companion", "js"),
        boot: checked("boot", "js"),
        style: checked("style", "css"),
        inline: assets::inline_scripts(Path::new("public"), false)?,
        search: checked("data/search", "json"),
        pages: Some(checked("data/pages", "json")),
        release: assets::release(&["dry-run"]),
        icons: icons::write(&data.series, &ground.dark, scratch)?,
        manifest: Some(manifest::NAME.to_owned()),
    };
    let faces = style::faces(&face::cut(data)?)?;
    let document = Document {
        template: Template::parse(&fs::read_to_string("index.html")?)?,
        data,
        base: Base("/"),
        relative: false,
        site_url: Some(HOST),
        files: &files,
        style: PageStyle::new(&faces, &style::bundle(&data.series)?, &files.inline)?,
        ground: &ground,
        offline: false,
    };
    parallel::each(routes, |route| {
        take(route, prerender::page(&document, route)?);
        Ok(())
    })
}

/// Builds the whole site of a dataset in a folder, without a real module. Cards are laid out but not painted.
pub fn build(texts: &Texts, bundle: Bundle, folder: &Path) -> Result<usize> {
    let site = folder.join("site");
    fs::create_dir_all(&site)?;
    let data = Dataset::new(bundle.clone());
    let options = Options {
        site_url: Some(SiteUrl::example()),
        quick: true,
        cards: false,
        ..Options::new(PathBuf::new(), PathBuf::new())
    };
    let pages = contents::write(&options, texts, bundle, &no_module()?, &site, &|| Ok(()))?;
    let cards = Cards::new()?;
    for route in Route::all(&data) {
        if route.page() == 1 {
            cards.svg(&data, &route)?;
        }
    }
    Ok(pages)
}

/// Files in place of those that Trunk makes.
fn no_module() -> Result<Module> {
    let file = |name: &str| BuiltFile {
        name: name.to_owned(),
        content: name.into(),
    };
    Ok(Module {
        wasm: file("companion-0123456789abcdef_bg.wasm"),
        glue: file("companion-0123456789abcdef.js"),
        template: fs::read_to_string("index.html")?,
    })
}
