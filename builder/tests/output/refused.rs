//! Where no site goes: reported before any work, with the name and the way out, and nothing is touched.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use anyhow::Result;
use builder::output::Target;

use super::sandbox::{Sandbox, put};

/// What a refusal says, in a project at `home/project` with its dataset in `data/`.
fn refusal(sandbox: &Sandbox, out: &Path) -> Option<String> {
    let workspace = sandbox.home().join("project");
    fs::create_dir_all(&workspace).unwrap();
    let found = free_target(out, &workspace, &sandbox.data());
    found.err().map(|error| format!("{error:#}"))
}

fn free_target(out: &Path, workspace: &Path, data: &Path) -> Result<Target> {
    let target = Target::find(out, workspace, data)?;
    target.is_free(out, workspace)?;
    Ok(target)
}

#[test]
fn no_site_goes_where_something_else_lies() {
    let mut sandbox = Sandbox::new("refused");
    let home = sandbox.home();
    for file in [
        "published/CNAME",
        "published/.git/config",
        "published/404.html",
        "photos/one.jpg",
        "file",
    ] {
        sandbox.plant(&home.join(file));
    }
    sandbox.plant(&home.join("project/src/main.rs"));
    put(
        &home.join("forged/.companion-site"),
        r#"{"about":"","files":["../../above.txt"]}"#,
    );
    put(
        &home.join("absolute/.companion-site"),
        r#"{"about":"","files":["/etc/hostname"]}"#,
    );
    put(&home.join("torn/.companion-site"), r#"{"about":"","fil"#);
    for (to, link) in [
        ("nowhere", "broken"),
        ("loop", "loop"),
        ("file", "to-file"),
        ("project", "to-project"),
        ("photos", "to-photos"),
    ] {
        symlink(home.join(to), home.join(link)).unwrap();
    }
    let rows: &[(&str, &str)] = &[
        // Folders with something else in them.
        ("published", "is not empty"),
        ("photos", "put an empty file of that name into it"),
        ("forged", "has been changed"),
        ("absolute", "has been changed"),
        ("torn", "has been changed"),
        ("file", "is not a folder"),
        ("file/inside", "cannot be opened"),
        // Names that don't name a folder, however they are written.
        ("", "does not name a folder"),
        (".", "does not name a folder"),
        ("..", "does not name a folder"),
        ("/", "does not name a folder"),
        ("x/sub/..", "does not name a folder"),
        ("x/../..", "does not name a folder"),
        ("missing/../dist", "cannot be opened"),
        // The project and the dataset, folders around them and folders inside them.
        ("project", "contains this project"),
        ("project/.", "contains this project"),
        ("../home", "contains this project"),
        ("project/src", "choose another name"),
        ("project/src/new", "is among the files of this project"),
        ("project/target", "is among the files of this project"),
        (
            "project/../project/src/new",
            "is among the files of this project",
        ),
        ("../data", "contains the dataset"),
        ("../data/site", "is in the folder of the dataset"),
        // For a link, its target counts.
        ("broken", "broken link"),
        ("loop", "broken link"),
        ("to-file", "is not a folder"),
        ("to-project", "contains this project"),
        ("to-project/src/new", "is among the files of this project"),
        ("to-photos", "is not empty"),
    ];
    for (name, part) in rows {
        let out = match *name {
            "" | "." | ".." | "/" => PathBuf::from(name),
            name => home.join(name),
        };
        let told = refusal(&sandbox, &out).unwrap_or_else(|| panic!("`{name}` was accepted"));
        assert!(told.contains(part), "`{name}`: {told}");
        assert!(
            told.contains(&out.display().to_string()) || told.contains(".companion-site"),
            "`{name}` is not named: {told}"
        );
    }
    let shelf = home.join("shelf");
    fs::create_dir_all(shelf.join("data")).unwrap();
    let told = free_target(&shelf, &home.join("project"), &shelf.join("data")).unwrap_err();
    assert!(told.to_string().contains("contains the dataset"), "{told}");
    sandbox.canaries().unwrap();
}

#[test]
fn a_site_goes_where_nothing_is_lost() {
    let sandbox = Sandbox::new("accepted");
    let home = sandbox.home();
    fs::create_dir_all(home.join("empty")).unwrap();
    put(&home.join("meant/CNAME"), "example.org");
    put(&home.join("meant/.companion-site"), "");
    symlink(home.join("empty"), home.join("current")).unwrap();
    for name in [
        "new",
        "new/and/deeper",
        "empty",
        "empty/",
        "meant",
        "current",
        "project/dist",
        "project/target/sites/first",
        "project/../beside",
    ] {
        assert_eq!(refusal(&sandbox, &home.join(name)), None, "{name}");
    }
    assert!(!home.join("new").exists(), "looking makes nothing");
}

#[test]
fn what_is_to_be_kept_is_a_file_of_the_site() {
    let sandbox = Sandbox::new("keep-refused");
    sandbox.publish(&sandbox.dist(), 1).unwrap();
    for (name, part) in [
        ("../beside.txt", "name a file below"),
        ("/etc/hostname", "name a file below"),
        ("", "name a file below"),
        ("people", "is a folder"),
        ("Robots.txt", "there is no such file"),
    ] {
        let claimed =
            builder::output::Output::claim(&sandbox.dist(), &sandbox.data(), &[name.into()]);
        let told = claimed
            .err()
            .unwrap_or_else(|| panic!("`{name}` was accepted"))
            .to_string();
        assert!(told.contains(part), "{told}");
    }
    sandbox.canaries().unwrap();
}
