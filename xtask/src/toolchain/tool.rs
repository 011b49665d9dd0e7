//! A tool that cargo builds: at its pinned version, found or installed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::program;
use super::search_path::SearchPath;
use crate::shell::{self, say};

/// A tool that cargo builds.
pub struct Tool {
    /// The crate.
    pub(super) crate_name: &'static str,
    /// Its version, exactly.
    pub(super) version: &'static str,
    /// The program.
    pub(super) binary: &'static str,
    /// The first line that `--version` prints, all of it.
    pub(super) prints: &'static str,
    /// A crate in its lock file that is not available everywhere: the tool is then installed without that file.
    pub(super) rare: Option<&'static str>,
    /// How long it takes on two cores, for whoever is waiting.
    pub(super) takes: &'static str,
}

/// Builds the module and its glue.
pub const TRUNK: Tool = Tool {
    crate_name: "trunk",
    version: "0.21.14",
    binary: "trunk",
    prints: "trunk 0.21.14",
    rare: None,
    takes: "about 7 minutes",
};

/// Writes the glue. Must be the same version as `wasm-bindgen` in Cargo.lock.
pub const WASM_BINDGEN: Tool = Tool {
    crate_name: "wasm-bindgen-cli",
    version: "0.2.130",
    binary: "wasm-bindgen",
    prints: "wasm-bindgen 0.2.130",
    rare: Some("webpki-roots 1.0.11"),
    takes: "about 2 minutes",
};

/// Makes the module of a release smaller.
pub const WASM_OPT: Tool = Tool {
    crate_name: "wasm-opt",
    version: "0.116.1",
    binary: "wasm-opt",
    prints: "wasm-opt version 116 (version_116)",
    rare: None,
    takes: "about 7 minutes",
};

/// Drives Firefox in the tests.
pub const GECKODRIVER: Tool = Tool {
    crate_name: "geckodriver",
    version: "0.37.1",
    binary: "geckodriver",
    prints: "geckodriver 0.37.1",
    rare: None,
    takes: "about 2 minutes",
};

/// Checks dependencies: licenses, sources, duplicates.
pub const CARGO_DENY: Tool = Tool {
    crate_name: "cargo-deny",
    version: "0.20.2",
    binary: "cargo-deny",
    prints: "cargo-deny 0.20.2",
    rare: None,
    takes: "about 3 minutes",
};

/// How long a program may take to say its version, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// What has already been found and reported.
static FOUND: Mutex<BTreeMap<&str, PathBuf>> = Mutex::new(BTreeMap::new());

impl Tool {
    /// The program, installed now if it is missing. Says which it is, once.
    pub(super) fn ensure(&self, search_path: &SearchPath) -> Result<PathBuf> {
        let mut found = FOUND.lock().expect("nobody panics while holding it");
        if let Some(program) = found.get(self.binary) {
            return Ok(program.clone());
        }
        let search = search_path.find(self, PATIENCE);
        for (program, said) in &search.rejected {
            eprintln!(
                "{} is not used: it {said}; `{}` is wanted",
                program.display(),
                self.prints
            );
        }
        let program = match search.program {
            Some(program) => program,
            None => self.install(search_path)?,
        };
        eprintln!("{}: {}", self.prints, program.display());
        found.insert(self.binary, program.clone());
        Ok(program)
    }

    /// Installs the tool into a folder of its own, replacing whatever is there.
    fn install(&self, search_path: &SearchPath) -> Result<PathBuf> {
        let root = search_path.own(self);
        say(&format!(
            "Installing {} {} ({}, once)",
            self.crate_name, self.version, self.takes
        ));
        let mut outcome = shell::run(&mut self.installation(&root, true));
        if let (Err(_), Some(rare)) = (&outcome, self.rare) {
            say(&format!(
                "Trying again without its lock file, which names {rare}: not every registry has that"
            ));
            outcome = shell::run(&mut self.installation(&root, false));
        }
        outcome.with_context(|| {
            format!(
                "{} could not be installed. It needs a C++ compiler and access to crates.io; try again, or install it by hand",
                self.crate_name
            )
        })?;
        let search = search_path.find(self, PATIENCE);
        let Some(program) = search.program else {
            bail!(
                "{} {} was installed into {}, but what is there does not say `{}`",
                self.crate_name,
                self.version,
                root.display(),
                self.prints
            );
        };
        Ok(program)
    }

    fn installation(&self, root: &Path, locked: bool) -> Command {
        let mut install = program();
        install
            .args(["install", self.crate_name, "--version", self.version])
            // Another program may already be there.
            .args(["--force", "--root"])
            .arg(root);
        if locked {
            install.arg("--locked");
        }
        // Cargo settings of this project are not meant for its tools, which run here even if we build for elsewhere.
        install
            .env_remove("CARGO_TARGET_DIR")
            .env_remove("CARGO_BUILD_TARGET");
        install
    }
}
