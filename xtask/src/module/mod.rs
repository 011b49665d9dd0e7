//! The browser's module, built by Trunk. Concurrent builds take turns here, and each takes its result along.

mod optimise;

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use builder::site::assets::short_hash;
use builder::site::script;
use builder::site::{BuiltFile, Module};

use self::optimise::optimise;
use crate::shell::{self, say};
use crate::toolchain::{self, TRUNK, WASM_BINDGEN, WASM_OPT};

/// Where Trunk puts what it builds: a folder for each kind of build.
const FOLDER: &str = "target/trunk";

/// Builds the module: small, or quick to build.
pub fn build(quick: bool) -> Result<Module> {
    toolchain::ensure_wasm_target()?;
    // Only a release is optimized, so only a release waits for the optimizer to be installed.
    let tools: &[_] = if quick {
        &[&TRUNK, &WASM_BINDGEN]
    } else {
        toolchain::ensure_packages(&[("c++", "g++")])?;
        &[&TRUNK, &WASM_BINDGEN, &WASM_OPT]
    };
    let mut trunk = toolchain::command(tools)?;
    toolchain::without_overrides(&mut trunk);
    say(if quick {
        "Building the module"
    } else {
        "Building the module for release"
    });
    let folder = Path::new(FOLDER).join(if quick { "quick" } else { "release" });
    let turn = turn(&folder)?;
    // Trunk holds the lock too, because it keeps running if only this program is killed.
    trunk.stdin(turn.try_clone()?);
    trunk.arg("build").arg("--dist").arg(&folder);
    trunk.env_remove("NO_COLOR");
    if !quick {
        let here = std::env::current_dir()?;
        toolchain::warn_of_profiles(&here);
        let target = std::env::var_os("CARGO_TARGET_DIR").map(|target| here.join(target));
        let flags = flags(&here, toolchain::cargo_home(), target);
        trunk.arg("--release").env("CARGO_ENCODED_RUSTFLAGS", flags);
    }
    shell::run(&mut trunk)?;
    let (mut wasm, glue) = (only_file(&folder, "wasm")?, only_file(&folder, "js")?);
    let mut glue = BuiltFile::read(&glue)?;
    if !quick {
        wasm = optimise(&wasm)?;
        let script = script::minified(std::str::from_utf8(&glue.content)?)?;
        glue = BuiltFile {
            name: format!("companion-{}.js", short_hash(script.as_bytes())),
            content: script.into_bytes(),
        };
    }
    Ok(Module {
        wasm: BuiltFile::read(&wasm)?,
        glue,
        template: fs::read_to_string(folder.join("index.html"))?,
    })
}

/// Waits until no other build uses Trunk's folder; it is ours until the file is dropped.
fn turn(folder: &Path) -> Result<File> {
    fs::create_dir_all(folder)?;
    let path = folder.with_added_extension("lock");
    let file = File::create(&path)?;
    match file.try_lock() {
        Ok(()) => return Ok(file),
        Err(TryLockError::WouldBlock) => say("Waiting for another build to finish the module"),
        Err(TryLockError::Error(error)) => return Err(error.into()),
    }
    file.lock()?;
    Ok(file)
}

/// The flags of a release, in the form that allows spaces in folder names.
fn flags(here: &Path, home: Option<PathBuf>, target: Option<PathBuf>) -> String {
    // Panic messages contain file names; none of the builder's folders belongs in a release.
    let folders = [
        (Some(here.to_owned()), "."),
        (home, "cargo"),
        (target, "./target"),
    ];
    let known = folders
        .into_iter()
        .filter_map(|(folder, name)| Some((folder?, name)));
    let flags =
        known.map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
    flags.collect::<Vec<String>>().join("\u{1f}")
}

/// The only file of that kind in Trunk's folder.
fn only_file(folder: &Path, extension: &str) -> Result<PathBuf> {
    fs::read_dir(folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| path.extension().is_some_and(|own| own == extension))
        .with_context(|| format!("Trunk left no .{extension} file in {}", folder.display()))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread;

    use super::*;

    #[test]
    fn builds_take_turns_in_trunks_folder() {
        let folder = std::env::temp_dir().join(format!("turn-{}", std::process::id()));
        let done = AtomicBool::new(false);
        thread::scope(|scope| {
            let first = turn(&folder).unwrap();
            let second = scope.spawn(|| {
                let _second = turn(&folder).unwrap();
                assert!(done.load(Ordering::SeqCst), "it waits for the first");
            });
            assert!(!second.is_finished());
            done.store(true, Ordering::SeqCst);
            drop(first);
            second.join().unwrap();
        });
        let _ = fs::remove_dir_all(&folder);
        let _ = fs::remove_file(folder.with_added_extension("lock"));
    }

    #[test]
    fn a_folder_with_a_space_in_its_name_is_one_flag() {
        let folder = |name: &str| Some(PathBuf::from(name));
        let flags = flags(Path::new("/my sites/one"), folder("/c"), folder("/t t"));
        let flags: Vec<_> = flags.split('\u{1f}').collect();
        let expected = [
            "--remap-path-prefix=/my sites/one=.",
            "--remap-path-prefix=/c=cargo",
            "--remap-path-prefix=/t t=./target",
        ];
        assert_eq!(flags, expected);
    }
}
