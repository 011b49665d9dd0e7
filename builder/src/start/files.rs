//! The files of a dataset as text that can be added to. Their formatting stays, and a file that nothing is added to is
//! not written.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use companion::dataset::File;
use jsonc_parser::ParseOptions;
use jsonc_parser::cst::{CstArray, CstObject, CstRootNode};
use serde_json::Value;

/// The files of one folder.
pub(super) struct Files {
    folder: PathBuf,
    open: BTreeMap<&'static str, Open>,
}

struct Open {
    /// The text on disk; `None` if there is no such file yet.
    before: Option<String>,
    root: CstRootNode,
}

impl Files {
    /// Opens a folder, which need not exist yet.
    pub(super) fn open(folder: &Path) -> Result<Files> {
        if folder.exists() && !folder.is_dir() {
            bail!("{} is not a folder", folder.display());
        }
        let open = |file: File| -> Result<(&'static str, Open)> {
            let name = file.name();
            let path = folder.join(name);
            let before = match path.exists() {
                true => Some(fs::read_to_string(&path).with_context(|| cannot_read(&path))?),
                false => None,
            };
            let text = before.as_deref().unwrap_or(empty(file));
            // The parser used for editing accepts much that the check does not.
            serde_json::from_str::<Value>(text).with_context(|| cannot_read(&path))?;
            let root = CstRootNode::parse(text, &ParseOptions::default());
            let root = root.map_err(|error| anyhow!("{}: {error}", cannot_read(&path)))?;
            Ok((name, Open { before, root }))
        };
        Ok(Files {
            folder: folder.to_owned(),
            open: File::ALL.into_iter().map(open).collect::<Result<_>>()?,
        })
    }

    /// Whether a file is there already.
    pub(super) fn has(&self, file: File) -> bool {
        self.open[file.name()].before.is_some()
    }

    /// The list in a file.
    pub(super) fn list(&self, file: File) -> Result<CstArray> {
        let list = self.open[file.name()].root.array_value();
        list.with_context(|| format!("{} has no list", self.folder.join(file.name()).display()))
    }

    /// The object in a file.
    pub(super) fn object(&self, file: File) -> Result<CstObject> {
        let object = self.open[file.name()].root.object_value();
        object.with_context(|| {
            let path = self.folder.join(file.name());
            format!("{} has no object", path.display())
        })
    }

    /// The entries of a list, each an object.
    pub(super) fn entries(&self, file: File) -> Result<Vec<CstObject>> {
        let elements = self.list(file)?.elements();
        Ok(elements.iter().filter_map(|own| own.as_object()).collect())
    }

    /// Writes what has changed.
    pub(super) fn save(&self) -> Result<()> {
        fs::create_dir_all(&self.folder)?;
        for file in File::ALL {
            let Open { before, root } = &self.open[file.name()];
            let text = root.to_string();
            if text != before.as_deref().unwrap_or(empty(file)) {
                let path = self.folder.join(file.name());
                fs::write(&path, text).with_context(|| path.display().to_string())?;
            }
        }
        Ok(())
    }
}

/// The content of a file that nothing has been added to.
fn empty(file: File) -> &'static str {
    match file {
        File::Series | File::Reviews => "{}\n",
        _ => "[]\n",
    }
}

fn cannot_read(path: &Path) -> String {
    format!(
        "{} cannot be read; `cargo xtask check` says more",
        path.display()
    )
}

/// The value of a key as JSON; absent where there is none.
pub(super) fn value(object: &CstObject, key: &str) -> Option<Value> {
    object.get(key)?.value()?.to_serde_value()
}

/// The text under a key.
pub(super) fn text(object: &CstObject, key: &str) -> Option<String> {
    value(object, key)?.as_str().map(str::to_owned)
}
