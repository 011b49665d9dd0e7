//! The steps: each measures one thing and prints it as JSON.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Write};
use std::path::Path;
use std::sync::Mutex;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use builder::{check, site};
use clap::ValueEnum;
use companion::content;
use companion::dataset::{Bundle, Dataset, Section};
use companion::route::Route;
use companion::search::{Findable, SearchIndex};
use serde_json::{Value, json};
use strum::{IntoStaticStr, VariantArray};

/// The whole dataset in one file.
const WHOLE: &str = "whole.json";

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Step {
    /// Reading and checking the files.
    Check,
    /// Reading the bundle and indexing it.
    Load,
    /// Rendering every page.
    Prerender,
    /// Reading the search index, and searching.
    Search,
}

impl Step {
    /// Every step.
    pub const ALL: &[Step] = Step::VARIANTS;

    /// What it is called on the command line.
    pub fn name(self) -> &'static str {
        self.into()
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

/// Puts a dataset into the folder that all steps except the check take it from.
pub fn provide(bundle: &Bundle, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let mut file = BufWriter::new(File::create(folder.join(WHOLE))?);
    serde_json::to_writer(&mut file, bundle)?;
    Ok(file.flush()?)
}

fn read(data: &Path) -> Result<Bundle> {
    let file = BufReader::new(File::open(data.join(WHOLE))?);
    Ok(serde_json::from_reader(file)?)
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
    let (start, before) = (Instant::now(), busy()?);
    site::dry_run::render(data, &routes, folder, |route, html| {
        let size = (html.len(), route.clone());
        sizes.lock().expect("nobody panics").push(size);
    })?;
    let (seconds, busy) = (start.elapsed().as_secs_f64(), busy()? - before);
    let mut sizes = sizes.into_inner()?;
    sizes.sort_by_key(|(size, _)| *size);
    let of = |wanted: &dyn Fn(&Route) -> bool| {
        let found = sizes.iter().filter(|(_, route)| wanted(route));
        found.map(|(size, _)| *size).collect::<Vec<usize>>()
    };
    let parts = of(&|route| matches!(route, Route::Item(Section::Episodes, _)));
    let entries = of(&|route| matches!(route, Route::Item(..)));
    let lists = of(&|route| {
        matches!(route, Route::Section(section) if LISTS.contains(section)) || route.page() > 1
    });
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
            "prerender, pages a second of one core".to_owned(),
            json!((sizes.len() as f64 / busy).round()),
        ),
        (
            "page of a part, median, B".to_owned(),
            json!(middle(&parts)),
        ),
        (
            "page of an entry, median, B".to_owned(),
            json!(middle(&entries)),
        ),
        ("longest list page, B".to_owned(), json!(lists.last())),
        ("largest page, B".to_owned(), json!(largest)),
        ("largest page".to_owned(), json!(page.path())),
    ]))
}

/// The sections whose page is a list.
const LISTS: [Section; 8] = [
    Section::Episodes,
    Section::People,
    Section::Organizations,
    Section::Works,
    Section::Awards,
    Section::Timeline,
    Section::Sources,
    Section::Disagreements,
];

/// The CPU seconds of this process: unlike wall-clock time, they don't depend on what else the machine is doing.
fn busy() -> Result<f64> {
    const TICKS_A_SECOND: f64 = 100.0;
    let stat = fs::read_to_string("/proc/self/stat")?;
    let fields = stat.rsplit_once(") ").context("no name")?.1;
    let ticks = fields.split(' ').skip(11).take(2);
    Ok(ticks
        .filter_map(|ticks| ticks.parse::<f64>().ok())
        .sum::<f64>()
        / TICKS_A_SECOND)
}

fn middle(sorted: &[usize]) -> usize {
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}

/// Types names, names with slips, words of many entries and a name that nobody has, as a visitor would: each text is
/// searched for in the part that it leads to.
fn searched(folder: &Path) -> Result<Figures> {
    const TIMES: usize = 5;
    let data = whole(folder)?;
    let kept = |number: u32| folder.join(format!("search-part-{number}.json"));
    let (mut parts, mut largest) = (0, Vec::new());
    let start = Instant::now();
    let root = content::in_parts(content::findable(data, "growth"), |number, part| {
        let text = serde_json::to_vec(part)?;
        fs::write(kept(number), &text)?;
        parts = number;
        if text.len() > largest.len() {
            largest = text;
        }
        Ok::<_, anyhow::Error>(())
    })?;
    let root = serde_json::to_vec(&root)?;
    let made = start.elapsed().as_secs_f64();
    if parts == 0 {
        largest.clone_from(&root);
    }
    let root: Findable = serde_json::from_slice(&root)?;
    let start = Instant::now();
    let part: Findable = serde_json::from_slice(&largest)?;
    std::hint::black_box(SearchIndex::new(&part));
    let prepared = start.elapsed().as_secs_f64() * 1000.0;
    let name = &data.people[data.people.len() / 2].name;
    let slip = name.replacen(['a', 'e'], "x", 1);
    let mut times = Vec::new();
    for typed in [name, &slip, "the first of the series", "xyzzy"] {
        for (end, letter) in typed.char_indices() {
            let text = &typed[..end + letter.len_utf8()];
            let mut at = root.clone();
            while let Some(number) = at.part_for(text) {
                at = serde_json::from_slice(&fs::read(kept(number))?)?;
            }
            let index = SearchIndex::new(&at);
            let mut tries: Vec<f64> = (0..TIMES)
                .map(|_| {
                    let start = Instant::now();
                    std::hint::black_box(index.search(text, 60));
                    start.elapsed().as_secs_f64() * 1000.0
                })
                .collect();
            tries.sort_by(f64::total_cmp);
            times.push(tries[TIMES / 2]);
        }
    }
    for number in 1..=parts {
        fs::remove_file(kept(number))?;
    }
    times.sort_by(f64::total_cmp);
    Ok(Figures::from([
        ("search: make the files, s".to_owned(), json!(made)),
        ("search: parts".to_owned(), json!(parts)),
        (
            "search: read and prepare the largest, ms".to_owned(),
            json!(prepared),
        ),
        (
            "search: median key, ms".to_owned(),
            json!(times[times.len() / 2]),
        ),
        ("search: slowest key, ms".to_owned(), json!(times.last())),
    ]))
}

/// The peak memory of this process.
fn peak() -> Result<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
    Ok(kib.context("no VmHWM")? / 1024)
}
