//! Which built sites are tested: the real one, at the root and in a sub-path, the made-up second series, its
//! variations, series of other shapes, and the one whose dataset means harm.

use std::path::{Path, PathBuf};

/// The folder of the site under test: `SITE_DIST`, or `dist/` of the workspace.
pub fn first() -> PathBuf {
    let usual = Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist");
    let dist = std::env::var_os("SITE_DIST").map_or(usual, PathBuf::from);
    built(dist, "SITE_DIST", "cargo xtask build")
}

/// The folder of the second, made-up series: `SITE_DIST_SECOND`. There is no default, and no skipping: that another
/// series builds into a complete site is a promise like any other.
pub fn second() -> PathBuf {
    named(
        "SITE_DIST_SECOND",
        "cargo xtask build --data tests/second-series --out FOLDER",
    )
}

/// The folder of the real site built for a sub-path: `SITE_DIST_SUB`.
pub fn sub() -> PathBuf {
    named(
        "SITE_DIST_SUB",
        "cargo xtask build --compress --base /x/y/ --site-url https://example.org --out FOLDER",
    )
}

/// The folder of the site with the hostile dataset: `SITE_DIST_HOSTILE`. Only the tests' own commands build it.
pub fn hostile() -> PathBuf {
    named("SITE_DIST_HOSTILE", "cargo xtask test")
}

/// The folder of a series with as little as possible, in a sub-path next to that of the real one: `SITE_DIST_ONE`.
pub fn one() -> PathBuf {
    named(
        "SITE_DIST_ONE",
        "cargo xtask vary --parts 1 --protagonists 1 --no-awards --out DATA, and build it with --data DATA --base /one/",
    )
}

/// The folder of a series with many parts and protagonists: `SITE_DIST_MANY`.
pub fn many() -> PathBuf {
    named(
        "SITE_DIST_MANY",
        "cargo xtask vary --parts 60 --protagonists 3 --out DATA, and build it with --data DATA",
    )
}

/// The folder of a series with as little as possible, built for an unknown location: `SITE_DIST_RELATIVE`.
pub fn relative() -> PathBuf {
    named(
        "SITE_DIST_RELATIVE",
        "cargo xtask vary --parts 1 --protagonists 1 --no-awards --out DATA, and build it with --data DATA --relative",
    )
}

/// The folder of a scripted series with seasons, guests and no protagonists, whose dataset leaves out everything
/// optional: `SITE_DIST_SCRIPTED`.
pub fn scripted() -> PathBuf {
    named(
        "SITE_DIST_SCRIPTED",
        "cargo xtask build --data tests/scripted --site-url https://example.org --out FOLDER",
    )
}

/// The folder of a documentary of one part with five protagonists who never meet: `SITE_DIST_FIVE`.
pub fn five() -> PathBuf {
    named(
        "SITE_DIST_FIVE",
        "cargo xtask build --data tests/five --out FOLDER",
    )
}

/// The folder of a series as an import brings it, with nothing added: `SITE_DIST_IMPORTED`.
pub fn imported() -> PathBuf {
    named(
        "SITE_DIST_IMPORTED",
        "cargo xtask import tvmaze tests/fixtures/tvmaze.json --out DATA, and build it with --data DATA",
    )
}

/// The folder that a variable names; where it names none, what to do.
fn named(variable: &str, remedy: &str) -> PathBuf {
    let dist = std::env::var_os(variable).map(PathBuf::from).unwrap_or_else(|| {
        panic!("{variable} names no built site; `cargo xtask test` builds it and names it, or: {remedy}")
    });
    built(dist, variable, remedy)
}

/// Sites stored under `tests/fixtures/`.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(name)
}

/// The folder of the pictures that pages are compared with.
pub fn pictures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("pictures")
}

fn built(dist: PathBuf, variable: &str, remedy: &str) -> PathBuf {
    assert!(
        dist.join("index.html").is_file(),
        "{} holds no built site; run `{remedy}`, or name another folder in {variable}",
        dist.display()
    );
    dist
}
