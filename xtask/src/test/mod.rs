//! Everything CI runs, in the order that finds mistakes soonest.

mod lanes;

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::Result;
use builder::check::hostile;
use builder::site::{BasePath, Options, SiteUrl};
use builder::start::tvmaze;
use builder::variation::{self, MANY, ONE};

use self::lanes::Lane;
use crate::bench::limits;
use crate::dependencies;
use crate::shell::{self, say};
use crate::sites::build_all;
use crate::toolchain::{self, GECKODRIVER};

/// Programs that the tests start, and the Debian packages they are in.
pub(crate) const PROGRAMS: [(&str, &str); 13] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
    ("firefox-esr", "firefox-esr"),
    ("WebKitWebDriver", "webkit2gtk-driver"),
    ("xvfb-run", "xvfb"),
    ("xauth", "xauth"),
    ("npm", "npm"),
    ("nginx", "nginx"),
    (
        "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so",
        "libnginx-mod-http-brotli-static",
    ),
    ("caddy", "caddy"),
    // Just the program: the package `apache2` would make it a service.
    ("apache2", "apache2-bin"),
    ("lighttpd", "lighttpd"),
    ("/usr/lib/lighttpd/mod_deflate.so", "lighttpd-mod-deflate"),
];

/// The engines, as in the names of their tests.
const ENGINES: [&str; 3] = ["webkit", "firefox", "chromium"];

/// Part of the names of tests that only `--all` runs.
const EXHAUSTIVE: &str = "exhaustively";

/// What runs side by side: for each lane, which names of tests it includes and which it leaves out. In this order two
/// cores are busy to the end: the tests only for Chromium are the shortest.
const LANES: [(&str, &str, &[&str]); 4] = [
    ("WebKit", "webkit", &[]),
    ("Firefox", "firefox", &[]),
    ("Chromium", "chromium", &["--skip", "chromium_"]),
    ("Chromium alone", "chromium_", &[]),
];

/// Runs every check, or only the tests whose names contain a text; stops after the first kind that fails. `all` adds
/// the tests that look at every page in every engine.
pub fn test(only: Option<&str>, all: bool) -> Result<()> {
    let start = Instant::now();
    if only.is_none() {
        lints()?;
    }
    let mut units = vec!["--workspace", "--exclude", "site-tests"];
    units.extend(only);
    cargo("Unit tests and the check's own tests", "test", &units)?;
    if only.is_none() {
        dependencies::check()?;
    }
    toolchain::ensure_packages(&PROGRAMS)?;
    let path = toolchain::path_with(&[&GECKODRIVER])?;
    install_npm_tools()?;
    let (names, sites): (Vec<_>, Vec<_>) = sites()?.into_iter().unzip();
    build_all(&sites)?;
    say("Sizes");
    limits::check(&sites[0])?;
    say("Tests of the built sites, in Chromium, Firefox and WebKit, and on four hosts");
    let times = std::env::current_dir()?.join("target/test-times.txt");
    fs::write(&times, "")?;
    let mut known: Vec<(&str, OsString)> = names
        .into_iter()
        .zip(sites.iter().map(|site| site.out.clone().into()))
        .collect();
    known.push(("PATH", path));
    known.push(("SITE_TIMES", times.clone().into()));
    let tests = |arguments: &[&str]| {
        let mut tests = toolchain::cargo("test");
        tests
            .args(["--package", "site-tests"])
            .args(arguments)
            .envs(known.iter().map(|(name, value)| (name, value)));
        tests
    };
    // Built once, so that no lane waits for another that is building.
    shell::run(&mut tests(&["--no-run"]))?;
    let spared: &[&str] = if all { &[] } else { &["--skip", EXHAUSTIVE] };
    if let Some(name) = only {
        let arguments = [&[name, "--"], spared].concat();
        return shell::run(&mut tests(&arguments));
    }
    let lane = |(name, filter, left_out): (_, &str, &[&str])| {
        let arguments = [&["--test", "browsers", filter, "--"], left_out, spared].concat();
        Lane {
            name,
            commands: vec![tests(&arguments)],
            may_be_late: true,
        }
    };
    let mut lanes: Vec<Lane> = LANES.map(lane).into();
    let mut rest = vec!["--test", "browsers", "--"];
    rest.extend(ENGINES.iter().flat_map(|engine| ["--skip", engine]));
    lanes.push(Lane {
        name: "HTML, hosts and the tests' own",
        commands: vec![
            tests(&["--lib", "--bins", "--test", "html", "--test", "hosts"]),
            tests(&rest),
        ],
        may_be_late: false,
    });
    lanes::run(lanes, |names| {
        let names = names.iter().map(String::as_str);
        let arguments = ["--test", "browsers", "--", "--exact"].into_iter();
        let arguments: Vec<_> = arguments.chain(names).collect();
        tests(&arguments)
    })?;
    lanes::tell_slowest(&times)?;
    say(&format!("All passed in {} s", start.elapsed().as_secs()));
    Ok(())
}

/// Formatting, and lints for both sides.
fn lints() -> Result<()> {
    say("Format");
    shell::run(toolchain::cargo_fmt().args(["--all", "--check"]))?;
    // Both lint runs and the build of the module need the target.
    toolchain::ensure_wasm_target()?;
    cargo(
        "Lints",
        "clippy",
        &["--workspace", "--all-targets", "--", "-D", "warnings"],
    )?;
    cargo(
        "Lints of the browser's side",
        "clippy",
        &[
            "--package",
            "companion",
            "--target",
            "wasm32-unknown-unknown",
            "--",
            "-D",
            "warnings",
        ],
    )
}

/// The sites under test, each with the variable that names its folder to the tests: the real one; that of the made-up
/// second series; the real one in a sub-path; the second again with a dataset that means harm; and two variations of
/// it, with as little as a series can have, in a sub-path too, and with as much; the first of these once more, for a place
/// that is not known; a scripted series; a film with five protagonists; and what is imported of a show, with nothing added.
fn sites() -> Result<Vec<(&'static str, Options)>> {
    let workspace = std::env::current_dir()?;
    let folder = workspace.join("target/sites");
    let second = Path::new("tests/second-series");
    let harmful = folder.join("hostile-data");
    hostile::write(&workspace, &harmful)?;
    let varied = |counts, name: &str| {
        let data = folder.join(format!("{name}-data"));
        variation::write(second, counts, &data).map(|()| data)
    };
    let imported = folder.join("imported-data");
    import(Path::new("tests/fixtures/tvmaze.json"), &imported)?;
    let site = |data: &Path, name: &str| Options::new(data.to_owned(), folder.join(name));
    // With everything that a host can be given.
    let hosted = |base: &BasePath, data: &Path, name: &str| Options {
        base: base.clone(),
        site_url: Some(SiteUrl::example()),
        compress: true,
        ..site(data, name)
    };
    let real = Path::new("public/data");
    let folder_of = |base: &str| BasePath::read(base).map_err(anyhow::Error::msg);
    let one = Options {
        base: folder_of("/one/")?,
        ..site(&varied(ONE, "one")?, "one")
    };
    let relative = Options {
        base: BasePath::root(),
        relative: true,
        out: folder.join("relative"),
        ..one.clone()
    };
    let hostile = Options {
        unchecked: true,
        ..hosted(&BasePath::root(), &harmful, "hostile")
    };
    Ok(vec![
        ("SITE_DIST", hosted(&BasePath::root(), real, "first")),
        ("SITE_DIST_SECOND", site(second, "second")),
        ("SITE_DIST_SUB", hosted(&folder_of("/x/y/")?, real, "sub")),
        ("SITE_DIST_HOSTILE", hostile),
        ("SITE_DIST_ONE", one),
        ("SITE_DIST_MANY", site(&varied(MANY, "many")?, "many")),
        ("SITE_DIST_RELATIVE", relative),
        (
            "SITE_DIST_SCRIPTED",
            hosted(&BasePath::root(), Path::new("tests/scripted"), "scripted"),
        ),
        ("SITE_DIST_FIVE", site(Path::new("tests/five"), "five")),
        ("SITE_DIST_IMPORTED", site(&imported, "imported")),
    ])
}

/// Makes a dataset of a show as TVmaze gives it, from nothing: an import adds to what it finds.
fn import(show: &Path, data: &Path) -> Result<()> {
    if data.exists() {
        fs::remove_dir_all(data)?;
    }
    tvmaze::import(&[show], data).map(|_| ())
}

fn cargo(what: &str, command: &str, arguments: &[&str]) -> Result<()> {
    say(what);
    shell::run(toolchain::cargo(command).args(arguments))
}

/// The HTML validator, the accessibility checker and the vocabulary of schema.org, exactly as in the lock file.
pub(crate) fn install_npm_tools() -> Result<()> {
    let folder = Path::new("tests");
    // npm writes this file last, with the versions it has installed.
    let installed = folder.join("node_modules/.package-lock.json");
    let newer = |path: &Path| path.metadata().and_then(|data| data.modified()).ok();
    if newer(&installed) >= newer(&folder.join("package-lock.json")) && installed.is_file() {
        return Ok(());
    }
    say("Installing the test tools from npm");
    shell::run(
        Command::new("npm")
            .args([
                "ci",
                "--include=dev",
                "--no-audit",
                "--no-fund",
                "--ignore-scripts",
            ])
            .current_dir(folder),
    )
}
