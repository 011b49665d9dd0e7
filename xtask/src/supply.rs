//! Supply: what comes in from outside has a licence that suits, a source that is known, and stands there once.

use anyhow::Result;

use crate::shell::{self, say};
use crate::toolchain::{self, CARGO_DENY};

/// What is allowed, with reasons.
const CONFIGURATION: &str = ".config/deny.toml";

/// Judges the crates of the lock file. Advisories are left out: their database is no registry's.
pub fn judge() -> Result<()> {
    let mut deny = toolchain::command(&[&CARGO_DENY])?;
    say("Licences, sources and duplicates of what comes in from outside");
    deny.args(["--workspace", "--locked", "--config", CONFIGURATION])
        .args(["check", "--hide-inclusion-graph"])
        .args(["bans", "licenses", "sources"]);
    shell::run(&mut deny)
}
