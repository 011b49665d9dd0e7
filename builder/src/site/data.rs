//! The data folder: the dataset as people edit it, all of it as one file, and the schemas of both.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use companion::dataset::{BUNDLE, File};
use serde_json::{Value, json};

use crate::check::{self, Texts};
use crate::schema::{self, docs::SCHEMA};

/// Writes the folder. `texts` are the files as the check has read them; `bundle` is the whole dataset; `address` gives
/// the address of a file.
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
        put(out, &file.path(), of_the_site(file, text).as_bytes())?;
    }
    put(out, BUNDLE, bundle)
}

/// A file as it is offered: its `$schema`, if it has one, leads to the schema on the site.
fn of_the_site(file: File, text: &str) -> String {
    let value: Value = serde_json::from_str(text).unwrap_or_default();
    match value.get(SCHEMA) {
        Some(edited) => {
            let own = json!(format!("schema/{}", file.name()));
            text.replacen(&edited.to_string(), &own.to_string(), 1)
        }
        None => text.to_owned(),
    }
}

fn put(out: &Path, path: &str, content: &[u8]) -> Result<()> {
    let target = out.join(path);
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&target, content).with_context(|| format!("{}", target.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_names_its_schema_where_it_lies_on_the_site() {
        let edited = r#"{ "$schema": "../../docs/schema/series.json", "title": "A" }"#;
        let offered = r#"{ "$schema": "schema/series.json", "title": "A" }"#;
        assert_eq!(of_the_site(File::Series, edited), offered);
        assert_eq!(of_the_site(File::People, "[]\n"), "[]\n");
    }
}
