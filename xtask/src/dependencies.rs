//! Dependencies: each has an acceptable license and a known source, and is there in one version.

use anyhow::Result;

use crate::shell::{self, say};
use crate::toolchain::{self, CARGO_DENY};

/// What is allowed, with reasons.
const CONFIGURATION: &str = ".config/deny.toml";

/// Checks the crates in the lock file. Advisories are left out, because their database is not on a registry.
pub fn check() -> Result<()> {
    let mut deny = toolchain::command(&[&CARGO_DENY])?;
    say("Licenses, sources and duplicates of dependencies");
    deny.args(["--workspace", "--locked", "--config", CONFIGURATION])
        .args(["check", "--hide-inclusion-graph"])
        .args(["bans", "licenses", "sources"]);
    shell::run(&mut deny)
}
