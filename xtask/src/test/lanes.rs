//! Lanes: the tests of several engines side by side, two at a time. Each lane says how it went once it is done, with
//! its whole output if it failed; the slowest tests are listed at the end.
//!
//! Two browsers on two cores can make each other late. A few tests of browsers that failed beside others are run once
//! more with nothing beside them: if they fail again, the run fails; if not, they are named at the end.

use std::collections::VecDeque;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::thread;
use std::time::Instant;

use anyhow::{Result, anyhow, bail};

use crate::shell::say;

/// A browser sometimes keeps more than one core busy, but waits most of the time.
const BESIDE: usize = 2;

/// How many of the slowest tests are listed.
const NAMED: usize = 20;

/// More failures than this are no accident.
const AGAIN: usize = 6;

/// Tests that run one after the other.
pub struct Lane {
    /// What it tests.
    pub name: &'static str,
    /// Its commands.
    pub commands: Vec<Command>,
    /// Whether its tests may be late because of those beside it.
    pub may_be_late: bool,
}

/// Runs all lanes, in order. An error names those that failed, after their output. `alone` makes the command that runs
/// the tests with these names, and no others.
pub fn run(lanes: Vec<Lane>, alone: impl Fn(&[String]) -> Command) -> Result<()> {
    let waiting = Mutex::new(VecDeque::from(lanes));
    let failed = Mutex::new(Vec::new());
    let late = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..BESIDE {
            scope.spawn(|| {
                while let Some(lane) = next(&waiting) {
                    let (name, may_be_late) = (lane.name, lane.may_be_late);
                    if let Err(Failed { output, tests }) = walk(lane) {
                        eprintln!("{output}");
                        if may_be_late && !tests.is_empty() {
                            late.lock().expect("nobody panics here").extend(tests);
                        } else {
                            failed.lock().expect("nobody panics here").push(name);
                        }
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().expect("nobody panics here");
    if !failed.is_empty() {
        bail!("tests failed: {}", failed.join(", "));
    }
    let late = late.into_inner().expect("nobody panics here");
    if late.is_empty() {
        return Ok(());
    }
    once_more(&late, alone(&late))
}

/// Runs tests that failed beside others with nothing beside them.
fn once_more(late: &[String], command: Command) -> Result<()> {
    let names = late.join(", ");
    if late.len() > AGAIN {
        bail!("{} tests failed: {names}", late.len());
    }
    say(&format!("Once more, with nothing beside: {names}"));
    let said =
        outcome(command).map_err(|failed| anyhow!("{}\ntests failed twice", failed.output))?;
    let passed = said.lines().filter(|line| line.ends_with("... ok")).count();
    if passed != late.len() {
        bail!("{passed} of {} tests passed once more:\n{said}", late.len());
    }
    say(&format!("Failed beside others, passed alone: {names}"));
    Ok(())
}

fn next(waiting: &Mutex<VecDeque<Lane>>) -> Option<Lane> {
    waiting.lock().expect("nobody panics here").pop_front()
}

/// What a command printed that failed, and which tests it names.
struct Failed {
    output: String,
    tests: Vec<String>,
}

fn walk(lane: Lane) -> Result<(), Failed> {
    say(&format!("{}: started", lane.name));
    let start = Instant::now();
    for command in lane.commands {
        let said = outcome(command).map_err(|failed| Failed {
            output: format!("{}: {}", lane.name, failed.output),
            ..failed
        })?;
        let results = said.lines().filter(|line| line.starts_with("test result"));
        results.for_each(|line| println!("{}: {line}", lane.name));
    }
    let seconds = start.elapsed().as_secs();
    say(&format!("{}: passed in {seconds} s", lane.name));
    Ok(())
}

/// What a command prints.
fn outcome(mut command: Command) -> Result<String, Failed> {
    let outcome = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| Failed {
            output: error.to_string(),
            tests: Vec::new(),
        })?;
    let said = String::from_utf8_lossy(&outcome.stdout).into_owned();
    if outcome.status.success() {
        return Ok(said);
    }
    let errors = String::from_utf8_lossy(&outcome.stderr);
    Err(Failed {
        output: format!("{}\n{said}\n{errors}", outcome.status),
        tests: failures(&said),
    })
}

/// The tests that failed, as the test harness lists them at the end.
fn failures(said: &str) -> Vec<String> {
    let Some((_, list)) = said.rsplit_once("failures:\n") else {
        return Vec::new();
    };
    let names = list.lines().map_while(|line| line.strip_prefix("    "));
    names.map(str::to_owned).collect()
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

    /// What the harness prints of two tests that failed.
    const TWO: &str = "test a::one ... FAILED\n\nfailures:\n\n---- a::one stdout ----\nfailures:\n    no\n\n\
        failures:\n    a::one\n    b::two\n\ntest result: FAILED. 1 passed; 2 failed\n";

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    fn lane(name: &'static str, script: &str, may_be_late: bool) -> Lane {
        let commands = vec![shell(script)];
        Lane {
            name,
            commands,
            may_be_late,
        }
    }

    /// Runs a lane whose tests failed, and then a script in place of these tests.
    fn twice(again: &str) -> Result<()> {
        let script = format!("printf '%s' '{TWO}'; exit 101");
        run(vec![lane("late", &script, true)], |names| {
            assert_eq!(names, ["a::one", "b::two"]);
            shell(again)
        })
    }

    #[test]
    fn every_lane_runs_and_those_that_failed_are_named() {
        let never = |_: &[String]| -> Command { panic!("nothing is run again") };
        let sound = ["true", "echo a ... ok"].map(|script| lane("one", script, true));
        assert!(run(sound.into(), never).is_ok());
        let lanes = [
            lane("one", "exit 3", false),
            lane("two", "true", false),
            lane("three", "exit 3", true),
        ];
        let told = run(lanes.into(), never).unwrap_err().to_string();
        assert!(told.contains("one") && told.contains("three") && !told.contains("two"));
    }

    #[test]
    fn tests_that_were_late_must_pass_alone_every_one() {
        assert!(twice("echo 'test a::one ... ok'; echo 'test b::two ... ok'").is_ok());
        assert!(twice("echo 'test a::one ... ok'").is_err());
        assert!(twice("echo 'test a::one ... ok'; echo 'test b::two ... ok'; exit 101").is_err());
    }

    #[test]
    fn many_failures_are_not_tried_again() {
        let many: Vec<String> = (0..=AGAIN).map(|number| number.to_string()).collect();
        assert!(once_more(&many, shell("yes 'test x ... ok' | head -7")).is_err());
    }

    #[test]
    fn the_slowest_come_first() {
        let found = slowest("1.5 a\n20.0 firefox b\nx\n3 c\n");
        assert_eq!(found, [(20.0, "firefox b"), (3.0, "c"), (1.5, "a")]);
    }
}
