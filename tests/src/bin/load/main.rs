//! Load: what a visitor waits for, in Chromium. The page of a part on a slow phone, compared with the same page without
//! its scripts; then, at full speed, how long the app takes for a page, and for a filter.
//!
//! `cargo run -p site-tests --bin load -- dist [ROUNDS]` writes JSON, all times in milliseconds; `--each` adds the
//! details of every load, with its long tasks and what they were doing, and `--headings=N` sets the number of headings
//! for their ratio.

mod answers;
mod round;
mod server;

use std::path::PathBuf;

use serde_json::{Value, json};
use site_tests::contract::{Dataset, text};
use site_tests::{Outcome, runtime};

use self::round::Trip;

/// An odd number of rounds, so that there is a median.
const ROUNDS: usize = 5;

/// This many headings with scripts, and as many without. A heading is quick to measure, and the ratio needs many to be
/// accurate to a few hundredths, because loads differ by more than that.
const HEADINGS: usize = 51;

fn main() -> Outcome {
    let (flags, rest): (Vec<String>, Vec<String>) = std::env::args()
        .skip(1)
        .partition(|argument| argument.starts_with("--"));
    let dist = PathBuf::from(rest.first().ok_or("which built site?")?);
    let rounds = rest.get(1).map_or(Ok(ROUNDS), |rounds| rounds.parse())?;
    let data = Dataset::read(&dist);
    let part = |nth: usize| {
        let part = data.list("episodes").get(nth);
        part.map(|part| format!("/episodes/{}/", text(&part["slug"])))
    };
    let (page, next) = part(0).zip(part(1)).ok_or("the series has no two parts")?;
    let (alive, plain) = (server::start(&dist, false), server::start(&dist, true));
    let trip = |origin, alive| Trip {
        origin,
        page: &page,
        next: &next,
        alive,
    };
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    // In turn, so that whatever else the machine does affects both. The first round does not count: the first time a
    // host is asked for a file it compresses it, which takes a while.
    for round in 0..rounds + usize::from(rounds > 0) {
        eprintln!("load {round} of {rounds}");
        let loads = [
            runtime().block_on(trip(&plain, false).load())?,
            runtime().block_on(trip(&alive, true).load())?,
        ];
        if round > 0 {
            let [without, with] = loads;
            theirs.push(without);
            ours.push(with);
        }
    }
    let headings = number(&flags, "--headings=")?.unwrap_or(HEADINGS);
    let (mut our_headings, mut their_headings) = (Vec::new(), Vec::new());
    for _ in 0..headings {
        their_headings.push(runtime().block_on(trip(&plain, false).heading())?);
        our_headings.push(runtime().block_on(trip(&alive, true).heading())?);
    }
    let (our_heading, their_heading) = (median(our_headings), median(their_headings));
    let mut found = json!({
        "page": page,
        "rounds": rounds,
        "with_scripts": summary(&ours),
        "without_scripts": summary(&theirs),
        "headings": {
            "rounds": headings,
            "with_scripts": rounded(our_heading),
            "without_scripts": rounded(their_heading),
        },
        "heading_ratio": rounded(our_heading / their_heading),
    });
    if rounds > 0 {
        found["answers"] = runtime().block_on(answers::measure(&alive))?;
    }
    if flags.iter().any(|flag| flag == "--each") {
        found["each"] = json!({ "with_scripts": ours, "without_scripts": theirs });
    }
    println!("{found:#}");
    Ok(())
}

/// The number of a flag such as `--headings=25`.
fn number(flags: &[String], name: &str) -> Outcome<Option<usize>> {
    let given = flags.iter().find_map(|flag| flag.strip_prefix(name));
    Ok(given.map(str::parse).transpose()?)
}

/// The medians of the loads.
fn summary(loads: &[Value]) -> Value {
    let time = |load: &Value, name: &str| load[name].as_f64().unwrap_or(f64::NAN);
    // What the browser does once the app has handled the click belongs to the next page.
    let tasks = |load: &Value, from: f64| -> Vec<f64> {
        let end = load["interactive"].as_f64().unwrap_or(f64::INFINITY);
        let tasks = load["tasks"].as_array().into_iter().flatten();
        let of_load = tasks.filter(|task| {
            let start = task[0].as_f64().unwrap_or(f64::NAN);
            start >= from && start < end
        });
        of_load.filter_map(|task| task[1].as_f64()).collect()
    };
    let longest = |tasks: Vec<f64>| tasks.into_iter().fold(0.0, f64::max);
    let blocking = |tasks: Vec<f64>| tasks.iter().map(|task| task - 50.0).sum::<f64>();
    let middle = |of: &dyn Fn(&Value) -> f64| {
        let numbers = loads.iter().map(of).collect();
        json!(rounded(median(numbers)))
    };
    json!({
        "heading": middle(&|load| time(load, "heading")),
        "interactive": middle(&|load| time(load, "interactive")),
        "next": middle(&|load| time(load, "next")),
        "blocking": middle(&|load| blocking(tasks(load, 0.0))),
        "longest_task": middle(&|load| longest(tasks(load, 0.0))),
        "longest_task_of_app": middle(&|load| longest(tasks(load, time(load, "heading")))),
        "layout_shift": middle(&|load| time(load, "shift")),
    })
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(f64::NAN)
}

fn rounded(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}
