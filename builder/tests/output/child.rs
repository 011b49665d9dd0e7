//! A build in a process of its own that ends where a test says. It is this test program, started again.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Output as Ended};

use builder::output::{Output, Step};

use super::site::{publish, write_site};

/// The environment variables for the child.
const TARGET: &str = "OUTPUT_CHILD_TARGET";
const VERSION: &str = "OUTPUT_CHILD_VERSION";
const END: &str = "OUTPUT_CHILD_END";

/// When a child ends as if the power had failed.
pub const CLAIMED: &str = "claimed";
pub const HALF: &str = "half";
pub const NEVER: &str = "never";

/// A command that builds and publishes a site in a process of its own. `end` is the name of a step, or one of the
/// above.
pub fn build(out: &Path, version: u8, end: &str) -> Command {
    let mut command = Command::new(env::current_exe().unwrap());
    command
        .args(["--exact", "child::this_is_the_child", "--nocapture"])
        .env(TARGET, out)
        .env(VERSION, version.to_string())
        .env(END, end);
    command
}

/// The same in namespaces of its own, after a shell has run `prepare` there; `None` if this machine forbids that.
pub fn build_mounted(prepare: &str, out: &Path, version: u8, end: &str) -> Option<Ended> {
    let allowed = Command::new("unshare")
        .args([
            "--map-root-user",
            "--mount",
            "mount",
            "-t",
            "tmpfs",
            "none",
            "/mnt",
        ])
        .output();
    if !allowed.is_ok_and(|output| output.status.success()) {
        eprintln!("NOT TESTED: this machine lets nobody mount a file system");
        return None;
    }
    let inner = build(out, version, end);
    let mut outer = Command::new("unshare");
    outer.args(["--map-root-user", "--mount", "sh", "-ec"]);
    outer.arg(format!("{prepare}\nexec \"$@\"")).arg("sh");
    outer.arg(inner.get_program()).args(inner.get_args());
    outer.envs(
        inner
            .get_envs()
            .filter_map(|(key, value)| Some((key, value?))),
    );
    Some(outer.output().unwrap())
}

/// Does nothing unless another test has started it.
#[test]
fn this_is_the_child() {
    let Some(out) = env::var_os(TARGET).map(PathBuf::from) else {
        return;
    };
    let version: u8 = env::var(VERSION).unwrap().parse().unwrap();
    let end = env::var(END).unwrap();
    let data = out.with_file_name("no-data");
    let output = match Output::claim(&out, &data, &[]) {
        Ok(output) => output,
        Err(error) => told(&error),
    };
    if end == CLAIMED {
        std::process::abort();
    }
    if end == HALF {
        write_site(output.fresh(), version).unwrap();
        std::process::abort();
    }
    let between = |step: Step| {
        if format!("{step:?}") == end {
            std::process::abort();
        }
    };
    if let Err(error) = publish(output, version, &between) {
        told(&error);
    }
    println!("PUBLISHED");
}

fn told(error: &anyhow::Error) -> ! {
    println!("TOLD {error:#}");
    std::process::exit(1);
}
