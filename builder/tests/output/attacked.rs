//! What somebody may have put into a site, or next to it, to trick a build. A build once fell for each of these.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;

use builder::output::{MARKER, Output, Step};

use super::ground::{Ground, publish, put};

#[test]
fn nothing_is_removed_through_a_link_in_place_of_a_folder_of_the_site() {
    for whole in [false, true] {
        let mut ground = Ground::new("through-link");
        let (dist, own) = (ground.dist(), ground.root().join("own"));
        ground.publish(&dist, 1).unwrap();
        // A folder that the next site does not have, and one that it has.
        let name = if whole { "people" } else { "only-1" };
        fs::remove_dir_all(dist.join(name)).unwrap();
        ground.plant(&own.join("index.html"));
        ground.plant(&own.join("dr-who/index.html"));
        symlink(&own, dist.join(name)).unwrap();
        let published = ground.publish(&dist, 2);
        assert_eq!(published.is_err(), whole, "{published:?}");
        assert!(dist.join(name).is_symlink());
        ground.canaries().unwrap();
    }
}

#[test]
fn a_marker_that_names_files_behind_a_link_removes_none_of_them() {
    let mut ground = Ground::new("forged");
    let (dist, own) = (ground.dist(), ground.root().join("own"));
    ground.plant(&own.join("precious"));
    put(
        &dist.join(MARKER),
        r#"{"about":"","files":["link/precious"]}"#,
    );
    symlink(&own, dist.join("link")).unwrap();
    ground.publish(&dist, 1).unwrap();
    ground.canaries().unwrap();
}

#[test]
fn a_kept_file_that_is_edited_while_the_site_is_built_keeps_the_edit() {
    let ground = Ground::new("edited");
    let robots = ground.dist().join("robots.txt");
    ground.publish(&ground.dist(), 1).unwrap();
    for name in ["robots.txt", "./robots.txt", "robots.txt/"] {
        put(&robots, "before");
        let keep = [PathBuf::from(name)];
        let output = Output::claim(&ground.dist(), &ground.data(), &keep).unwrap();
        let edit = |step| {
            if step == Step::Complete {
                put(&robots, "edited");
            }
        };
        publish(output, 2, &edit).unwrap();
        assert_eq!(fs::read_to_string(&robots).unwrap(), "edited", "{name}");
    }
}

#[test]
fn a_lock_that_is_none_is_refused_and_stays() {
    type Put = fn(&Ground, &PathBuf);
    let rows: [(&str, Put); 6] = [
        ("a text", |_, lock| put(lock, "somebody's")),
        ("half of one", |_, lock| put(lock, "{")),
        ("a ticket that leads elsewhere", |_, lock| {
            put(
                lock,
                r#"{"process":1,"command":"x","ticket":"/../beside.txt"}"#,
            );
        }),
        ("a ticket of nothing", |_, lock| {
            put(lock, r#"{"process":1,"command":"x","ticket":""}"#);
        }),
        ("a link", |ground, lock| {
            symlink(ground.root().join("above.txt"), lock).unwrap()
        }),
        ("a folder", |_, lock| fs::create_dir(lock).unwrap()),
    ];
    for (name, place) in rows {
        let mut ground = Ground::new("odd-lock");
        ground.plant(&ground.home().join(".dist.old-/kept"));
        let lock = ground.home().join(".dist.lock");
        place(&ground, &lock);
        let before = fs::read(&lock).ok();
        let told = ground.publish(&ground.dist(), 1).unwrap_err().to_string();
        assert!(told.contains("no lock of a build"), "{name}: {told}");
        assert!(
            lock.symlink_metadata().is_ok() && fs::read(&lock).ok() == before,
            "{name}"
        );
        ground.canaries().unwrap();
    }
    // A broken link must not create anything.
    let ground = Ground::new("dangling-lock");
    symlink(
        ground.root().join("nothing"),
        ground.home().join(".dist.lock"),
    )
    .unwrap();
    ground.publish(&ground.dist(), 1).unwrap_err();
    assert!(!ground.root().join("nothing").exists());
}

#[test]
fn what_comes_in_the_moment_of_the_exchange_stays() {
    let ground = Ground::new("moment");
    let dist = ground.dist();
    ground.publish(&dist, 1).unwrap();
    let output = ground.claim(&dist).unwrap();
    let add = |step| {
        if step == Step::SetAside {
            let mut beside = ground.beside(&dist).into_iter();
            let aside = beside.find(|name| name.starts_with(".dist.old-")).unwrap();
            put(&ground.home().join(aside).join("only-1/late.txt"), "late");
        }
    };
    publish(output, 2, &add).unwrap();
    assert_eq!(
        fs::read_to_string(dist.join("only-1/late.txt")).unwrap(),
        "late"
    );
    assert_eq!(ground.beside(&dist), [""; 0]);
}

#[test]
fn names_like_those_of_a_build_are_somebody_elses_where_nothing_is_mounted() {
    let mut ground = Ground::new("like-ours");
    let notes = ground.home().join("notes");
    ground.plant(&notes.join(".companion-build-notes"));
    ground.publish(&notes, 1).unwrap_err();
    ground.publish(&ground.dist(), 1).unwrap();
    ground.plant(&ground.dist().join(".companion-build.marker"));
    ground.publish(&ground.dist(), 2).unwrap();
    ground.canaries().unwrap();
}

#[test]
fn a_marker_of_another_form_is_refused_with_a_way_out() {
    let odd: [fn(&PathBuf); 4] = [
        |marker| fs::create_dir(marker).unwrap(),
        |marker| symlink("elsewhere", marker).unwrap(),
        |marker| fs::write(marker, b"\xff").unwrap(),
        |marker| fs::write(marker, "[]").unwrap(),
    ];
    for place in odd {
        let ground = Ground::new("odd-marker");
        fs::create_dir(ground.dist()).unwrap();
        place(&ground.dist().join(MARKER));
        let told = ground.publish(&ground.dist(), 1).unwrap_err().to_string();
        assert!(
            told.contains("move it elsewhere") || told.contains("empty it"),
            "{told}"
        );
    }
}
