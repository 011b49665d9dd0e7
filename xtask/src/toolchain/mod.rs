//! Tools: what a build or a test needs is installed at its pinned version, or the message says what to do.
//!
//! Tools built by cargo are in `$CARGO_HOME/companion-tools/`, a folder for each version: shared by clones, and never
//! in the way of another version that somebody else's project needs.

mod environment;
mod packages;
mod search_path;
#[cfg(test)]
mod tests;
mod tool;

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

pub use self::environment::{warn_of_profiles, without_overrides};
pub use self::packages::{as_root, ensure_packages, on_path};
use self::search_path::SearchPath;
pub use self::tool::{CARGO_DENY, GECKODRIVER, TRUNK, Tool, WASM_BINDGEN, WASM_OPT};
use crate::shell::{self, say};

/// The target of the module.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// A command of the cargo that runs us, with `--locked`: what is built is what was reviewed.
pub fn cargo(command: &str) -> Command {
    let mut cargo = program();
    cargo.args([command, "--locked"]);
    cargo
}

/// The same without `--locked`, which `cargo fmt` does not have.
pub fn cargo_fmt() -> Command {
    let mut cargo = program();
    cargo.arg("fmt");
    cargo
}

fn program() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// The version of Rust, such as `1.95.0`.
pub fn rustc_version() -> Result<String> {
    let output = Command::new("rustc").arg("-V").output();
    let said = String::from_utf8(output.context("rustc does not start")?.stdout)?;
    let version = said.split(' ').nth(1);
    Ok(version
        .context("rustc does not say its version")?
        .to_owned())
}

/// Cargo's home folder.
pub fn cargo_home() -> Option<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    home.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")))
}

/// Starts the first of these tools. It finds the others by name, and no other programs with these names.
pub fn command(tools: &[&Tool]) -> Result<Command> {
    let search_path = SearchPath::here()?;
    let programs = tools.iter().map(|tool| tool.ensure(&search_path));
    let programs = programs.collect::<Result<Vec<_>>>()?;
    let first = programs.first().context("no tool is to be started")?;
    let mut command = Command::new(first);
    command.env("PATH", search_path.path_to(&programs)?);
    Ok(command)
}

/// A PATH on which these tools are found by name.
pub fn path_with(tools: &[&Tool]) -> Result<OsString> {
    let search_path = SearchPath::here()?;
    let programs = tools.iter().map(|tool| tool.ensure(&search_path));
    search_path.path_to(&programs.collect::<Result<Vec<_>>>()?)
}

/// The standard library for the browser.
pub fn ensure_wasm_target() -> Result<()> {
    let output = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", WASM_TARGET])
        .output()
        .context("rustc does not start; install Rust with rustup")?;
    let folder = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if output.status.success() && Path::new(&folder).is_dir() {
        return Ok(());
    }
    say(&format!("Adding the target {WASM_TARGET}"));
    let mut add = Command::new("rustup");
    add.args(["target", "add", WASM_TARGET]);
    shell::run(&mut add)
        .with_context(|| format!("the target is missing; run `rustup target add {WASM_TARGET}`"))
}
