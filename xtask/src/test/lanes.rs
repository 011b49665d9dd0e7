//! Lanes: the tests of several engines side by side, two at a time. Each lane says how it went once it is done, with
//! its whole output if it failed; the slowest tests are listed at the end.

use std::collections::VecDeque;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::thread;
use std::time::Instant;

use anyhow::{Result, bail};

use crate::shell::say;

/// A browser sometimes keeps more than one core busy, but waits most of the time.
const BESIDE: usize = 2;

/// How many of the slowest tests are listed.
const NAMED: usize = 20;

/// Tests that run one after the other.
pub struct Lane {
    /// What it tests.
    pub name: &'static str,
    /// Its commands.
    pub commands: Vec<Command>,
}

/// Runs all lanes, in order. An error names those that failed, after their output.
pub fn run(lanes: Vec<Lane>) -> Result<()> {
    let waiting = Mutex::new(VecDeque::from(lanes));
    let failed = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..BESIDE {
            scope.spawn(|| {
                while let Some(lane) = next(&waiting) {
                    let name = lane.name;
                    if let Err(error) = walk(lane) {
                        eprintln!("{error:#}");
                        failed.lock().expect("nobody panics here").push(name);
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().expect("nobody panics here");
    if !failed.is_empty() {
        bail!("tests failed: {}", failed.join(", "));
    }
    Ok(())
}

fn next(waiting: &Mutex<VecDeque<Lane>>) -> Option<Lane> {
    waiting.lock().expect("nobody panics here").pop_front()
}

fn walk(lane: Lane) -> Result<()> {
    say(&format!("{}: started", lane.name));
    let start = Instant::now();
    for mut command in lane.commands {
        let outcome = command.stdin(Stdio::null()).output()?;
        let said = String::from_utf8_lossy(&outcome.stdout);
        if !outcome.status.success() {
            let errors = String::from_utf8_lossy(&outcome.stderr);
            bail!("{}: {}\n{said}\n{errors}", lane.name, outcome.status);
        }
        let results = said.lines().filter(|line| line.starts_with("test result"));
        results.for_each(|line| println!("{}: {line}", lane.name));
    }
    let seconds = start.elapsed().as_secs();
    say(&format!("{}: passed in {seconds} s", lane.name));
    Ok(())
}

/// Lists the slowest tests, from a file with a line for each: its seconds, its name.
pub fn tell_slowest(times: &Path) -> Result<()> {
    let text = fs::read_to_string(times)?;
    say("The slowest tests, in seconds");
    for (seconds, name) in slowest(&text) {
        eprintln!("{seconds:7.1}  {name}");
    }
    Ok(())
}

fn slowest(text: &str) -> Vec<(f64, &str)> {
    let mut times: Vec<(f64, &str)> = text
        .lines()
        .filter_map(|line| {
            let (seconds, name) = line.split_once(' ')?;
            Some((seconds.parse().ok()?, name))
        })
        .collect();
    times.sort_by(|one, other| other.0.total_cmp(&one.0));
    times.truncate(NAMED);
    times
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lane(name: &'static str, script: &str) -> Lane {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        Lane {
            name,
            commands: vec![command],
        }
    }

    #[test]
    fn every_lane_runs_and_those_that_failed_are_named() {
        assert!(run(vec![lane("one", "true"), lane("two", "echo a ... ok")]).is_ok());
        let lanes = ["one", "two", "three"];
        let lanes = lanes.map(|name| lane(name, if name == "two" { "true" } else { "exit 3" }));
        let told = run(lanes.into()).unwrap_err().to_string();
        assert!(told.contains("one") && told.contains("three") && !told.contains("two"));
    }

    #[test]
    fn the_slowest_come_first() {
        let found = slowest("1.5 a\n20.0 firefox b\nx\n3 c\n");
        assert_eq!(found, [(20.0, "firefox b"), (3.0, "c"), (1.5, "a")]);
    }
}
