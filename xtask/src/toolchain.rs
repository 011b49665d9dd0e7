//! Tools: what a build or a test needs is installed at its pinned version, or the message says what to do.
//!
//! Tools built by cargo live in `$CARGO_HOME/companion-tools/`, a folder for each version: shared by clones,
//! never in the way of another version that somebody else's project needs.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::services;
use crate::shell::{self, say};

/// A tool that cargo builds.
pub struct Tool {
    /// The crate.
    crate_name: &'static str,
    /// Its version, exactly.
    version: &'static str,
    /// The program.
    binary: &'static str,
    /// How `--version` prints it.
    prints: &'static str,
    /// Whether the crate's own lock file is used. wasm-bindgen's once named a crate version that could not be had.
    locked: bool,
    /// How long it takes on two cores, for whoever waits.
    takes: &'static str,
}

/// Builds the module and its glue.
pub const TRUNK: Tool = Tool {
    crate_name: "trunk",
    version: "0.21.14",
    binary: "trunk",
    prints: "trunk 0.21.14",
    locked: true,
    takes: "about 7 minutes",
};

/// Writes the glue. Must equal the version of `wasm-bindgen` in Cargo.lock.
pub const WASM_BINDGEN: Tool = Tool {
    crate_name: "wasm-bindgen-cli",
    version: "0.2.130",
    binary: "wasm-bindgen",
    prints: "wasm-bindgen 0.2.130",
    locked: false,
    takes: "about 2 minutes",
};

/// Makes the module of a release smaller.
pub const WASM_OPT: Tool = Tool {
    crate_name: "wasm-opt",
    version: "0.116.1",
    binary: "wasm-opt",
    prints: "wasm-opt version 116",
    locked: true,
    takes: "about 7 minutes",
};

/// Drives Firefox in the tests.
pub const GECKODRIVER: Tool = Tool {
    crate_name: "geckodriver",
    version: "0.37.1",
    binary: "geckodriver",
    prints: "geckodriver 0.37.1",
    locked: true,
    takes: "about 2 minutes",
};

/// Judges what comes in from outside: licences, sources, duplicates.
pub const CARGO_DENY: Tool = Tool {
    crate_name: "cargo-deny",
    version: "0.20.2",
    binary: "cargo-deny",
    prints: "cargo-deny 0.20.2",
    locked: true,
    takes: "about 3 minutes",
};

/// What the module is built for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

impl Tool {
    /// The folder that holds the program, built now if it is nowhere yet.
    pub fn ensure(&self) -> Result<PathBuf> {
        if self.answers(Path::new(self.binary)) {
            return Ok(PathBuf::new());
        }
        let root = tools_folder()?.join(format!("{}-{}", self.crate_name, self.version));
        let folder = root.join("bin");
        if !self.answers(&folder.join(self.binary)) {
            say(&format!(
                "Installing {} {} ({}, once)",
                self.crate_name, self.version, self.takes
            ));
            let mut install = Command::new(cargo());
            install
                .args(["install", self.crate_name, "--version", self.version])
                .arg("--root")
                .arg(&root);
            if self.locked {
                install.arg("--locked");
            }
            // The profile of this project is not meant for its tools.
            install.env_remove("CARGO_TARGET_DIR");
            shell::run(&mut install).with_context(|| {
                format!(
                    "{} could not be installed. A C++ compiler and a way to crates.io are needed; \
                     then `cargo install {} --version {} --root {}`",
                    self.crate_name,
                    self.crate_name,
                    self.version,
                    root.display()
                )
            })?;
        }
        Ok(folder)
    }

    /// Whether a program of this version answers there.
    fn answers(&self, program: &Path) -> bool {
        Command::new(program)
            .arg("--version")
            .output()
            .is_ok_and(|output| String::from_utf8_lossy(&output.stdout).contains(self.prints))
    }
}

/// The cargo that runs us.
pub fn cargo() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
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

/// PATH with the folders of the given tools in front.
pub fn path_with(tools: &[&Tool]) -> Result<OsString> {
    let mut folders = Vec::new();
    for tool in tools {
        let folder = tool.ensure()?;
        if !folder.as_os_str().is_empty() {
            folders.push(folder);
        }
    }
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    env::join_paths(folders).context("PATH holds a folder whose name cannot stand there")
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

/// Programs of the system's packages: `(program, package)`. Missing ones are installed where that is possible.
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
    services::kept_still(&missing, || apt(&install)).with_context(|| by_hand)
}

/// A program that is started with root's rights.
pub fn as_root(program: &str) -> Command {
    if is_root() {
        return Command::new(program);
    }
    let mut sudo = Command::new("sudo");
    sudo.arg(program);
    sudo
}

/// Whether a program of that name can be started. Servers lie where only root's PATH leads.
pub fn on_path(program: &str) -> bool {
    env::split_paths(&env::var_os("PATH").unwrap_or_default())
        .chain([PathBuf::from("/usr/sbin")])
        .any(|folder| folder.join(program).is_file())
}

fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout.starts_with(b"0\n"))
}

fn tools_folder() -> Result<PathBuf> {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo")));
    Ok(home
        .context("neither CARGO_HOME nor HOME is set")?
        .join("companion-tools"))
}
