//! The search path: where a tool is looked for. A program is the tool if the first line that it prints is exactly the
//! tool's; anything else is another program.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::Read;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};
use std::{env, thread};

use anyhow::{Context, Result};

use super::cargo_home;
use super::tool::Tool;

/// The interval between checks whether a program has ended.
const MOMENT: Duration = Duration::from_millis(5);

/// Our folder, and the folders of PATH.
pub struct SearchPath {
    /// Has a folder for each version of each tool.
    own: PathBuf,
    /// In order. Relative folders are left out, since they depend on the current folder: in a checkout they would be
    /// whatever is in it.
    path: Vec<PathBuf>,
}

/// The result of a search.
pub struct Search {
    /// The tool, if it was found.
    pub program: Option<PathBuf>,
    /// Programs with its name in the right places that are not the tool: where they are and what they print.
    pub rejected: Vec<(PathBuf, String)>,
}

impl SearchPath {
    /// The search path of this process.
    pub fn here() -> Result<SearchPath> {
        let home = cargo_home().context("neither CARGO_HOME nor HOME is set")?;
        // Programs started in another folder must find the same.
        let own = std::path::absolute(home.join("companion-tools"))?;
        Ok(SearchPath::new(
            own,
            &env::var_os("PATH").unwrap_or_default(),
        ))
    }

    /// With that folder of ours and that PATH.
    pub fn new(own: PathBuf, path: &OsStr) -> SearchPath {
        let path = env::split_paths(path).filter(|folder| folder.is_absolute());
        SearchPath {
            own,
            path: path.collect(),
        }
    }

    /// The folder for a version of a tool.
    pub fn own(&self, tool: &Tool) -> PathBuf {
        let name = format!("{}-{}", tool.crate_name, tool.version);
        self.own.join(name)
    }

    /// Looks for a tool: first where we install it, then the first program of its name on PATH. Programs further down
    /// PATH don't count, because a look-up by name finds the first.
    pub fn find(&self, tool: &Tool, patience: Duration) -> Search {
        let own = self.own(tool).join("bin");
        let on_path = self.path.iter().map(|folder| folder.join(tool.binary));
        let candidates = [
            Some(own.join(tool.binary)).filter(|program| executable(program)),
            on_path.into_iter().find(|program| executable(program)),
        ];
        let mut search = Search {
            program: None,
            rejected: Vec::new(),
        };
        for program in candidates.into_iter().flatten() {
            match first_line(&program, patience) {
                Some(line) if line == tool.prints => {
                    search.program = Some(program);
                    break;
                }
                Some(line) => search.rejected.push((program, format!("says `{line}`"))),
                None => {
                    let said = "does not say its version".to_owned();
                    search.rejected.push((program, said));
                }
            }
        }
        search
    }

    /// A PATH on which these programs are found by name, with none before them.
    pub fn path_to(&self, programs: &[PathBuf]) -> Result<OsString> {
        let own = |program: &&PathBuf| program.starts_with(&self.own);
        // Programs that are already found on PATH need nothing added.
        let folders = programs.iter().filter(own).filter_map(|own| own.parent());
        env::join_paths(folders.chain(self.path.iter().map(PathBuf::as_path)))
            .context("PATH would have a folder with a colon in its name")
    }
}

fn executable(program: &Path) -> bool {
    fs::metadata(program).is_ok_and(|file| file.is_file() && file.permissions().mode() & 0o111 != 0)
}

/// The first line that a program prints when asked for its version, if it prints one and exits successfully in time.
fn first_line(program: &Path, patience: Duration) -> Option<String> {
    let mut child = Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut output = child.stdout.take()?.take(1024);
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut said = Vec::new();
        let read = output.read_to_end(&mut said);
        // Nobody is listening if it is too late.
        let _ = sender.send(read.map(|_| said));
    });
    let deadline = Instant::now() + patience;
    let said = receiver.recv_timeout(patience);
    let status = loop {
        match child.try_wait() {
            Ok(Some(status)) => break status,
            Ok(None) if Instant::now() < deadline => thread::sleep(MOMENT),
            _ => {
                let _ = child.kill();
                let _ = child.wait();
                return None;
            }
        }
    };
    let said = said.ok()?.ok().filter(|_| status.success())?;
    let said = String::from_utf8(said).ok()?;
    said.lines().next().map(str::to_owned)
}
