//! The optimizer, run on the module that the compiler and wasm-bindgen produced. Nothing else touches it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use builder::site::assets::short_hash;

use crate::shell;
use crate::toolchain::{self, WASM_OPT};

/// Features of all browsers that run modules at all; the optimizer's default has fewer, and all of its features are too
/// many.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-reference-types",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

/// Optimizes a module; returns where it is now, named by a hash of its content.
pub fn optimise(wasm: &Path) -> Result<PathBuf> {
    let mut optimiser = toolchain::command(&[&WASM_OPT])?;
    optimiser
        // Until nothing gets smaller: 320 B.
        .args(["-Oz", "--converge"])
        // The linker puts the stack first, and only an overflow reaches its last kilobyte: 770 B.
        .arg("--low-memory-unused")
        .args(FEATURES)
        .args(["--strip-debug", "--strip-producers"])
        .args([wasm, Path::new("-o"), wasm]);
    shell::run(&mut optimiser)?;
    let hash = short_hash(&fs::read(wasm)?);
    let named = wasm.with_file_name(format!("companion-{hash}_bg.wasm"));
    fs::rename(wasm, &named)?;
    Ok(named)
}
