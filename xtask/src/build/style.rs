//! The style sheet: the sheets of `style/` in order, then the colors that the dataset chooses.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use anyhow::{Result, anyhow, bail};
use companion::dataset::{ColorPair, Series};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};

use crate::check::color_or;

/// These come first: everything else builds on them.
const FIRST: [&str; 2] = ["tokens.css", "base.css"];

/// The display face, as the sheets name it beside themselves.
pub const FONT: &str = "fonts/antonio-700.woff2";

/// All sheets as one, minified, with `font` for [`FONT`]. An error names the sheet and the place.
pub fn bundle(series: &Series, font: &str) -> Result<String> {
    let mut bundle = String::new();
    for path in sheets()? {
        let text = fs::read_to_string(&path)?;
        bundle.push_str(&minified(&text).map_err(|error| anyhow!("{}: {error}", path.display()))?);
    }
    bundle.push_str(&minified(&colors(series))?);
    if !bundle.contains(FONT) {
        bail!("no sheet of style/ names {FONT}, which pages fetch ahead");
    }
    Ok(bundle.replace(FONT, font))
}

fn sheets() -> Result<Vec<PathBuf>> {
    let mut sheets: Vec<PathBuf> = fs::read_dir("style")?
        .collect::<std::io::Result<Vec<_>>>()?
        .into_iter()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "css"))
        .collect();
    sheets.sort_by_key(|path| {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or("");
        let rank = FIRST.iter().position(|first| *first == name);
        (rank.unwrap_or(FIRST.len()), name.to_owned())
    });
    Ok(sheets)
}

fn minified(text: &str) -> Result<String> {
    let mut sheet =
        StyleSheet::parse(text, ParserOptions::default()).map_err(|error| anyhow!("{error}"))?;
    sheet.minify(MinifyOptions::default())?;
    let printer = PrinterOptions {
        minify: true,
        ..PrinterOptions::default()
    };
    Ok(sheet.to_css(printer)?.code)
}

/// A color for each protagonist's line and one for where they meet, in both themes. Paper is light in any.
fn colors(series: &Series) -> String {
    let mut pairs: Vec<(String, &ColorPair)> = series
        .protagonists
        .iter()
        .enumerate()
        .map(|(position, protagonist)| (format!("--line-{}", position + 1), &protagonist.color))
        .collect();
    pairs.push(("--meeting".to_owned(), &series.meeting_color));
    let list = |pick: fn(&ColorPair) -> &str| {
        pairs.iter().fold(String::new(), |mut list, (name, pair)| {
            let _ = write!(list, "{name}:{};", color_or(pick(pair), "var(--ink)"));
            list
        })
    };
    let dark = list(|pair| &pair.dark);
    let light = list(|pair| &pair.light);
    let mut css = format!(
        ":root{{{dark}}}\
         @media (prefers-color-scheme:light){{:root:not([data-theme=dark]){{{light}}}}}\
         :root[data-theme=light]{{{light}}}\
         @media print{{:root:root:root{{{light}}}}}"
    );
    for position in 1..=series.protagonists.len() {
        let _ = write!(css, ".line-{position}{{--own:var(--line-{position})}}");
    }
    css
}
