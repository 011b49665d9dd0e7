//! What somebody may have put into a site, or next to it, to trick a build. A build once fell for each of these.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;

use builder::output::{MARKER, Output, Step};

use super::sandbox::{Sandbox, put};
use super::site::publish;

#[test]
fn nothing_is_removed_through_a_link_in_place_of_a_folder_of_the_site() {
    for whole in [false, true] {
        let mut sandbox = Sandbox::new("through-link");
        let (dist, own) = (sandbox.dist(), sandbox.root().join("own"));
        sandbox.publish(&dist, 1).unwrap();
        // A folder that the next site does not have, and one that it has.
        let name = if whole { "people" } else { "only-1" };
        fs::remove_dir_all(dist.join(name)).unwrap();
        sandbox.plant(&own.join("index.html"));
        sandbox.plant(&own.join("dr-who/index.html"));
        symlink(&own, dist.join(name)).unwrap();
        let published = sandbox.publish(&dist, 2);
        assert_eq!(published.is_err(), whole, "{published:?}");
        assert!(dist.join(name).is_symlink());
        sandbox.canaries().unwrap();
    }
}

#[test]
fn a_marker_that_names_files_behind_a_link_removes_none_of_them() {
    let mut sandbox = Sandbox::new("forged");
    let (dist, own) = (sandbox.dist(), sandbox.root().join("own"));
    sandbox.plant(&own.join("precious"));
    put(
        &dist.join(MARKER),
        r#"{"about":"","files":["link/precious"]}"#,
    );
    symlink(&own, dist.join("link")).unwrap();
    sandbox.publish(&dist, 1).unwrap();
    sandbox.canaries().unwrap();
}

#[test]
fn a_kept_file_that_is_edited_while_the_site_is_built_keeps_the_edit() {
    let sandbox = Sandbox::new("edited");
    let robots = sandbox.dist().join("robots.txt");
    sandbox.publish(&sandbox.dist(), 1).unwrap();
    for name in ["robots.txt", "./robots.txt", "robots.txt/"] {
        put(&robots, "before");
        let keep = [PathBuf::from(name)];
        let output = Output::claim(&sandbox.dist(), &sandbox.data(), &keep).unwrap();
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
    type Put = fn(&Sandbox, &PathBuf);
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
        ("a link", |sandbox, lock| {
            symlink(sandbox.root().join("above.txt"), lock).unwrap()
        }),
        ("a folder", |_, lock| fs::create_dir(lock).unwrap()),
    ];
    for (name, place) in rows {
        let mut sandbox = Sandbox::new("odd-lock");
        sandbox.plant(&sandbox.home().join(".dist.old-/kept"));
        let lock = sandbox.home().join(".dist.lock");
        place(&sandbox, &lock);
        let before = fs::read(&lock).ok();
        let told = sandbox.publish(&sandbox.dist(), 1).unwrap_err().to_string();
        assert!(told.contains("not a build's lock file"), "{name}: {told}");
        assert!(
            lock.symlink_metadata().is_ok() && fs::read(&lock).ok() == before,
            "{name}"
        );
        sandbox.canaries().unwrap();
    }
    // A broken link must not create anything.
    let sandbox = Sandbox::new("dangling-lock");
    symlink(
        sandbox.root().join("nothing"),
        sandbox.home().join(".dist.lock"),
    )
    .unwrap();
    sandbox.publish(&sandbox.dist(), 1).unwrap_err();
    assert!(!sandbox.root().join("nothing").exists());
}

#[test]
fn what_comes_in_the_moment_of_the_exchange_stays() {
    let sandbox = Sandbox::new("moment");
    let dist = sandbox.dist();
    sandbox.publish(&dist, 1).unwrap();
    let output = sandbox.claim(&dist).unwrap();
    let add = |step| {
        if step == Step::SetAside {
            let mut beside = sandbox.beside(&dist).into_iter();
            let aside = beside.find(|name| name.starts_with(".dist.old-")).unwrap();
            put(&sandbox.home().join(aside).join("only-1/late.txt"), "late");
        }
    };
    publish(output, 2, &add).unwrap();
    assert_eq!(
        fs::read_to_string(dist.join("only-1/late.txt")).unwrap(),
        "late"
    );
    assert_eq!(sandbox.beside(&dist), [""; 0]);
}

#[test]
fn names_like_those_of_a_build_are_somebody_elses_where_nothing_is_mounted() {
    let mut sandbox = Sandbox::new("like-ours");
    let notes = sandbox.home().join("notes");
    sandbox.plant(&notes.join(".companion-build-notes"));
    sandbox.publish(&notes, 1).unwrap_err();
    sandbox.publish(&sandbox.dist(), 1).unwrap();
    sandbox.plant(&sandbox.dist().join(".companion-build.marker"));
    sandbox.publish(&sandbox.dist(), 2).unwrap();
    sandbox.canaries().unwrap();
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
        let sandbox = Sandbox::new("odd-marker");
        fs::create_dir(sandbox.dist()).unwrap();
        place(&sandbox.dist().join(MARKER));
        let told = sandbox.publish(&sandbox.dist(), 1).unwrap_err().to_string();
        assert!(
            told.contains("move it elsewhere") || told.contains("empty it"),
            "{told}"
        );
    }
}
