//! How a tool that is missing is installed: by the visitor's own `cargo-binstall` if there is one, else built, quickly.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Stands for cargo: notes what it is asked for, and puts a program in place that says the right version.
const CARGO: &str = r#"#!/bin/sh
echo "$@" >>"$LOG"
[ "$1" = binstall ] && [ "$BINSTALL" != works ] && exit 1
while [ "$1" != --root ]; do shift; done
mkdir -p "$2/bin"
case "$2" in
    */trunk-*) name=trunk says='trunk 0.21.14' ;;
    */wasm-bindgen-cli-*) name=wasm-bindgen says='wasm-bindgen 0.2.130' ;;
esac
printf '#!/bin/sh\n[ "$1" = --version ] && echo %s\n' "'$says'" >"$2/bin/$name"
chmod +x "$2/bin/$name"
"#;

/// A machine on which no tool is installed. What it is asked for is in `log`.
struct Machine(PathBuf);

impl Machine {
    fn new(name: &str, programs: &[(&str, &str)]) -> Machine {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("tools-{name}"));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("bin")).expect("a folder");
        for (name, script) in programs {
            // By another process: a program that one of our threads still has open for writing cannot be started.
            let written = Command::new("sh")
                .args(["-c", "printf %s \"$2\" >\"$1\" && chmod +x \"$1\"", "sh"])
                .arg(folder.join("bin").join(name))
                .arg(script)
                .status();
            assert!(written.is_ok_and(|status| status.success()));
        }
        Machine(folder)
    }

    /// Builds a site, as far as that goes there, and returns what cargo was asked for.
    fn build(&self, binstall: &str) -> Vec<String> {
        let path = format!("{}:/usr/bin:/bin", self.0.join("bin").display());
        let built = Command::new(env!("CARGO_BIN_EXE_xtask"))
            .args(["build", "--quick", "--out"])
            .arg(self.0.join("site"))
            .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
            .env("PATH", path)
            .env("CARGO", self.0.join("bin/cargo"))
            .env("CARGO_HOME", self.0.join("home"))
            .env("LOG", self.0.join("log"))
            .env("BINSTALL", binstall)
            .output()
            .expect("the command starts");
        let told = String::from_utf8_lossy(&built.stderr);
        assert!(told.contains("trunk build"), "it comes to that: {told}");
        let log = fs::read_to_string(self.0.join("log")).expect("cargo was asked");
        log.lines().map(str::to_owned).collect()
    }
}

const RUSTC: (&str, &str) = ("rustc", "#!/bin/sh\necho /usr\n");

#[test]
fn the_visitors_own_cargo_binstall_is_asked_for_the_pinned_version_of_the_authors() {
    let programs = [("cargo", CARGO), ("cargo-binstall", "#!/bin/sh\n"), RUSTC];
    let log = Machine::new("binstall", &programs).build("works");
    assert_eq!(log.len(), 2, "{log:?}");
    for (line, name) in log
        .iter()
        .zip(["trunk@0.21.14", "wasm-bindgen-cli@0.2.130"])
    {
        assert!(line.starts_with("binstall --no-confirm"), "{line}");
        assert!(line.contains("--strategies crate-meta-data"), "{line}");
        assert!(line.ends_with(name), "{line}");
    }
}

#[test]
fn where_nothing_can_be_downloaded_tools_are_built_quickly_and_as_their_lock_files_say() {
    let programs = [("cargo", CARGO), ("cargo-binstall", "#!/bin/sh\n"), RUSTC];
    for (name, programs) in [("refused", &programs[..]), ("none", &[programs[0], RUSTC])] {
        let log = Machine::new(name, programs).build("refuses");
        let built: Vec<_> = log
            .iter()
            .filter(|line| line.starts_with("install"))
            .collect();
        assert_eq!(built.len(), 2, "{log:?}");
        for line in &built {
            assert!(line.contains("--locked"), "{line}");
            assert!(line.contains("--no-default-features"), "{line}");
        }
        assert!(built[0].contains("trunk --version 0.21.14"), "{log:?}");
        assert!(
            built[1].contains("profile.release.package.walrus.opt-level=2"),
            "{log:?}"
        );
        assert_eq!(log.len() - built.len(), if name == "none" { 0 } else { 2 });
    }
}
