//! Which program is accepted as a tool, among those that only look like it.

use std::ffi::OsStr;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use std::{env, fs};

use super::search_path::SearchPath;
use super::tool::{TRUNK, Tool};

const TOOL: Tool = Tool {
    crate_name: "made-up-cli",
    version: "0.21.14",
    binary: "made-up",
    prints: "made-up 0.21.14",
    ..TRUNK
};

/// No machine is this slow.
const LONG: Duration = Duration::from_secs(60);

/// A folder that is removed when dropped.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Scratch {
        let folder = env::temp_dir().join(format!("search_path-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Scratch(folder)
    }

    /// Puts a program into a folder below.
    fn program(&self, folder: &str, script: &str) -> PathBuf {
        let program = self.0.join(folder).join(TOOL.binary);
        fs::create_dir_all(program.parent().unwrap()).unwrap();
        // Written by another process, because a program cannot be started while one of our threads has it open for
        // writing.
        let wrote = Command::new("sh")
            .args([
                "-c",
                "printf '#!/bin/sh\n%s\n' \"$2\" >\"$1\" && chmod +x \"$1\"",
                "sh",
            ])
            .arg(&program)
            .arg(script)
            .status();
        assert!(wrote.unwrap().success());
        program
    }

    /// Ours are in `tools/`, and PATH has these folders.
    fn search_path(&self, path: &[&str]) -> SearchPath {
        let path = env::join_paths(path.iter().map(|folder| self.0.join(folder)));
        SearchPath::new(self.0.join("tools"), &path.unwrap())
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const OURS: &str = "tools/made-up-cli-0.21.14/bin";

#[test]
fn a_program_is_the_tool_if_it_prints_the_tools_first_line_and_nothing_else() {
    let scratch = Scratch::new("lines");
    let short = Duration::from_millis(200);
    for (script, patience, is_the_tool) in [
        ("echo made-up 0.21.14", LONG, true),
        (
            "echo made-up 0.21.14; echo; echo Its source is where it is.",
            LONG,
            true,
        ),
        ("[ \"$1\" = --version ] && echo made-up 0.21.14", LONG, true),
        ("echo made-up 0.21.149-evil", LONG, false),
        ("echo made-up 0.21.14-evil", LONG, false),
        ("echo made-up 0.21.14.1", LONG, false),
        ("echo made-up 0.21.14 '(of somebody else)'", LONG, false),
        ("echo made-up 0.21.1", LONG, false),
        ("echo made-up 10.21.14", LONG, false),
        ("echo not made-up 0.21.14", LONG, false),
        ("echo 0.21.14", LONG, false),
        ("echo Hello; echo made-up 0.21.14", LONG, false),
        ("echo made-up 0.21.14 >&2", LONG, false),
        (":", LONG, false),
        ("printf '\\377\\n'", LONG, false),
        ("echo made-up 0.21.14; exit 1", LONG, false),
        ("exec yes made-up 0.21.14", LONG, false),
        ("exec sleep 600", short, false),
        ("echo made-up 0.21.14; exec sleep 600", short, false),
    ] {
        let program = scratch.program("bin", script);
        let search = scratch.search_path(&["bin"]).find(&TOOL, patience);
        assert_eq!(search.program.is_some(), is_the_tool, "{script}");
        let told = search.rejected.iter().any(|(path, _)| *path == program);
        assert_eq!(told, !is_the_tool, "{script}");
    }
}

#[test]
fn what_cannot_be_started_is_not_seen() {
    let scratch = Scratch::new("others");
    fs::create_dir_all(scratch.0.join("folder/made-up")).unwrap();
    let plain = scratch.program("plain", "echo made-up 0.21.14");
    fs::set_permissions(plain, fs::Permissions::from_mode(0o644)).unwrap();
    fs::create_dir_all(scratch.0.join("link")).unwrap();
    std::os::unix::fs::symlink("nowhere", scratch.0.join("link/made-up")).unwrap();
    let right = scratch.program("right", "echo made-up 0.21.14");
    let before = ["missing", "folder", "plain", "link"];
    let search = scratch.search_path(&before).find(&TOOL, LONG);
    assert_eq!((search.program, search.rejected), (None, vec![]));
    let after = [&before[..], &["right"]].concat();
    let search = scratch.search_path(&after).find(&TOOL, LONG);
    assert_eq!(search.program, Some(right));
}

#[test]
fn our_own_goes_before_path_and_another_version_gives_way() {
    let scratch = Scratch::new("order");
    let on_path = scratch.program("right", "echo made-up 0.21.14");
    let search_path = scratch.search_path(&["right"]);
    assert_eq!(search_path.find(&TOOL, LONG).program, Some(on_path.clone()));
    let own = scratch.program(OURS, "echo made-up 0.21.14");
    assert_eq!(search_path.find(&TOOL, LONG).program, Some(own));
    let own = scratch.program(OURS, "echo made-up 0.21.13");
    let search = search_path.find(&TOOL, LONG);
    assert_eq!(search.program, Some(on_path));
    let told = (own, "says `made-up 0.21.13`".to_owned());
    assert_eq!(search.rejected, [told]);
}

#[test]
fn whoever_looks_a_checked_program_up_finds_that_one() {
    let scratch = Scratch::new("path");
    let looked_up = |search_path: &SearchPath, program: &Path| {
        let path = search_path.path_to(&[program.to_owned()]).unwrap();
        let mut look = Command::new("/bin/sh");
        look.args(["-c", "command -v made-up"]).env("PATH", path);
        let said = String::from_utf8(look.output().unwrap().stdout).unwrap();
        PathBuf::from(said.trim_end())
    };
    scratch.program("wrong", "echo made-up 0.21.149-evil");
    scratch.program("right", "echo made-up 0.21.14");
    // A right one behind a wrong one would never be started.
    let search_path = scratch.search_path(&["wrong", "right"]);
    assert_eq!(search_path.find(&TOOL, LONG).program, None);
    let own = scratch.program(OURS, "echo made-up 0.21.14");
    assert_eq!(search_path.find(&TOOL, LONG).program, Some(own.clone()));
    assert_eq!(looked_up(&search_path, &own), own);
    // The one found on PATH doesn't get another before it either.
    fs::remove_file(&own).unwrap();
    let search_path = scratch.search_path(&["right", "wrong"]);
    let found = search_path.find(&TOOL, LONG).program.unwrap();
    assert_eq!(looked_up(&search_path, &found), found);
}

#[test]
fn a_folder_of_path_that_depends_on_where_one_stands_is_left_out() {
    let search_path = SearchPath::new(PathBuf::from("/own"), OsStr::new(".::bin:/usr/bin:../x"));
    assert_eq!(search_path.path_to(&[]).unwrap(), "/usr/bin");
}

#[test]
fn nothing_is_built_of_other_crates_than_cargo_lock_names() {
    let read = |file: &str| fs::read_to_string(format!("../{file}")).unwrap();
    assert!(read(".cargo/config.toml").contains("xtask = \"run --locked "));
    assert!(read("Trunk.toml").contains("\nlocked = true\n"));
    assert!(
        super::cargo("build")
            .get_args()
            .any(|argument| argument == "--locked")
    );
}

#[test]
fn the_glue_is_written_by_the_version_that_the_module_links() {
    let version = super::WASM_BINDGEN.version;
    let read = |file: &str| fs::read_to_string(format!("../{file}")).unwrap();
    assert!(read("Cargo.lock").contains(&format!(
        "name = \"wasm-bindgen\"\nversion = \"{version}\"\n"
    )));
    assert!(read("Trunk.toml").contains(&format!("\nwasm_bindgen = \"{version}\"\n")));
}
