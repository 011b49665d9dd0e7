//! Files of a built site: which there are, and which never change.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Whether a file's name has a hash of its content, so that a file with this name never changes:
/// `name.0123456789abcdef.css`, or as Trunk writes it, `name-0123456789abcdef_bg.wasm`. The configurations in
/// `docs/hosts/` have the same rule as a regular expression.
pub fn is_hashed(name: &str) -> bool {
    let Some((stem, _extension)) = name.rsplit_once('.') else {
        return false;
    };
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    stem.rsplit_once(['.', '-']).is_some_and(|(_, hash)| {
        hash.len() == 16
            && hash
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}

/// The path below a folder of each file in it, in order.
pub fn files_in(folder: &Path) -> Result<Vec<String>> {
    fn walk(root: &Path, folder: &Path, files: &mut Vec<String>) -> Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                walk(root, &path, files)?;
            } else {
                let name = path.strip_prefix(root)?.to_str();
                files.push(name.context("a file with an odd name")?.to_owned());
            }
        }
        Ok(())
    }
    let mut files = Vec::new();
    walk(folder, folder, &mut files)?;
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::is_hashed;

    #[test]
    fn a_hash_in_a_name_is_told_from_a_name() {
        for name in [
            "style.515822bdfddf6f9c.css",
            "app-1beeac1b1ecaddba.js",
            "app-1beeac1b1ecaddba_bg.wasm",
        ] {
            assert!(is_hashed(name), "{name}");
        }
        for name in [
            "index.html",
            "style.css",
            "series.json",
            "_headers",
            "style.515822bdfddf6f9.css",
            "style.515822bdfddf6fxc.css",
            "515822bdfddf6f9c.css",
        ] {
            assert!(!is_hashed(name), "{name}");
        }
    }
}
