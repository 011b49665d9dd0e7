//! Which built sites are tested: the real one, at the root and in a sub-path, the made-up second series, and the one
//! whose dataset means harm.

use std::path::{Path, PathBuf};

/// The folder of the site under test: `SITE_DIST`, or `dist/` of the workspace.
pub fn first() -> PathBuf {
    let usual = Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist");
    let dist = std::env::var_os("SITE_DIST").map_or(usual, PathBuf::from);
    built(dist, "SITE_DIST", "cargo xtask build")
}

/// The folder of the second, made-up series: `SITE_DIST_SECOND`. There is no default, and no skipping:
/// that another series builds into a complete site is a promise like any other.
pub fn second() -> PathBuf {
    let dist = std::env::var_os("SITE_DIST_SECOND").map(PathBuf::from).unwrap_or_else(|| {
        panic!(
            "SITE_DIST_SECOND does not name the built second series; `cargo xtask test` builds and names it, or: \
             cargo xtask build --data tests/second-series --out FOLDER"
        )
    });
    built(
        dist,
        "SITE_DIST_SECOND",
        "cargo xtask build --data tests/second-series --out FOLDER",
    )
}

/// The folder of the real site built for a sub-path: `SITE_DIST_SUB`. No default, and no skipping, as above.
pub fn sub() -> PathBuf {
    let remedy =
        "cargo xtask build --compress --base /x/y/ --site-url https://example.org --out FOLDER";
    let dist = std::env::var_os("SITE_DIST_SUB").map(PathBuf::from).unwrap_or_else(|| {
        panic!(
            "SITE_DIST_SUB does not name the site built for a sub-path; `cargo xtask test` builds and names it, or: \
             {remedy}"
        )
    });
    built(dist, "SITE_DIST_SUB", remedy)
}

/// The folder of the site whose dataset means harm: `SITE_DIST_HOSTILE`. No command but the tests' own builds it.
pub fn hostile() -> PathBuf {
    let remedy = "cargo xtask test";
    let dist = std::env::var_os("SITE_DIST_HOSTILE").map(PathBuf::from).unwrap_or_else(|| {
        panic!("SITE_DIST_HOSTILE does not name the site of the hostile dataset; `{remedy}` builds and names it")
    });
    built(dist, "SITE_DIST_HOSTILE", remedy)
}

/// Sites kept as they are under `tests/fixtures/`.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(name)
}

fn built(dist: PathBuf, variable: &str, remedy: &str) -> PathBuf {
    assert!(
        dist.join("index.html").is_file(),
        "{} holds no built site; run `{remedy}`, or name another folder in {variable}",
        dist.display()
    );
    dist
}
