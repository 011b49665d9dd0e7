//! Browsing a grown site: what it sends, when a visitor on a slow phone sees and can use the page of a part, and how
//! fast search responds.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Result;
use builder::site::Options;
use serde_json::Value;

use super::files;
use crate::bench::visit;
use crate::sites::build_all;

const ROUNDS: usize = 3;
const HEADINGS: usize = 9;

/// Builds the site of a dataset and visits it.
pub fn measure(data: &Path) -> Result<BTreeMap<String, Value>> {
    let out = std::env::current_dir()?
        .join(data)
        .with_added_extension("site");
    let site = Options {
        // Drawing them takes long, and nobody looks at them here.
        cards: false,
        offline: false,
        ..Options::new(data.to_owned(), out)
    };
    build_all(std::slice::from_ref(&site))?;
    let load = visit::load(&site.out, ROUNDS, Some(HEADINGS))?;
    let mut figures = files::weigh(&site.out)?;
    for (name, figure) in [
        ("phone: heading, ms", &load["headings"]["with_scripts"]),
        (
            "phone: heading without scripts, ms",
            &load["headings"]["without_scripts"],
        ),
        (
            "phone: interactive, ms",
            &load["with_scripts"]["interactive"],
        ),
        ("phone: next page, ms", &load["with_scripts"]["next"]),
        (
            "phone: longest task of the app, ms",
            &load["with_scripts"]["longest_task_of_app"],
        ),
        ("page turn, p95, ms", &load["answers"]["page"]["p95"]),
        ("filter, p95, ms", &load["answers"]["filter"]["p95"]),
    ] {
        if !figure.is_null() {
            figures.insert(name.to_owned(), figure.clone());
        }
    }
    figures.insert(
        "palette: slowest key, ms".to_owned(),
        visit::keys(&site.out)?,
    );
    fs::remove_dir_all(&site.out)?;
    Ok(figures)
}
