//! Shrinking: what the compiler and the binding generator leave in a release that no visitor's browser will ever use.

mod names;
mod script;
mod unused;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use walrus::Module;

use super::assets::short_hash;
use crate::shell;
use crate::toolchain::{self, WASM_OPT};

/// What browsers know that run modules at all; the optimiser's default knows less, and all of its features are too many.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-reference-types",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

/// Shrinks a module and the script that loads it; returns where they are now, named by what they hold.
pub fn shrink(wasm: &Path, glue: &Path) -> Result<(PathBuf, PathBuf)> {
    let mut module =
        Module::from_file(wasm).with_context(|| format!("{} is no module", wasm.display()))?;
    unused::drop_exports(&mut module);
    unused::trap_panics(&mut module)?;
    walrus::passes::gc::run(&mut module);
    unused::blank_source_paths(&mut module);
    let renamed = names::shorten(&mut module);
    fs::write(wasm, module.emit_wasm())?;
    optimise(wasm)?;
    let left = Module::from_file(wasm)?;
    let left: Vec<String> = left
        .imports
        .iter()
        .map(|import| import.name.clone())
        .collect();
    let text = fs::read_to_string(glue)?;
    fs::write(glue, script::minified(&text, &renamed, &left)?)?;
    Ok((named(wasm, "_bg.wasm")?, named(glue, ".js")?))
}

/// Renames a file by its content. The name that it came with told of what it was before.
fn named(file: &Path, ending: &str) -> Result<PathBuf> {
    let hash = short_hash(&fs::read(file)?);
    let new = file.with_file_name(format!("companion-{hash}{ending}"));
    fs::rename(file, &new)?;
    Ok(new)
}

fn optimise(wasm: &Path) -> Result<()> {
    let mut optimiser = toolchain::command(&[&WASM_OPT])?;
    optimiser
        .args(["--generate-global-effects", "-Oz"])
        .args(["--code-folding", "--merge-blocks", "-Oz", "--converge"])
        .args(FEATURES)
        .args(["--strip-debug", "--strip-producers"])
        .args([wasm, Path::new("-o"), wasm]);
    shell::run(&mut optimiser)
}
