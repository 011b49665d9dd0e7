//! How a site replaces another, and what stays.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::PathBuf;

use builder::output::{MARKER, Output};

use super::sandbox::{NOTHING, Sandbox, put};
use super::site::{holds, publish};

#[test]
fn a_site_takes_the_place_of_nothing_of_an_empty_folder_and_of_another_site() {
    for name in ["dist", "new/folder/dist"] {
        let sandbox = Sandbox::new("replaced");
        let out = sandbox.home().join(name);
        let empty = name == "dist";
        if empty {
            fs::create_dir_all(&out).unwrap();
            fs::set_permissions(&out, fs::Permissions::from_mode(0o750)).unwrap();
        }
        for version in [1, 2, 3] {
            sandbox.publish(&out, version).unwrap();
            holds(&out, version).unwrap();
            assert_eq!(sandbox.beside(&out), NOTHING);
            sandbox.canaries().unwrap();
        }
        let mode = out.metadata().unwrap().permissions().mode() & 0o777;
        assert!(
            mode == 0o750 || !empty,
            "who may read the folder stays as it was"
        );
    }
}

#[test]
fn files_of_others_in_a_site_stay() {
    let mut sandbox = Sandbox::new("foreign");
    let dist = sandbox.dist();
    sandbox.publish(&dist, 1).unwrap();
    for file in [
        "CNAME",
        ".git/HEAD",
        ".git/objects/00/x",
        ".well-known/security.txt",
        "people/notes.txt",
        "only-1/draft.txt",
    ] {
        sandbox.plant(&dist.join(file));
    }
    fs::create_dir(dist.join("empty")).unwrap();
    symlink(sandbox.root(), dist.join("link")).unwrap();
    let inode = dist.metadata().unwrap().ino();
    for version in [2, 3] {
        sandbox.publish(&dist, version).unwrap();
        sandbox.canaries().unwrap();
        assert!(dist.join("empty").is_dir() && dist.join("link").is_symlink());
        assert_eq!(
            dist.metadata().unwrap().ino(),
            inode,
            "what is open in a shell stays open"
        );
    }
    fs::remove_file(dist.join("only-1/draft.txt")).ok();
    let marker = fs::read_to_string(dist.join(MARKER)).unwrap();
    assert!(
        !marker.contains("CNAME") && marker.contains("robots.txt"),
        "{marker}"
    );
}

#[test]
fn a_folder_that_is_marked_by_hand_keeps_all_that_lies_there() {
    let mut sandbox = Sandbox::new("by-hand");
    let dist = sandbox.dist();
    put(&dist.join(MARKER), "\n");
    sandbox.plant(&dist.join(".git/HEAD"));
    sandbox.plant(&dist.join("CNAME"));
    sandbox.publish(&dist, 1).unwrap();
    holds(&dist, 1).unwrap();
    sandbox.canaries().unwrap();
}

#[test]
fn where_a_file_of_somebody_stands_in_the_way_nothing_is_published() {
    for (file, named) in [
        ("only-2/index.html", "only-2/index.html"),
        ("only-2", "only-2"),
        ("changing/more.txt", "changing/more.txt"),
    ] {
        let mut sandbox = Sandbox::new("clash");
        let dist = sandbox.dist();
        sandbox.publish(&dist, 1).unwrap();
        sandbox.plant(&dist.join(file));
        let told = sandbox.publish(&dist, 2).unwrap_err().to_string();
        assert!(
            told.contains(named) && told.contains("--keep") == (file == "only-2/index.html"),
            "{told}"
        );
        holds(&dist, 1).unwrap_or_else(|error| {
            assert!(
                error.to_string().contains("left") || file == "only-2",
                "{error}"
            )
        });
        sandbox.canaries().unwrap();
        assert_eq!(sandbox.beside(&dist), NOTHING);
    }
}

#[test]
fn what_is_kept_by_name_stays_as_it_is() {
    let sandbox = Sandbox::new("kept");
    let dist = sandbox.dist();
    let keep = [PathBuf::from("robots.txt")];
    let robots = || fs::read_to_string(dist.join("robots.txt")).unwrap();
    for (version, foreign) in [(1, false), (2, false), (3, true), (4, true)] {
        if version > 1 {
            put(&dist.join("robots.txt"), "mine");
        }
        if foreign {
            put(&dist.join("CNAME"), "example.org");
        }
        let output = Output::claim(&dist, &sandbox.data(), &keep).unwrap();
        publish(output, version, &|_| {}).unwrap();
        holds(&dist, version).unwrap();
        assert_eq!(robots(), if version > 1 { "mine" } else { "robots 1" });
    }
    // It no longer belongs to the build: without the marker it is somebody else's.
    let told = sandbox.publish(&dist, 5).unwrap_err().to_string();
    assert!(told.contains("robots.txt"), "{told}");
    assert_eq!(robots(), "mine");
}

#[test]
fn a_link_stays_and_its_folder_gets_the_site() {
    let sandbox = Sandbox::new("link");
    let (current, release) = (
        sandbox.home().join("current"),
        sandbox.home().join("release"),
    );
    fs::create_dir(&release).unwrap();
    symlink("release", &current).unwrap();
    let inode = release.metadata().unwrap().ino();
    for version in [1, 2] {
        sandbox.publish(&current, version).unwrap();
        holds(&current, version).unwrap();
        assert!(current.is_symlink() && release.metadata().unwrap().ino() == inode);
        assert_eq!(sandbox.beside(&release), ["current"]);
    }
    sandbox.canaries().unwrap();
}

#[test]
fn a_site_that_was_not_finished_leaves_nothing() {
    let sandbox = Sandbox::new("dropped");
    sandbox.publish(&sandbox.dist(), 1).unwrap();
    let output = sandbox.claim(&sandbox.dist()).unwrap();
    put(&output.fresh().join("index.html"), "half");
    drop(output);
    holds(&sandbox.dist(), 1).unwrap();
    assert_eq!(sandbox.beside(&sandbox.dist()), NOTHING);
    sandbox.canaries().unwrap();
}

#[test]
fn what_came_while_a_site_was_built_is_not_replaced() {
    let mut sandbox = Sandbox::new("meanwhile");
    let output = sandbox.claim(&sandbox.dist()).unwrap();
    sandbox.plant(&sandbox.dist().join("photo.jpg"));
    let told = publish(output, 1, &|_| {}).unwrap_err().to_string();
    assert!(told.contains("nothing was published"), "{told}");
    sandbox.canaries().unwrap();
}
