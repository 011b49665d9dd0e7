//! Files next to the pages. Those that may change have a hash of their content in their names.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use sha2::{Digest, Sha256};

use super::module::BuiltFile;
use super::security;
use crate::check::{self, Problem};
use crate::icons::Icons;

/// Paths below the base, as pages name them.
pub struct Files {
    /// The WebAssembly module.
    pub module: Checked,
    /// The script that loads it.
    pub glue: Checked,
    /// The script that starts it.
    pub boot: Checked,
    /// The whole style sheet.
    pub style: Checked,
    /// The scripts in every page, before and after its style.
    pub inline: [String; 2],
    /// The search index.
    pub search: Checked,
    /// The content of all pages; `None` if the site is too large to send it in one file.
    pub pages: Option<Checked>,
    /// The name of the release.
    pub release: String,
    /// The icons.
    pub icons: Icons,
    /// The manifest; `None` for a site with relative addresses, which can't be installed.
    pub manifest: Option<String>,
}

/// The name of a release: different whenever a page would get another module, style or content. `parts` are the names
/// of the files with a hash, and anything else that matters.
pub fn release(parts: &[&str]) -> String {
    short_hash(parts.join("\n").as_bytes())
}

/// A file whose content the browser verifies.
pub struct Checked {
    /// The path below the base.
    pub path: String,
    /// The hash that the content must have.
    pub integrity: String,
}

impl Checked {
    /// A file that is already in the site.
    pub fn of(out: &Path, path: String) -> Result<Checked> {
        let integrity = security::integrity(&fs::read(out.join(&path))?);
        Ok(Checked { path, integrity })
    }
}

/// Copies what is published as it is. It was checked when the build began; anything changed since is reported here.
pub fn copy_public(public: &Path, out: &Path) -> Result<()> {
    let files = check::public::files(public).map_err(|problems| {
        let told: Vec<String> = problems.iter().map(Problem::to_string).collect();
        anyhow!(told.join("\n"))
    })?;
    for file in files {
        let target = out.join(&file);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        let source = public.join(&file);
        // Only the content: the copy does not get the permissions of the original.
        let copy = || io::copy(&mut File::open(&source)?, &mut File::create(target)?);
        copy().with_context(|| source.display().to_string())?;
    }
    Ok(())
}

/// The scripts that are part of every page: those before its style, and those after it.
const INLINE: [&[&str]; 2] = [&["theme.js"], &["face.js", "start.js"]];

/// The script that comes before them if addresses are relative.
const RELATIVE: &str = "relative.js";

/// The scripts in every page, before and after its style, without comments and indentation.
pub fn inline_scripts(public: &Path, relative: bool) -> Result<[String; 2]> {
    let first = relative.then_some(RELATIVE);
    let before = first.into_iter().chain(INLINE[0].iter().copied());
    let after = INLINE[1].iter().copied();
    Ok([one_script(public, before)?, one_script(public, after)?])
}

fn one_script<'a>(public: &Path, names: impl Iterator<Item = &'a str>) -> Result<String> {
    let mut script = String::new();
    for name in names {
        let text = fs::read_to_string(public.join(name))?;
        let lines = text.lines().map(str::trim);
        for line in lines.filter(|line| !line.starts_with("//")) {
            script.push_str(line);
            script.push('\n');
        }
    }
    Ok(script)
}

/// Writes a file that already has a hash in its name.
pub fn copy_built(out: &Path, file: &BuiltFile) -> Result<String> {
    fs::write(out.join(&file.name), &file.content)?;
    Ok(file.name.clone())
}

/// Writes a file with the hash of its content before its extension.
pub fn hashed(out: &Path, path: &str, content: &[u8]) -> Result<String> {
    let (stem, extension) = path.rsplit_once('.').context("a file without extension")?;
    let path = format!("{stem}.{}.{extension}", short_hash(content));
    let file = out.join(&path);
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, content)?;
    Ok(path)
}

/// Enough of a hash to tell contents apart, for file names.
pub fn short_hash(content: &[u8]) -> String {
    let digest = &Sha256::digest(content)[..8];
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
