//! The recorded run: the size and speed of the site when somebody last checked the figures and saved them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::sizes::Sizes;

/// Where it is.
pub const RECORD: &str = "docs/performance.json";

/// The whole recorded run; empty if there is none yet.
pub fn read() -> Result<Value> {
    if !Path::new(RECORD).is_file() {
        return Ok(Value::Null);
    }
    let text = fs::read_to_string(RECORD)?;
    serde_json::from_str(&text).with_context(|| RECORD.to_owned())
}

/// The sizes in the recorded run.
pub fn sizes() -> Result<Sizes> {
    let recorded = read()?;
    Ok(serde_json::from_value(recorded["sizes"].clone()).unwrap_or_default())
}

/// Writes a run as JSON.
pub fn write(path: &str, run: &Value) -> Result<()> {
    if let Some(folder) = Path::new(path).parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, format!("{run:#}\n")).with_context(|| format!("{path} cannot be written"))
}
