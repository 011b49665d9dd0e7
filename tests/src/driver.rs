//! A driver's process: it never outlives the process that started it, whichever way that ends.

use std::fs::{self, File};
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use crate::engine::Engine;

/// Waits until its standard input ends, which also happens when the test process is killed; then it
/// ends whatever it started. Browsers may leave the process group, but all of them carry the mark.
const WARDEN: &str = r#"
"$@" </dev/null &
cat >/dev/null
for process in /proc/[0-9]*; do
  id=${process#/proc/}
  [ "$id" = $$ ] && continue
  if tr '\0' '\n' 2>/dev/null <"$process/environ" | grep -qx "SITE_TESTS_MARK=$SITE_TESTS_MARK"; then
    kill -KILL "$id" 2>/dev/null
  fi
done
rm -rf "$SITE_TESTS_MARK"
"#;

/// A running driver.
#[derive(Debug)]
pub struct Driver {
    port: u16,
    scratch: PathBuf,
    warden: Child,
}

impl Driver {
    /// Starts an engine's driver and waits until it listens.
    pub fn start(engine: Engine) -> Driver {
        let scratch = scratch_folder();
        let port = free_port();
        let driver = engine.driver(port);
        let log = File::create(scratch.join("driver.log")).expect("the scratch folder is writable");
        let mut warden = Command::new("sh");
        warden
            .args(["-c", WARDEN, "warden"])
            .arg(driver.get_program())
            .args(driver.get_args());
        for (name, value) in driver.get_envs() {
            match value {
                Some(value) => warden.env(name, value),
                None => warden.env_remove(name),
            };
        }
        let warden = warden
            .env("TMPDIR", &scratch)
            .env("SITE_TESTS_MARK", &scratch)
            // Ctrl-C in a terminal must reach the tests only: the warden cleans up after them.
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(log.try_clone().expect("a file handle can be cloned"))
            .stderr(log)
            .spawn()
            .expect("`sh` starts");
        let driver = Driver {
            port,
            scratch,
            warden,
        };
        driver.wait_until_ready(engine);
        driver
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// A folder that goes away with the driver.
    pub fn scratch(&self) -> &Path {
        &self.scratch
    }

    /// What driver and browser have printed.
    pub fn log(&self) -> String {
        fs::read_to_string(self.scratch.join("driver.log")).unwrap_or_default()
    }

    fn wait_until_ready(&self, engine: Engine) {
        let limit = Instant::now() + Duration::from_secs(30);
        while std::net::TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(
                Instant::now() < limit,
                "the driver of {} does not listen after 30 s; it said:\n{}",
                engine.name(),
                self.log()
            );
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.warden.stdin.take());
        // The outcome does not matter: whatever is left has been killed.
        let _ = self.warden.wait();
    }
}

fn scratch_folder() -> PathBuf {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let name = format!("site-tests-{}-{number}", std::process::id());
    let folder = std::env::temp_dir().join(name);
    fs::create_dir_all(&folder).expect("the temporary folder is writable");
    folder
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a loopback port is free");
    listener
        .local_addr()
        .expect("a bound listener has an address")
        .port()
}
