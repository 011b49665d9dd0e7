//! The environment: a site depends only on its source, whatever its builder's shell or home has set.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use super::cargo_home;
use crate::shell::say;

/// Prefixes of variables that change what Trunk, cargo and wasm-bindgen produce, overriding the project's files. Others
/// only say what to run and where: `RUSTC_WRAPPER`, `CARGO_TARGET_DIR`, registries, jobs.
const OVERRIDES: [&str; 8] = [
    "CARGO_BUILD_INCREMENTAL",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_INCREMENTAL",
    "CARGO_PROFILE_",
    "CARGO_TARGET_WASM32_",
    "RUSTC_BOOTSTRAP",
    "TRUNK_",
    "WASM_BINDGEN_",
];

/// Makes a command follow the project's files, and says which variables it does not get for that reason.
pub fn without_overrides(command: &mut Command) {
    let names = env::vars_os().filter_map(|(name, _)| name.into_string().ok());
    let overrides: Vec<String> = names.filter(|name| is_override(name)).collect();
    for name in &overrides {
        command.env_remove(name);
    }
    if !overrides.is_empty() {
        say(&format!("Ignored here: {}", overrides.join(", ")));
    }
}

fn is_override(name: &str) -> bool {
    OVERRIDES.iter().any(|start| name.starts_with(start))
}

/// Reports cargo configuration outside the project that changes its releases. No option turns it off.
pub fn warn_of_profiles(workspace: &Path) {
    let above = workspace.ancestors().skip(1);
    let above = above.map(|folder| folder.join(".cargo"));
    for file in with_profiles(above.chain(cargo_home())) {
        say(&format!(
            "{} sets `profile.release`, which overrides Cargo.toml: this release will differ from everybody else's",
            file.display()
        ));
    }
}

fn with_profiles(folders: impl Iterator<Item = PathBuf>) -> Vec<PathBuf> {
    let files = folders.flat_map(|folder| ["config.toml", "config"].map(|name| folder.join(name)));
    // A home above the project comes up twice.
    let files: BTreeSet<_> = files.filter(|file| sets_profile(file)).collect();
    files.into_iter().collect()
}

fn sets_profile(file: &Path) -> bool {
    let text = fs::read_to_string(file).unwrap_or_default();
    let mut lines = text.lines().map(|line| line.trim_start_matches([' ', '[']));
    // In any TOML notation: a table of its own, a table within one, a dotted key.
    lines.any(|line| {
        let rest = line.strip_prefix("profile");
        rest.is_some_and(|rest| !rest.starts_with('.') || rest.starts_with(".release"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changes_a_build_is_ignored_and_what_says_where_is_not() {
        for name in [
            "TRUNK_BUILD_DIST",
            "TRUNK_CONFIG",
            "TRUNK_OFFLINE",
            "WASM_BINDGEN_EXTERNREF",
            "CARGO_ENCODED_RUSTFLAGS",
            "CARGO_PROFILE_RELEASE_OPT_LEVEL",
            "CARGO_INCREMENTAL",
        ] {
            assert!(is_override(name), "{name}");
        }
        for name in ["CARGO", "CARGO_HOME", "CARGO_TARGET_DIR", "PATH"] {
            assert!(!is_override(name), "{name}");
        }
    }

    #[test]
    fn a_profile_of_somebody_elses_is_seen() {
        let folder = env::temp_dir().join(format!("profiles-{}", std::process::id()));
        let given = |text: &str| {
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join("config.toml"), text).unwrap();
            with_profiles([folder.clone()].into_iter()).len()
        };
        assert_eq!(given("[profile.release]\nopt-level = 3\n"), 1);
        assert_eq!(given("[profile.release.package.leptos]\n"), 1);
        assert_eq!(given("profile.release.lto = false\n"), 1);
        assert_eq!(given("[profile]\nrelease.lto = false\n"), 1);
        assert_eq!(given("profile = { release = { lto = false } }\n"), 1);
        assert_eq!(
            given("# profile.release\n[net]\nretry = 2\n[profile.dev]\n"),
            0
        );
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(with_profiles([folder].into_iter()), Vec::<PathBuf>::new());
    }
}
