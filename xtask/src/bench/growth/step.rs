//! The steps: each measures one thing and says so as JSON.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Mutex;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use companion::dataset::{Bundle, Dataset, Section};
use companion::route::Route;
use serde_json::{Value, json};

use crate::{build, check};

/// The whole dataset as the browser fetches it.
pub const WHOLE: &str = "bundle.json";

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Step {
    /// Reading and checking the files.
    Check,
    /// Reading the bundle and indexing it.
    Load,
    /// Rendering every page.
    Prerender,
    /// Searching.
    Search,
    /// Packing the bundle.
    Pack,
}

impl Step {
    /// Every step.
    pub const ALL: [Step; 5] = [
        Step::Check,
        Step::Load,
        Step::Prerender,
        Step::Search,
        Step::Pack,
    ];

    /// What it is called on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Step::Check => "check",
            Step::Load => "load",
            Step::Prerender => "prerender",
            Step::Search => "search",
            Step::Pack => "pack",
        }
    }
}

type Figures = BTreeMap<String, Value>;

/// Runs one step on the dataset in a folder and prints its figures.
pub fn run(step: Step, data: &Path) -> Result<()> {
    let mut figures = match step {
        Step::Check => checked(data)?,
        Step::Load => loaded(data)?,
        Step::Prerender => prerendered(data)?,
        Step::Search => searched(data)?,
        Step::Pack => packed(data)?,
    };
    figures.insert(format!("{} peak memory, MiB", step.name()), json!(peak()?));
    println!("{}", serde_json::to_string(&figures)?);
    Ok(())
}

fn checked(data: &Path) -> Result<Figures> {
    let start = Instant::now();
    let Ok(bundle) = check::load(data) else {
        bail!("the dataset does not pass the check");
    };
    Ok(Figures::from([
        ("check, s".to_owned(), json!(start.elapsed().as_secs_f64())),
        ("entries".to_owned(), json!(check::entries(&bundle))),
    ]))
}

fn read(data: &Path) -> Result<Bundle> {
    Ok(serde_json::from_slice(&fs::read(data.join(WHOLE))?)?)
}

fn loaded(data: &Path) -> Result<Figures> {
    let start = Instant::now();
    let bundle = read(data)?;
    let parsed = start.elapsed().as_secs_f64();
    let start = Instant::now();
    let data = Dataset::new(bundle);
    let indexed = start.elapsed().as_secs_f64();
    std::hint::black_box(&data);
    Ok(Figures::from([
        ("load: read, s".to_owned(), json!(parsed)),
        ("load: index, s".to_owned(), json!(indexed)),
    ]))
}

fn whole(data: &Path) -> Result<&'static Dataset> {
    Ok(Box::leak(Box::new(Dataset::new(read(data)?))))
}

fn prerendered(folder: &Path) -> Result<Figures> {
    let data = whole(folder)?;
    let routes = Route::all(data);
    let sizes = Mutex::new(Vec::with_capacity(routes.len()));
    let start = Instant::now();
    build::rehearse(data, &routes, folder, |route, html| {
        let size = (html.len(), route.clone());
        sizes.lock().expect("nobody panics").push(size);
    })?;
    let seconds = start.elapsed().as_secs_f64();
    let mut sizes = sizes.into_inner()?;
    sizes.sort_by_key(|(size, _)| *size);
    let of = |wanted: &dyn Fn(&Route) -> bool| {
        let found = sizes.iter().filter(|(_, route)| wanted(route));
        found.map(|(size, _)| *size).collect::<Vec<usize>>()
    };
    let parts = of(&|route| matches!(route, Route::Item(Section::Episodes, _)));
    let entries = of(&|route| matches!(route, Route::Item(..)));
    let (largest, page) = sizes.last().context("no page")?;
    let all: usize = sizes.iter().map(|(size, _)| size).sum();
    Ok(Figures::from([
        ("pages".to_owned(), json!(sizes.len())),
        ("pages: all, MB".to_owned(), json!(all as f64 / 1e6)),
        (
            "prerender, pages a second".to_owned(),
            json!((sizes.len() as f64 / seconds).round()),
        ),
        (
            "page of a part, median, B".to_owned(),
            json!(middle(&parts)),
        ),
        (
            "page of an entry, median, B".to_owned(),
            json!(middle(&entries)),
        ),
        ("largest page, B".to_owned(), json!(largest)),
        ("largest page".to_owned(), json!(page.path())),
    ]))
}

fn middle(sorted: &[usize]) -> usize {
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}

/// Types names, slips, words of many entries and what nobody is called.
fn searched(data: &Path) -> Result<Figures> {
    const TIMES: usize = 5;
    let data = whole(data)?;
    let start = Instant::now();
    let index = data.search_index();
    let prepared = start.elapsed().as_secs_f64();
    let name = &data.people[data.people.len() / 2].name;
    let slip = name.replacen(['a', 'e'], "x", 1);
    let mut times = Vec::new();
    for typed in [name, &slip, "the first of the series", "xyzzy"] {
        for (end, letter) in typed.char_indices() {
            let mut tries: Vec<f64> = (0..TIMES)
                .map(|_| {
                    let start = Instant::now();
                    std::hint::black_box(index.search(&typed[..end + letter.len_utf8()], 60));
                    start.elapsed().as_secs_f64() * 1000.0
                })
                .collect();
            tries.sort_by(f64::total_cmp);
            times.push(tries[TIMES / 2]);
        }
    }
    times.sort_by(f64::total_cmp);
    Ok(Figures::from([
        ("search: index, s".to_owned(), json!(prepared)),
        (
            "search: median key, ms".to_owned(),
            json!(times[times.len() / 2]),
        ),
        ("search: slowest key, ms".to_owned(), json!(times.last())),
    ]))
}

/// The bundle as it is and packed; above 10 MB packed less tightly, which says so.
fn packed(data: &Path) -> Result<Figures> {
    let bundle = fs::read(data.join(WHOLE))?;
    let quality = if bundle.len() > 10_000_000 { 5 } else { 11 };
    let params = brotli::enc::BrotliEncoderParams {
        quality,
        lgwin: 24,
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bundle[..], &mut out, &params)?;
    Ok(Figures::from([
        ("bundle, B".to_owned(), json!(bundle.len())),
        ("bundle, brotli, B".to_owned(), json!(out.len())),
        ("bundle, brotli quality".to_owned(), json!(quality)),
    ]))
}

/// The most memory that this process has had at once.
fn peak() -> Result<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
    Ok(kib.context("no VmHWM")? / 1024)
}
