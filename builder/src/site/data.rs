//! The data folder: the dataset as people edit it, the whole of it as one file, and the schemas of both.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use companion::dataset::{BUNDLE, File};

use crate::check::{self, Texts};
use crate::schema;

/// Writes the folder. `texts` are the files that the check has read, and no later ones; `bundle` is the whole dataset;
/// `address` tells where a file lies.
pub fn write(
    texts: &Texts,
    bundle: &[u8],
    address: impl Fn(&str) -> String,
    out: &Path,
) -> Result<()> {
    for document in schema::documents(address) {
        let mut text = serde_json::to_string_pretty(&document.schema)?;
        text.push('\n');
        put(out, &document.path, text.as_bytes())?;
    }
    for file in File::ALL {
        let text = match texts.get(file.name()) {
            Some(Ok(text)) => text.as_str(),
            Some(Err(_)) => bail!("{} has not been read", file.name()),
            None => check::nothing(file),
        };
        put(out, &file.path(), text.as_bytes())?;
    }
    put(out, BUNDLE, bundle)
}

fn put(out: &Path, path: &str, content: &[u8]) -> Result<()> {
    let target = out.join(path);
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&target, content).with_context(|| format!("{}", target.display()))
}
