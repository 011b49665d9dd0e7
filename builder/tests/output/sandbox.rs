//! Where a test runs: a folder with a place for the target, and canary files that must survive whatever happens.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Result, ensure};
use builder::output::{Output, Step};

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

    pub fn data(&self) -> PathBuf {
        self.root.join("data")
    }

    pub fn claim(&self, out: &Path) -> Result<Output> {
        Output::claim(out, &self.data(), &[])
    }

    /// Builds and publishes a site of that version.
    pub fn publish(&self, out: &Path, version: u8) -> Result<()> {
        publish(self.claim(out)?, version, &|_| {})
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

/// Fills the folder of a build and publishes it.
pub fn publish(output: Output, version: u8, between: &dyn Fn(Step)) -> Result<()> {
    write_site(output.fresh(), version)?;
    output.copy_kept()?;
    output.publish_watched(between)
}

/// Pages of every release.
const PAGES: [&str; 3] = ["index.html", "404.html", "people/dr-who/index.html"];

/// A small site: pages that need a style sheet with a hash in its name, one page that only this version has, and a file
/// in one version where the other has a folder.
pub fn write_site(folder: &Path, version: u8) -> Result<()> {
    let style = style(version);
    for page in PAGES {
        write(folder, page, &format!("{version} {style}"))?;
    }
    write(
        folder,
        &format!("only-{version}/index.html"),
        &format!("{version} {style}"),
    )?;
    write(folder, &style, &version.to_string())?;
    let changing = if version.is_multiple_of(2) {
        "changing"
    } else {
        "changing/index.html"
    };
    write(folder, changing, &format!("{version} {style}"))?;
    write(folder, "robots.txt", &format!("robots {version}"))
}

fn write(folder: &Path, file: &str, text: &str) -> Result<()> {
    let path = folder.join(file);
    fs::create_dir_all(path.parent().unwrap())?;
    Ok(fs::write(path, text)?)
}

fn style(version: u8) -> String {
    format!("style.{version:016x}.css")
}

/// The versions of the pages of a site in which every page finds the files it needs.
pub fn whole(folder: &Path) -> Result<Vec<u8>> {
    let mut versions = Vec::new();
    for page in PAGES {
        let text = fs::read_to_string(folder.join(page))?;
        let (version, style) = text.split_once(' ').unwrap_or_default();
        ensure!(
            fs::read_to_string(folder.join(style))? == version,
            "{page} without its style"
        );
        versions.push(version.parse()?);
    }
    versions.dedup();
    Ok(versions)
}

/// Whether a folder has a site of that version only.
pub fn holds(folder: &Path, version: u8) -> Result<()> {
    ensure!(whole(folder)? == [version], "pages of {:?}", whole(folder));
    let other = version ^ 1;
    ensure!(folder.join(format!("only-{version}")).exists());
    ensure!(
        !folder.join(format!("only-{other}")).exists(),
        "pages of the site before are left"
    );
    ensure!(
        !folder.join(style(other)).exists(),
        "files of the site before are left"
    );
    ensure!(folder.join("changing").is_file() == version.is_multiple_of(2));
    Ok(())
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

#[test]
fn a_site_that_is_not_whole_is_told_from_one_that_is() {
    let sandbox = Sandbox::new("whole");
    write_site(&sandbox.dist(), 1).unwrap();
    holds(&sandbox.dist(), 1).unwrap();
    assert!(holds(&sandbox.dist(), 2).is_err());
    fs::remove_file(sandbox.dist().join(style(1))).unwrap();
    assert!(whole(&sandbox.dist()).is_err());
}
