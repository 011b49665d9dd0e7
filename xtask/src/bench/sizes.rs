//! Sizes: what a site weighs when sent, kind by kind, uncompressed and as a host would compress it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use builder::site::Options;
use builder::site::compress::{brotli, gzip};
use builder::site::files::files_in;
use builder::variation;
use companion::dataset::Section;
use companion::route::Route;
use serde::{Deserialize, Serialize};

/// The bytes of one kind of file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Size {
    /// The file, or the page that it is in.
    pub file: String,
    /// Uncompressed.
    pub raw: usize,
    /// With gzip, at its best.
    pub gzip: usize,
    /// With brotli, at its best.
    pub brotli: usize,
}

/// The sizes by kind.
pub type Sizes = BTreeMap<String, Size>;

/// Kinds that are a single file: a name, and the beginning and end of its path.
const FILES: [(&str, &str, &str); 9] = [
    ("module", "companion", "_bg.wasm"),
    ("glue", "companion", ".js"),
    ("start script", "boot.", ".js"),
    ("all pages", "data/pages.", ".json"),
    ("search file", "data/search.", ".json"),
    ("whole style", "style.", ".css"),
    ("service worker", "sw.js", ""),
    ("home page", "index.html", ""),
    ("404 page", "404.html", ""),
];

/// What is between these in a page.
const STYLE: [&str; 2] = ["<style>", "</style>"];

/// The display face begins with this in a page, and ends before a bracket.
const FACE: &str = "data:font/woff2;base64,";

/// Weighs a site as it was built; its first part is taken as typical.
pub fn weigh(built: &Options) -> Result<Sizes> {
    let bundle = variation::load(&built.data)?;
    let part = bundle.episodes.first().context("the series has no part")?;
    let part = Route::Item(Section::Episodes, part.slug.clone()).path();
    weigh_files(
        &built.out,
        &format!("{}index.html", part.trim_start_matches('/')),
    )
}

fn weigh_files(site: &Path, part: &str) -> Result<Sizes> {
    let files = files_in(site)?;
    let mut sizes = Sizes::new();
    for (name, start, end) in FILES {
        let fits = |file: &&String| file.starts_with(start) && file.ends_with(end);
        if let Some(file) = files.iter().find(fits) {
            sizes.insert(name.to_owned(), of_file(site, file)?);
        }
    }
    sizes.insert("part".to_owned(), of_file(site, part)?);
    let page = fs::read_to_string(site.join(part))?;
    let (_, rest) = page
        .split_once(STYLE[0])
        .context("the page of a part has no style")?;
    let style = rest.split(STYLE[1]).next().unwrap_or_default();
    let (style, face) = apart(style);
    sizes.insert("style in a part".to_owned(), size(part, style.as_bytes())?);
    sizes.insert("display face".to_owned(), size(part, face.as_bytes())?);
    for (name, kind) in [("largest page", ".html"), ("largest card", ".png")] {
        let mut largest: Option<Size> = None;
        for file in files.iter().filter(|file| file.ends_with(kind)) {
            if kind == ".png" && !file.starts_with("cards/") {
                continue;
            }
            let own = match kind {
                // The face is the same in all, and weighed by itself.
                ".html" => size(
                    file,
                    apart(&fs::read_to_string(site.join(file))?).0.as_bytes(),
                )?,
                _ => of_file(site, file)?,
            };
            if largest
                .as_ref()
                .is_none_or(|largest| largest.brotli < own.brotli)
            {
                largest = Some(own);
            }
        }
        if let Some(largest) = largest {
            sizes.insert(name.to_owned(), largest);
        }
    }
    Ok(sizes)
}

/// A page without its display face, and the face.
fn apart(page: &str) -> (String, &str) {
    let Some((before, rest)) = page.split_once(FACE) else {
        return (page.to_owned(), "");
    };
    let (face, after) = rest.split_at(rest.find(')').unwrap_or(rest.len()));
    (before.to_owned() + after, face)
}

fn of_file(site: &Path, file: &str) -> Result<Size> {
    let content = fs::read(site.join(file)).with_context(|| format!("{file} cannot be read"))?;
    if file.ends_with(".png") {
        let raw = content.len();
        let file = file.to_owned();
        return Ok(Size {
            file,
            raw,
            gzip: raw,
            brotli: raw,
        });
    }
    size(file, &content)
}

fn size(file: &str, content: &[u8]) -> Result<Size> {
    Ok(Size {
        file: file.to_owned(),
        raw: content.len(),
        gzip: gzip(content)?.len(),
        brotli: brotli(content)?.len(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_and_weighed() {
        let site = std::env::temp_dir().join(format!("weighed-{}", std::process::id()));
        let face = format!("@font-face{{src:url({FACE}AAAA)}}");
        let page = format!("<style>{face}{}</style><p>", "p{top:0}".repeat(50));
        for (file, content) in [
            ("companion-0123456789abcdef_bg.wasm", "a".repeat(1000)),
            ("companion-0123456789abcdef.js", "b".to_owned()),
            ("data/series.json", "of another kind".to_owned()),
            ("data/pages.0123456789abcdef.json", "{}".to_owned()),
            ("index.html", page.clone()),
            ("episodes/one/index.html", page.repeat(2)),
            ("cards/index.png", "card".to_owned()),
            ("icons/large.png", "no card at all".to_owned()),
        ] {
            let file = site.join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, content).unwrap();
        }
        let sizes = weigh_files(&site, "episodes/one/index.html").unwrap();
        fs::remove_dir_all(&site).unwrap();
        assert_eq!(sizes["module"].raw, 1000);
        assert!(sizes["module"].brotli < 100 && sizes["module"].gzip < 100);
        assert_eq!(sizes["glue"].raw, 1);
        assert_eq!(sizes["all pages"].raw, 2);
        assert_eq!(
            sizes["style in a part"].raw,
            400 + "@font-face{src:url()}".len()
        );
        assert_eq!(sizes["display face"].raw, 4);
        assert_eq!(sizes["largest page"].file, "episodes/one/index.html");
        assert_eq!(sizes["largest card"].file, "cards/index.png");
        assert!(!sizes.contains_key("service worker"));
    }
}
