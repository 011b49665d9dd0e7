//! Fuzzing, guided by coverage, on stable Rust: libFuzzer without sanitizers, which this code, being safe, does not
//! need.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::shell::{self, say};
use crate::toolchain;

/// Tells the fuzzer the target.
pub const VARIABLE: &str = "FUZZ_TARGET";

/// The folder of the fuzzer, corpora and findings.
const FOLDER: &str = "target/fuzz";

/// Every target gets at least this many executions. A build, which takes a second, gets no more.
const LEAST: u64 = 100;

/// What is fuzzed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Target {
    /// Paths, references, dates, folding.
    Address,
    /// The build of what the check accepts.
    Build,
    /// The check of a dataset's files.
    Check,
    /// Paragraphs with links.
    Prose,
    /// The parameters of an address.
    Query,
    /// What is sent for pages, lists and search.
    Reader,
    /// Queries and names.
    Search,
}

impl Target {
    /// Every target.
    pub const ALL: &[Target] = Target::VARIANTS;

    /// The target with that name.
    pub fn of(name: &str) -> Option<Target> {
        name.parse().ok()
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Its share of a thousand executions: slow targets get fewer.
    fn share(self) -> u64 {
        match self {
            Target::Address => 320,
            Target::Build => 0,
            Target::Check => 2,
            Target::Prose => 335,
            Target::Query => 335,
            Target::Reader => 3,
            Target::Search => 5,
        }
    }

    /// The longest input: the tests have megabytes, but here the number of inputs matters.
    fn longest(self) -> usize {
        match self {
            Target::Build | Target::Check | Target::Reader => 1024,
            _ => 256,
        }
    }

    /// Inputs to start with.
    fn seeds(self) -> Vec<Vec<u8>> {
        let texts: &[&str] = match self {
            Target::Address => &[
                "/people/a/",
                "people/a",
                "2017-07-09/2017-07-12",
                "Chloë Ørsted",
            ],
            Target::Prose => &["So [Ann](people/ann) met [Bo](people/bo)."],
            Target::Query => &[
                "?role=producer&sort=name&q=j%C3%A4rvi+x",
                "kind=a&body=b&result=won",
            ],
            Target::Search => &["ann leigh", "lanternfsh", "ann\0Ann Leigh\0Bo"],
            Target::Build | Target::Check | Target::Reader => {
                // Changes, then texts.
                return vec![
                    vec![0; 5],
                    (0..96).collect(),
                    b"\x01\x01[{\"slug\":\"a\",\"credits\":[]}]".to_vec(),
                    b"\x01{\"format\":1,\"series\":{\"title\":\"a\"}}".to_vec(),
                ];
            }
        };
        texts.iter().map(|text| text.as_bytes().to_vec()).collect()
    }
}

/// Fuzzes every target, or one, with this many executions in total, and prints how many each got. Inputs that break a
/// target are kept in `fuzz/findings/`, where the tests run them from then on.
pub fn fuzz(executions: u64, only: Option<Target>) -> Result<()> {
    let fuzzer = build()?;
    let mut total = 0;
    for &target in Target::ALL {
        let runs = match only {
            Some(only) if only == target => executions,
            Some(_) => continue,
            None => (executions * target.share()).div_ceil(1000).max(LEAST),
        };
        let start = Instant::now();
        let done = run(&fuzzer, target, runs)?;
        report(target, done, start.elapsed());
        total += done;
    }
    println!("{total:>12} executions in all");
    Ok(())
}

fn report(target: Target, done: u64, time: Duration) {
    println!(
        "{done:>12} executions of {} in {:.0} s",
        target.name(),
        time.as_secs_f64()
    );
}

fn build() -> Result<PathBuf> {
    toolchain::ensure_packages(&[("c++", "g++")])?;
    say("Building the fuzzer");
    let host = host()?;
    // What `cargo fuzz` passes with `--sanitizer none`.
    let flags = [
        "--cfg",
        "fuzzing",
        "-Cpasses=sancov-module",
        "-Cllvm-args=-sanitizer-coverage-level=4",
        "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
        "-Cllvm-args=-sanitizer-coverage-pc-table",
        "-Cllvm-args=-sanitizer-coverage-trace-compares",
    ];
    let mut build = toolchain::cargo("build");
    toolchain::without_overrides(&mut build);
    build
        .args(["--package", "fuzz", "--profile", "fuzz"])
        // With an explicit target, the flags don't apply to macros and build scripts.
        .args(["--target", &host, "--target-dir", FOLDER])
        .env("RUSTFLAGS", flags.join(" "));
    shell::run(&mut build)?;
    Ok(Path::new(FOLDER).join(host).join("fuzz/fuzz"))
}

fn host() -> Result<String> {
    let output = Command::new("rustc").arg("-vV").output()?;
    let text = String::from_utf8(output.stdout)?;
    let host = text.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host
        .context("rustc does not say which host it runs on")?
        .to_owned())
}

/// Runs a target and returns how many times it was executed.
fn run(fuzzer: &Path, target: Target, runs: u64) -> Result<u64> {
    let corpus = Path::new(FOLDER).join("corpus").join(target.name());
    fs::create_dir_all(&corpus)?;
    for (number, seed) in target.seeds().into_iter().enumerate() {
        fs::write(corpus.join(format!("seed-{number}")), seed)?;
    }
    let findings = Path::new("fuzz/findings").join(target.name());
    fs::create_dir_all(&findings)?;
    say(&format!("Fuzzing {}: {runs} executions", target.name()));
    let log = Path::new(FOLDER).join(format!("{}.log", target.name()));
    let status = Command::new(fuzzer)
        .arg(&corpus)
        .arg(&findings)
        .arg(format!("-runs={runs}"))
        .arg(format!("-max_len={}", target.longest()))
        .arg(format!("-artifact_prefix={}/", findings.display()))
        // The watchdog: no single input may take this long, or this much memory.
        .args(["-timeout=20", "-rss_limit_mb=2048"])
        .args(["-print_final_stats=1", "-verbosity=1"])
        .env(VARIABLE, target.name())
        .stdout(Stdio::null())
        .stderr(fs::File::create(&log)?)
        .status()?;
    let said = fs::read_to_string(&log)?;
    if !status.success() {
        let tail: Vec<&str> = said.lines().rev().take(30).collect();
        let tail: Vec<&str> = tail.into_iter().rev().collect();
        bail!(
            "{} is broken by an input:\n{}",
            target.name(),
            tail.join("\n")
        );
    }
    let stat = "stat::number_of_executed_units:";
    let done = said.lines().find_map(|line| line.strip_prefix(stat));
    done.and_then(|number| number.trim().parse().ok())
        .with_context(|| format!("{} does not say how many times it was run", log.display()))
}
