//! A small site of a version: what a build would write, published into a sandbox, and told from a half of one.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use builder::output::{Output, Step};

use super::sandbox::Sandbox;

impl Sandbox {
    pub fn data(&self) -> PathBuf {
        self.root().join("data")
    }

    pub fn claim(&self, out: &Path) -> Result<Output> {
        Output::claim(out, &self.data(), &[])
    }

    /// Builds and publishes a site of that version.
    pub fn publish(&self, out: &Path, version: u8) -> Result<()> {
        publish(self.claim(out)?, version, &|_| {})
    }
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
fn a_site_that_is_not_whole_is_told_from_one_that_is() {
    let sandbox = Sandbox::new("whole");
    write_site(&sandbox.dist(), 1).unwrap();
    holds(&sandbox.dist(), 1).unwrap();
    assert!(holds(&sandbox.dist(), 2).is_err());
    fs::remove_file(sandbox.dist().join(style(1))).unwrap();
    assert!(whole(&sandbox.dist()).is_err());
}
