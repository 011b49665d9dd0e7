//! Growth: what a dataset with ten, a hundred, a thousand times the entries costs. Each step runs in a process of its
//! own, so that its peak memory is its own.

mod browse;
mod files;
pub mod step;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use builder::variation;
use serde_json::{Value, json};

pub use self::step::Step;
use crate::shell::say;

/// Where the datasets are while they are measured.
const SCRATCH: &str = "target/growth";

/// Measures datasets with these multiples of the entries in `data`, prints a table and writes the figures.
pub fn run(data: &Path, times: &[usize], json: &Path) -> Result<()> {
    if let Some(folder) = json.parent() {
        fs::create_dir_all(folder)?;
    }
    let base = variation::load(data)?;
    let mut columns = Vec::new();
    for times in times {
        say(&format!("{times} times the entries"));
        let scratch = &Path::new(SCRATCH).join(times.to_string());
        let bundle = variation::grow(base.clone(), *times)?;
        variation::write_files(&bundle, scratch)?;
        step::provide(&bundle, scratch)?;
        drop(bundle);
        let mut figures = BTreeMap::from([("times".to_owned(), json!(times))]);
        for &step in Step::ALL {
            say(&format!("  {}", step.name()));
            figures.extend(measure(step, scratch)?);
        }
        say("  in a browser");
        figures.extend(browse::measure(scratch)?);
        columns.push(figures);
        // A run takes long, so save what there is so far.
        fs::write(json, serde_json::to_string_pretty(&columns)? + "\n")?;
        fs::remove_dir_all(scratch)?;
    }
    print!("{}", table(&columns));
    Ok(())
}

/// The figures of one step, each under its name with its unit.
fn measure(step: Step, data: &Path) -> Result<BTreeMap<String, Value>> {
    let output = Command::new(std::env::current_exe()?)
        .args(["bench", "--growth", "--step", step.name(), "--data"])
        .arg(data)
        .env("RAYON_NUM_THREADS", "2")
        .output()?;
    let told = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{}: {told}", step.name());
    serde_json::from_slice(&output.stdout).context("figures of a step")
}

/// A row for each figure, a column for each dataset.
fn table(columns: &[BTreeMap<String, Value>]) -> String {
    let names = columns.iter().flat_map(BTreeMap::keys);
    let names: std::collections::BTreeSet<&String> = names.collect();
    let mut text = String::new();
    for name in names {
        text.push_str(&format!("{name:<42}"));
        for column in columns {
            let figure = column.get(name).map_or("–".to_owned(), shown);
            text.push_str(&format!("{figure:>16}"));
        }
        text.push('\n');
    }
    text
}

fn shown(figure: &Value) -> String {
    match figure {
        Value::String(text) => text.clone(),
        Value::Number(number) if number.is_f64() => {
            format!("{:.2}", number.as_f64().unwrap_or_default())
        }
        other => other.to_string(),
    }
}
