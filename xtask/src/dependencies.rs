//! Dependencies: each has a licence that suits and a source that is known, and is there in one version.

use anyhow::Result;

use crate::shell::{self, say};
use crate::toolchain::{self, CARGO_DENY};

/// What is allowed, with reasons.
const CONFIGURATION: &str = ".config/deny.toml";

/// Checks the crates of the lock file. Advisories are left out: their database is no registry's.
pub fn check() -> Result<()> {
    let mut deny = toolchain::command(&[&CARGO_DENY])?;
    say("Licences, sources and duplicates of dependencies");
    deny.args(["--workspace", "--locked", "--config", CONFIGURATION])
        .args(["check", "--hide-inclusion-graph"])
        .args(["bans", "licenses", "sources"]);
    shell::run(&mut deny)
}
