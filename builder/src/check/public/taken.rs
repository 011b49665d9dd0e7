//! Names that the build needs itself: a file with one of them would silently disappear from the site.

use std::ffi::{OsStr, OsString};

use companion::dataset::Section;

use super::super::folder::Unread;
use crate::output::MARKER;

/// Files and folders at the root of every site, next to the folders of its pages.
const ROOT: [&str; 15] = [
    MARKER,
    ".nojekyll",
    "404.html",
    "_headers",
    "_redirects",
    "cards",
    "favicon.ico",
    "icons",
    "index.html",
    "manifest.webmanifest",
    "oembed.json",
    "page.json",
    "robots.txt",
    "sitemap.xml",
    "sw.js",
];

/// Whether the build writes a file or folder with that name at the root of a site, whatever the dataset.
pub fn is_taken(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let section = Section::from_name(&name).is_some_and(|section| section != Section::Series);
    let numbered = name
        .strip_prefix("sitemap-")
        .is_some_and(|rest| rest.ends_with(".xml"));
    section || numbered || ROOT.contains(&name.as_str())
}

/// What is wrong with a name in a folder with these names, if anything is. `top` says that it is the root of the site.
pub(super) fn fault(name: &OsStr, top: bool, names: &[OsString]) -> Option<Unread> {
    let name = name.to_str()?;
    if top && is_taken(name) {
        let what = "has a name that the build needs for a file or folder of its own";
        return Some(Unread::new(what, "rename it, or remove it"));
    }
    let packed = name
        .strip_suffix(".br")
        .or_else(|| name.strip_suffix(".gz"))?;
    let packed_by_build = (top && is_taken(packed)) || names.iter().any(|other| other == packed);
    packed_by_build.then(|| {
        let what = format!("has the name that `--compress` gives to the compressed `{packed}`");
        Unread::new(what, "remove it")
    })
}
