//! For people to look at: screenshots of every page type, and the pictures that the tests compare with.

use std::path::{Path, PathBuf};

use anyhow::Result;
use builder::site::{Options, SiteUrl};

use crate::shell::{self, say};
use crate::sites::build;
use crate::test::{self, PROGRAMS};
use crate::toolchain;

/// Builds a site and takes screenshots of it into `tests/screenshots/`. Arguments after `--` go to the program that
/// takes them.
pub fn take(data: PathBuf, arguments: &[String]) -> Result<()> {
    let site = prepare(data)?;
    say("Taking screenshots into tests/screenshots/");
    let mut program = toolchain::cargo("run");
    program
        .args(["--quiet", "--package", "site-tests"])
        .args(["--bin", "screenshots", "--", "--dist"])
        .arg(&site)
        .args(["--out", "tests/screenshots"])
        .args(arguments);
    shell::run(&mut program)
}

/// Redraws the pictures that the tests compare the site with. Only for somebody who has looked at it and likes it.
pub fn renew_pictures() -> Result<()> {
    let site = prepare(PathBuf::from("public/data"))?;
    test::install_npm_tools()?;
    say("Redrawing tests/pictures/");
    let mut tests = toolchain::cargo("test");
    tests
        .args(["--quiet", "--package", "site-tests"])
        .args(["--test", "browsers", "pages_look_as_they_did"])
        .env("SITE_DIST", site)
        .env("RENEW_PICTURES", "1");
    shell::run(&mut tests)
}

/// Builds the site, quickly, and makes sure that Chromium is there.
fn prepare(data: PathBuf) -> Result<PathBuf> {
    let chromium = |program: &&(&str, &str)| program.1.starts_with("chromium");
    let chromium: Vec<_> = PROGRAMS.iter().filter(chromium).copied().collect();
    toolchain::ensure_packages(&chromium)?;
    let out = std::env::current_dir()?.join(Path::new("target/sites/looked-at"));
    build(&Options {
        site_url: Some(SiteUrl::example()),
        quick: true,
        offline: false,
        ..Options::new(data, out.clone())
    })?;
    Ok(out)
}
