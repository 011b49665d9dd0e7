//! The compiled module, as part of a site.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// The module and what belongs to it.
pub struct Module {
    /// The WebAssembly file.
    pub wasm: BuiltFile,
    /// The script that loads it.
    pub glue: BuiltFile,
    /// `index.html` without Trunk's own marks: the template of every page.
    pub template: String,
}

/// A file with a hash of its content in its name.
pub struct BuiltFile {
    /// The name.
    pub name: String,
    /// The content.
    pub content: Vec<u8>,
}

impl BuiltFile {
    /// Reads a file with such a name.
    pub fn read(path: &Path) -> Result<BuiltFile> {
        let name = path.file_name().and_then(|name| name.to_str());
        Ok(BuiltFile {
            name: name.context("a built file has an odd name")?.to_owned(),
            content: fs::read(path)?,
        })
    }
}
