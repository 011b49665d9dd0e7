//! The browser's module, built by Trunk.

use std::fs;
use std::path::{Path, PathBuf};

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
    let mut trunk = toolchain::command(tools)?;
    toolchain::by_the_book(&mut trunk);
    say(if quick {
        "Building the module"
    } else {
        "Building the module for release"
    });
    trunk.arg("build").env_remove("NO_COLOR");
    if !quick {
        let here = std::env::current_dir()?;
        toolchain::warn_of_profiles(&here);
        let target = std::env::var_os("CARGO_TARGET_DIR").map(|target| here.join(target));
        let flags = flags(&here, toolchain::cargo_home(), target);
        trunk.arg("--release").env("CARGO_ENCODED_RUSTFLAGS", flags);
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

/// The flags of a release, as cargo takes them where a folder's name may have a space.
fn flags(here: &Path, home: Option<PathBuf>, target: Option<PathBuf>) -> String {
    // Names with the types in them: by those it is told what no page needs.
    let mut flags = "-Csymbol-mangling-version=v0".to_owned();
    // Panic messages hold file names; none of the builder's folders belongs in a release.
    let folders = [
        (Some(here.to_owned()), "."),
        (home, "cargo"),
        (target, "./target"),
    ];
    for (folder, name) in folders {
        if let Some(folder) = folder {
            flags += &format!("\u{1f}--remap-path-prefix={}={name}", folder.display());
        }
    }
    flags
}

/// The one file of that kind in Trunk's folder.
fn only_file(extension: &str) -> Result<PathBuf> {
    fs::read_dir(FOLDER)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| path.extension().is_some_and(|own| own == extension))
        .with_context(|| format!("Trunk left no .{extension} file in {FOLDER}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_with_a_space_in_its_name_is_one_flag() {
        let folder = |name: &str| Some(PathBuf::from(name));
        let flags = flags(Path::new("/my sites/one"), folder("/c"), folder("/t t"));
        let flags: Vec<_> = flags.split('\u{1f}').skip(1).collect();
        let expected = [
            "--remap-path-prefix=/my sites/one=.",
            "--remap-path-prefix=/c=cargo",
            "--remap-path-prefix=/t t=./target",
        ];
        assert_eq!(flags, expected);
    }
}
