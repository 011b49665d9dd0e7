//! Packages: system programs that a build or a test needs.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::services;
use crate::shell::{self, say};

/// Programs from system packages: `(program, package)`. Missing ones are installed if possible.
pub fn ensure_packages(needed: &[(&str, &str)]) -> Result<()> {
    let mut missing: Vec<&str> = needed
        .iter()
        .filter(|(program, _)| !on_path(program))
        .map(|(_, package)| *package)
        .collect();
    missing.dedup();
    if missing.is_empty() {
        return Ok(());
    }
    let by_hand = format!(
        "these packages are missing: {}. On Debian: `sudo apt-get install {}`",
        missing.join(", "),
        missing.join(" ")
    );
    if !on_path("apt-get") {
        bail!("{by_hand}");
    }
    say(&format!("Installing {}", missing.join(", ")));
    let apt = |arguments: &[&str]| {
        let mut command = as_root("apt-get");
        command
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive");
        shell::run(&mut command)
    };
    apt(&["update", "--quiet"]).with_context(|| by_hand.clone())?;
    let mut install = vec!["install", "--yes", "--quiet", "--no-install-recommends"];
    install.extend(&missing);
    services::without_starting(&missing, || apt(&install)).with_context(|| by_hand)
}

/// A program that is started as root.
pub fn as_root(program: &str) -> Command {
    if is_root() {
        return Command::new(program);
    }
    let mut sudo = Command::new("sudo");
    sudo.arg(program);
    sudo
}

/// Whether a program with that name can be started. Servers are in folders that only root's PATH has.
pub fn on_path(program: &str) -> bool {
    env::split_paths(&env::var_os("PATH").unwrap_or_default())
        .filter(|folder| folder.is_absolute())
        .chain([PathBuf::from("/usr/sbin")])
        .any(|folder| folder.join(program).is_file())
}

fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout.starts_with(b"0\n"))
}
