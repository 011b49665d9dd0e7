//! Where a test runs: a folder with a place for the target, and canary files that must survive whatever happens.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Result, ensure};

/// No names.
pub const NOTHING: [&str; 0] = [];

/// A folder that is removed when the test has passed.
pub struct Sandbox {
    root: PathBuf,
    canaries: BTreeMap<PathBuf, String>,
}

impl Sandbox {
    pub fn new(name: &str) -> Sandbox {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let root =
            std::env::temp_dir().join(format!("output-{name}-{}-{number}", std::process::id()));
        let mut sandbox = Sandbox {
            root: root.clone(),
            canaries: BTreeMap::new(),
        };
        for place in [
            "above.txt",
            "home/beside.txt",
            "home/dist.building/photo.txt",
            "home/.dist.new/x",
            "data/people.json",
        ] {
            sandbox.plant(&root.join(place));
        }
        sandbox
    }

    /// A file that must stay as it is.
    pub fn plant(&mut self, path: &Path) {
        let text = format!("somebody's, in {}", path.display());
        put(path, &text);
        self.canaries.insert(path.to_owned(), text);
    }

    /// The folder that contains the target.
    pub fn home(&self) -> PathBuf {
        self.root.join("home")
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The target of most tests.
    pub fn dist(&self) -> PathBuf {
        self.home().join("dist")
    }

    /// Whether all canary files are unchanged.
    pub fn canaries(&self) -> Result<()> {
        for (path, text) in &self.canaries {
            let found = fs::read_to_string(path).ok();
            ensure!(found.as_ref() == Some(text), "{} is gone", path.display());
        }
        Ok(())
    }

    /// What is next to a target, except for the canaries.
    pub fn beside(&self, out: &Path) -> Vec<String> {
        let entries = fs::read_dir(out.parent().unwrap()).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().path())
            .filter(|path| {
                *path != out && !self.canaries.keys().any(|canary| canary.starts_with(path))
            })
            .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let _ = fs::remove_dir_all(&self.root);
        }
    }
}

pub fn put(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[test]
fn a_canary_that_is_gone_or_changed_is_missed() {
    let mut sandbox = Sandbox::new("canary");
    sandbox.canaries().unwrap();
    for canary in [
        sandbox.root().join("above.txt"),
        sandbox.home().join("beside.txt"),
    ] {
        let text = fs::read_to_string(&canary).unwrap();
        fs::write(&canary, "somebody else's").unwrap();
        assert!(sandbox.canaries().is_err());
        fs::remove_file(&canary).unwrap();
        assert!(sandbox.canaries().is_err());
        fs::write(&canary, text).unwrap();
        sandbox.canaries().unwrap();
    }
    sandbox.plant(&sandbox.dist().join("CNAME"));
    fs::remove_dir_all(sandbox.dist()).unwrap();
    assert!(sandbox.canaries().is_err());
}
