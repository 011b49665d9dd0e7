//! A warden: keeps a program that a test has started, and never lets it outlive the test process, however that ends.

use std::fs::{self, File};
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// Waits until its standard input ends, which also happens when the test process is killed; then it kills whatever it
/// started. Browsers may leave the process group, but all of them have the mark; a server may erase its mark, but stays
/// in the group.
const WARDEN: &str = r#"
{ "$@" </dev/null; : >"$SITE_TESTS_MARK/ended"; } &
cat >/dev/null
for process in /proc/[0-9]*; do
  id=${process#/proc/}
  [ "$id" = $$ ] && continue
  if tr '\0' '\n' 2>/dev/null <"$process/environ" | grep -qx "SITE_TESTS_MARK=$SITE_TESTS_MARK"; then
    kill -KILL "$id" 2>/dev/null
  fi
done
rm -rf "$SITE_TESTS_MARK"
kill -KILL 0
"#;

/// A folder for one program.
#[derive(Debug)]
pub struct Scratch(PathBuf);

impl Scratch {
    /// An empty folder.
    pub fn new() -> Scratch {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("site-tests-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).expect("the temporary folder is writable");
        Scratch(folder)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Default for Scratch {
    fn default() -> Scratch {
        Scratch::new()
    }
}

/// A running program that listens on a port. Dropping it ends the program and removes its folder.
#[derive(Debug)]
pub struct Warden {
    scratch: Scratch,
    child: Child,
}

impl Warden {
    /// Starts a program and waits until it listens; panics with its output if it does not.
    pub fn start(what: &str, program: &Command, port: u16, scratch: Scratch) -> Warden {
        let log = File::create(scratch.path().join("log")).expect("the scratch folder is writable");
        let mut warden = Command::new("sh");
        warden
            .args(["-c", WARDEN, "warden"])
            .arg(program.get_program())
            .args(program.get_args());
        for (name, value) in program.get_envs() {
            match value {
                Some(value) => warden.env(name, value),
                None => warden.env_remove(name),
            };
        }
        let child = warden
            .env("TMPDIR", scratch.path())
            .env("SITE_TESTS_MARK", scratch.path())
            // Ctrl-C in a terminal must reach the tests only: the warden cleans up after them.
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(log.try_clone().expect("a file handle can be cloned"))
            .stderr(log)
            .spawn()
            .expect("`sh` starts");
        let warden = Warden { scratch, child };
        let limit = Instant::now() + Duration::from_secs(30);
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = warden.scratch().join("ended").exists();
            assert!(
                !ended && Instant::now() < limit,
                "{what} {}; it said:\n{}",
                if ended {
                    "ended at once"
                } else {
                    "does not listen after 30 s"
                },
                warden.log()
            );
            std::thread::sleep(Duration::from_millis(50));
        }
        warden
    }

    /// A folder that is removed with the program.
    pub fn scratch(&self) -> &Path {
        self.scratch.path()
    }

    /// The output of the program.
    pub fn log(&self) -> String {
        fs::read_to_string(self.scratch().join("log")).unwrap_or_default()
    }
}

impl Drop for Warden {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        // The result does not matter: whatever is left has been killed.
        let _ = self.child.wait();
    }
}

/// A port of the loopback on which nothing listens yet.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a loopback port is free");
    listener
        .local_addr()
        .expect("a bound listener has an address")
        .port()
}
