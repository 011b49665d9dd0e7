//! How a site replaces another, and what stays.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::PathBuf;

use builder::output::{MARKER, Output};

use super::ground::{Ground, NOTHING, holds, publish, put};

#[test]
fn a_site_takes_the_place_of_nothing_of_an_empty_folder_and_of_another_site() {
    for name in ["dist", "new/folder/dist"] {
        let ground = Ground::new("replaced");
        let out = ground.home().join(name);
        let empty = name == "dist";
        if empty {
            fs::create_dir_all(&out).unwrap();
            fs::set_permissions(&out, fs::Permissions::from_mode(0o750)).unwrap();
        }
        for version in [1, 2, 3] {
            ground.publish(&out, version).unwrap();
            holds(&out, version).unwrap();
            assert_eq!(ground.beside(&out), NOTHING);
            ground.canaries().unwrap();
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
    let mut ground = Ground::new("foreign");
    let dist = ground.dist();
    ground.publish(&dist, 1).unwrap();
    for file in [
        "CNAME",
        ".git/HEAD",
        ".git/objects/00/x",
        ".well-known/security.txt",
        "people/notes.txt",
        "only-1/draft.txt",
    ] {
        ground.plant(&dist.join(file));
    }
    fs::create_dir(dist.join("empty")).unwrap();
    symlink(ground.root(), dist.join("link")).unwrap();
    let inode = dist.metadata().unwrap().ino();
    for version in [2, 3] {
        ground.publish(&dist, version).unwrap();
        ground.canaries().unwrap();
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
    let mut ground = Ground::new("by-hand");
    let dist = ground.dist();
    put(&dist.join(MARKER), "\n");
    ground.plant(&dist.join(".git/HEAD"));
    ground.plant(&dist.join("CNAME"));
    ground.publish(&dist, 1).unwrap();
    holds(&dist, 1).unwrap();
    ground.canaries().unwrap();
}

#[test]
fn where_a_file_of_somebody_stands_in_the_way_nothing_is_published() {
    for (file, named) in [
        ("only-2/index.html", "only-2/index.html"),
        ("only-2", "only-2"),
        ("changing/more.txt", "changing/more.txt"),
    ] {
        let mut ground = Ground::new("clash");
        let dist = ground.dist();
        ground.publish(&dist, 1).unwrap();
        ground.plant(&dist.join(file));
        let told = ground.publish(&dist, 2).unwrap_err().to_string();
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
        ground.canaries().unwrap();
        assert_eq!(ground.beside(&dist), NOTHING);
    }
}

#[test]
fn what_is_kept_by_name_stays_as_it_is() {
    let ground = Ground::new("kept");
    let dist = ground.dist();
    let keep = [PathBuf::from("robots.txt")];
    let robots = || fs::read_to_string(dist.join("robots.txt")).unwrap();
    for (version, foreign) in [(1, false), (2, false), (3, true), (4, true)] {
        if version > 1 {
            put(&dist.join("robots.txt"), "mine");
        }
        if foreign {
            put(&dist.join("CNAME"), "example.org");
        }
        let output = Output::claim(&dist, &ground.data(), &keep).unwrap();
        publish(output, version, &|_| {}).unwrap();
        holds(&dist, version).unwrap();
        assert_eq!(robots(), if version > 1 { "mine" } else { "robots 1" });
    }
    // It no longer belongs to the build: without the marker it is somebody else's.
    let told = ground.publish(&dist, 5).unwrap_err().to_string();
    assert!(told.contains("robots.txt"), "{told}");
    assert_eq!(robots(), "mine");
}

#[test]
fn a_link_stays_and_its_folder_gets_the_site() {
    let ground = Ground::new("link");
    let (current, release) = (ground.home().join("current"), ground.home().join("release"));
    fs::create_dir(&release).unwrap();
    symlink("release", &current).unwrap();
    let inode = release.metadata().unwrap().ino();
    for version in [1, 2] {
        ground.publish(&current, version).unwrap();
        holds(&current, version).unwrap();
        assert!(current.is_symlink() && release.metadata().unwrap().ino() == inode);
        assert_eq!(ground.beside(&release), ["current"]);
    }
    ground.canaries().unwrap();
}

#[test]
fn a_site_that_was_not_finished_leaves_nothing() {
    let ground = Ground::new("dropped");
    ground.publish(&ground.dist(), 1).unwrap();
    let output = ground.claim(&ground.dist()).unwrap();
    put(&output.fresh().join("index.html"), "half");
    drop(output);
    holds(&ground.dist(), 1).unwrap();
    assert_eq!(ground.beside(&ground.dist()), NOTHING);
    ground.canaries().unwrap();
}

#[test]
fn what_came_while_a_site_was_built_is_not_replaced() {
    let mut ground = Ground::new("meanwhile");
    let output = ground.claim(&ground.dist()).unwrap();
    ground.plant(&ground.dist().join("photo.jpg"));
    let told = publish(output, 1, &|_| {}).unwrap_err().to_string();
    assert!(told.contains("nothing was published"), "{told}");
    ground.canaries().unwrap();
}
