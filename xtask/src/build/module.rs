//! The browser's module, built by Trunk.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::shrink;
use crate::shell::{self, say};
use crate::toolchain::{self, TRUNK, WASM_BINDGEN, WASM_OPT};

/// Where Trunk puts what it builds.
const FOLDER: &str = "target/trunk";

/// What Trunk has built.
pub struct Module {
    /// The WebAssembly file, with a hash in its name.
    pub wasm: PathBuf,
    /// The script that loads it, with a hash in its name.
    pub glue: PathBuf,
    /// `index.html` without Trunk's own marks: the frame of every page.
    pub template: String,
}

/// Builds the module: small, or quick to build.
pub fn build(quick: bool) -> Result<Module> {
    toolchain::ensure_wasm_target()?;
    // Only a release is optimised, so only a release waits for the optimiser to be installed.
    let tools: &[_] = if quick {
        &[&TRUNK, &WASM_BINDGEN]
    } else {
        toolchain::ensure_packages(&[("c++", "g++")])?;
        &[&TRUNK, &WASM_BINDGEN, &WASM_OPT]
    };
    let path = toolchain::path_with(tools)?;
    say(if quick {
        "Building the module"
    } else {
        "Building the module for release"
    });
    let mut trunk = Command::new("trunk");
    trunk.arg("build").env("PATH", path).env_remove("NO_COLOR");
    if !quick {
        trunk.arg("--release");
        // Panic messages hold file names; none of the builder's folders belongs in a release.
        trunk.env("RUSTFLAGS", remapped_folders()?);
    }
    shell::run(&mut trunk)?;
    let (mut wasm, mut glue) = (only_file("wasm")?, only_file("js")?);
    if !quick {
        (wasm, glue) = shrink::shrink(&wasm, &glue)?;
    }
    Ok(Module {
        wasm,
        glue,
        template: fs::read_to_string(Path::new(FOLDER).join("index.html"))?,
    })
}

fn remapped_folders() -> Result<String> {
    let here = std::env::current_dir()?;
    // Names with the types in them: by those it is told what no page needs.
    let mut flags = "-Csymbol-mangling-version=v0".to_owned();
    flags.push_str(&format!(" --remap-path-prefix={}=.", here.display()));
    let home = std::env::var("CARGO_HOME")
        .or_else(|_| std::env::var("HOME").map(|home| format!("{home}/.cargo")));
    if let Ok(home) = home {
        flags.push_str(&format!(" --remap-path-prefix={home}=cargo"));
    }
    Ok(flags)
}

/// The one file of that kind in Trunk's folder.
fn only_file(extension: &str) -> Result<PathBuf> {
    fs::read_dir(FOLDER)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| path.extension().is_some_and(|own| own == extension))
        .with_context(|| format!("Trunk left no .{extension} file in {FOLDER}"))
}
