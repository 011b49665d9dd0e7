//! What an editor of a dataset reads, in a text editor's hints or as a page: the schemas of the files and a page about
//! every key. Both are generated from the types and committed. A test checks that they are up to date.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use companion::dataset::File;
use serde_json::json;

use super::{documents, page};
use crate::check::shape::resolved;

/// The page about every key.
pub const PAGE: &str = "docs/dataset.md";
/// The folder with the schemas.
pub const SCHEMAS: &str = "docs/schema";

/// Every generated file: its path in the workspace, and its text.
pub fn files() -> Vec<(String, String)> {
    let names = File::ALL.map(File::name);
    let schemas = documents(str::to_owned).into_iter().filter_map(|document| {
        let name = names
            .iter()
            .find(|name| document.describes.ends_with(*name))?;
        let mut schema = document.schema;
        // It has no web address of its own, since everyone with the project has it as a file.
        schema.as_object_mut()?.shift_remove("$id");
        // A list has nowhere to put it.
        let (definition, whole) = resolved(&schema, &schema);
        if whole["type"] == "object" {
            let place = definition.map_or(String::new(), |name| format!("/$defs/{name}"));
            let keys = schema.pointer_mut(&place)?.get_mut("properties")?;
            let about = "Where the schema of this file is, for text editors.";
            keys[SCHEMA] = json!({ "description": about, "type": "string" });
        }
        let text = serde_json::to_string_pretty(&schema).expect("a schema is JSON") + "\n";
        Some((format!("{SCHEMAS}/{name}"), text))
    });
    let page = (PAGE.to_owned(), page::markdown());
    schemas.chain([page]).collect()
}

/// The key with which a file says where its schema is.
pub const SCHEMA: &str = "$schema";

/// Writes the files.
pub fn write(workspace: &Path) -> Result<()> {
    for (path, text) in files() {
        let path = workspace.join(path);
        fs::create_dir_all(path.parent().unwrap_or(workspace))?;
        fs::write(&path, text).with_context(|| path.display().to_string())?;
    }
    println!("{PAGE} and {SCHEMAS}/ say what the types say");
    Ok(())
}
