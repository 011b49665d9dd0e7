//! Measuring: what the site costs its visitors and its builders.

pub mod growth;
pub mod limits;
mod record;
mod report;
mod sizes;
mod visit;

use std::path::PathBuf;

use anyhow::Result;
use builder::site::{Options, SiteUrl};
use serde_json::json;

use crate::shell::say;
use crate::sites::build;
use crate::test::PROGRAMS;
use crate::toolchain;

/// The latest run.
const LATEST: &str = "target/bench.json";

/// Builds the release site, measures it, prints the figures next to the recorded ones and writes them as JSON.
pub fn run(data: PathBuf, rounds: usize, record: bool) -> Result<()> {
    let chromium = |program: &&(&str, &str)| program.1.starts_with("chromium");
    let chromium: Vec<_> = PROGRAMS.iter().filter(chromium).copied().collect();
    toolchain::ensure_packages(&chromium)?;
    let out = std::env::current_dir()?.join("target/sites/measured");
    let site = Options {
        site_url: Some(SiteUrl::example()),
        ..Options::new(data, out)
    };
    build(&site)?;
    let run = json!({
        "sizes": sizes::weigh(&site)?,
        "load": visit::load(&site.out, rounds, None)?,
        "slowest_key": visit::keys(&site.out)?,
        "prerender": {
            "one_thread": visit::prerender(&site.data, 1)?,
            "two_threads": visit::prerender(&site.data, 2)?,
        },
    });
    print!("{}", report::report(&run, &record::read()?));
    record::write(LATEST, &run)?;
    if record {
        record::write(record::RECORD, &run)?;
    }
    say(&format!(
        "The figures are in {}",
        if record { record::RECORD } else { LATEST }
    ));
    Ok(())
}
