//! The style sheet: the sheets in `style/` in order, then the colors from the dataset.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, bail};
use companion::dataset::{ColorPair, Series};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};

use crate::check::color_or;

/// These come first: everything else builds on them.
const FIRST: [&str; 2] = ["tokens.css", "base.css"];
/// This comes last, because on paper it overrides everything.
const LAST: &str = "print.css";

/// This is in every page and not in the bundle: a font that is declared twice is loaded twice.
const FACES: &str = "fonts.css";

/// The display font, as named in the sheet of fonts.
pub const FONT: &str = "fonts/antonio-700.woff2";

/// All sheets except that of the fonts as one, minified. An error names the sheet and the place.
pub fn bundle(series: &Series) -> Result<String> {
    let mut bundle = String::new();
    for path in sheets(Path::new("style"))? {
        if !path.ends_with(FACES) {
            bundle.push_str(&read(&path)?);
        }
    }
    bundle.push_str(&minified(&colors(series))?);
    Ok(bundle)
}

/// The fonts, minified, with this address for [`FONT`].
pub fn faces(cut: &str) -> Result<String> {
    let faces = read(&Path::new("style").join(FACES))?;
    if !faces.contains(FONT) {
        bail!("{FACES} does not name {FONT}");
    }
    Ok(faces.replace(FONT, cut))
}

fn read(path: &Path) -> Result<String> {
    let text = fs::read_to_string(path)?;
    minified(&text).map_err(|error| anyhow!("{}: {error}", path.display()))
}

fn sheets(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut sheets: Vec<PathBuf> = fs::read_dir(folder)?
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
        let usual = FIRST.len() + usize::from(name == LAST);
        (rank.unwrap_or(usual), name.to_owned())
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

/// A color for each protagonist's line and one for where they meet, in both themes. Paper is light in either theme.
fn colors(series: &Series) -> String {
    let mut pairs: Vec<(String, &ColorPair)> = series
        .protagonists
        .iter()
        .enumerate()
        .map(|(position, protagonist)| (format!("--line-{}", position + 1), &protagonist.color))
        .collect();
    pairs.push(("--meeting".to_owned(), &series.accent));
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

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use lightningcss::rules::{CssRule, CssRuleList};
    use lightningcss::traits::ToCss;

    use super::*;

    /// Sheets of one picture each, which must not affect another.
    const PICTURES: [&str; 5] = ["lines", "cast", "awards", "release", "scores"];

    #[test]
    fn no_picture_styles_a_class_of_another() {
        let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../style"));
        let mut owners: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for path in sheets(folder).unwrap() {
            let name = path.file_stem().unwrap().to_str().unwrap();
            let of = |picture: &&&str| name.starts_with(&format!("picture-{picture}"));
            let Some(picture) = PICTURES.iter().find(of) else {
                continue;
            };
            for class in classes(&fs::read_to_string(&path).unwrap()) {
                owners.entry(class).or_default().insert(picture);
            }
        }
        owners.retain(|_, pictures| pictures.len() > 1);
        // The legend of a picture is shared, with different words in each.
        owners.remove("key");
        assert!(owners.is_empty(), "{owners:?}");
    }

    #[test]
    fn the_classes_with_which_rules_begin_are_found() {
        let found = classes(".a .b, .c:hover, p .d { x: y } @media print { .e > .f { x: y } }");
        assert_eq!(found, ["a", "c", "e"].map(str::to_owned).into());
    }

    /// The classes that the selectors of a sheet begin with.
    fn classes(text: &str) -> BTreeSet<String> {
        let sheet = StyleSheet::parse(text, ParserOptions::default()).unwrap();
        let mut found = BTreeSet::new();
        gather(&sheet.rules, &mut found);
        found
    }

    fn gather(rules: &CssRuleList<'_>, found: &mut BTreeSet<String>) {
        for rule in &rules.0 {
            match rule {
                CssRule::Media(media) => gather(&media.rules, found),
                CssRule::Supports(supports) => gather(&supports.rules, found),
                CssRule::Style(style) => {
                    for selector in &style.selectors.0 {
                        let selector = selector.to_css_string(PrinterOptions::default()).unwrap();
                        let Some(rest) = selector.strip_prefix('.') else {
                            continue;
                        };
                        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '-');
                        found.insert(rest[..end.unwrap_or(rest.len())].to_owned());
                    }
                }
                _ => {}
            }
        }
    }
}
