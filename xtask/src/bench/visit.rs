//! What visitors and builders wait for: the site in a browser, its palette key by key, and rendering all its pages.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use builder::variation;
use serde_json::{Value, json};

use super::growth::step::{self, Step};
use crate::shell::say;
use crate::toolchain;

/// The dataset for rendering has this many times the entries: enough pages that starting up doesn't dominate the
/// figure.
const TIMES: usize = 20;
const SCRATCH: &str = "target/bench/data";

/// The page of a part on a slow phone, and how fast the app responds. Headings have rounds of their own; `None` means
/// the program's default.
pub fn load(site: &Path, rounds: usize, headings: Option<usize>) -> Result<Value> {
    say("Loading a part on a slow phone, with its scripts and without");
    let mut arguments = vec![rounds.to_string()];
    arguments.extend(headings.map(|headings| format!("--headings={headings}")));
    let text = program("load", site, &arguments)?;
    serde_json::from_str(&text).context("figures of the loads")
}

/// How long the palette takes for a key, in milliseconds at most.
pub fn keys(site: &Path) -> Result<Value> {
    say("Typing into the palette");
    let text = program("keys", site, &[])?;
    let slowest = text.lines().find_map(|line| {
        let time = line.strip_prefix("slowest key: ")?.strip_suffix(" ms")?;
        time.parse::<f64>().ok()
    });
    Ok(json!(slowest.context("the palette has no slowest key")?))
}

/// Pages a second on this many threads, and peak memory, in a process of its own.
pub fn prerender(data: &Path, threads: usize) -> Result<Value> {
    say(&format!("Rendering every page, on {threads} threads"));
    let bundle = variation::grow(variation::load(data)?, TIMES)?;
    step::provide(&bundle, Path::new(SCRATCH))?;
    let output = Command::new(std::env::current_exe()?)
        .args([
            "bench",
            "--growth",
            "--step",
            Step::Prerender.name(),
            "--data",
            SCRATCH,
        ])
        .env("RAYON_NUM_THREADS", threads.to_string())
        .output()?;
    let told = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "rendering failed: {told}");
    serde_json::from_slice(&output.stdout).context("figures of the pages")
}

/// The output of a program of the tests.
fn program(name: &str, site: &Path, arguments: &[String]) -> Result<String> {
    let output = toolchain::cargo("run")
        .args(["--quiet", "--package", "site-tests", "--bin", name, "--"])
        .arg(site)
        .args(arguments)
        .stderr(std::process::Stdio::inherit())
        .output()?;
    ensure!(
        output.status.success(),
        "`{name}` ended with {}",
        output.status
    );
    Ok(String::from_utf8(output.stdout)?)
}
