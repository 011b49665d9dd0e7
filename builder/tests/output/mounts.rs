//! Mounted file systems, full ones and read-only ones. If the machine doesn't allow mounting one, a test says so.

use std::fs;
use std::process::Output as Ended;

use super::child::{NEVER, build_mounted};
use super::sandbox::Sandbox;

/// The output of a child, and whether it has published.
fn said(ended: &Ended) -> (String, bool) {
    let text = format!(
        "{}{}",
        String::from_utf8_lossy(&ended.stdout),
        String::from_utf8_lossy(&ended.stderr)
    );
    let published = text.contains("PUBLISHED");
    (text, published)
}

#[test]
fn a_mount_point_stays_and_gets_the_site() {
    let sandbox = Sandbox::new("mount");
    let dist = sandbox.dist();
    fs::create_dir(&dist).unwrap();
    let copy = sandbox.home().join("seen");
    for (name, mount) in [
        ("a file system", "mount -t tmpfs none"),
        (
            "a folder of the same one",
            "mkdir -p DIST/../real; mount --bind DIST/../real",
        ),
    ] {
        // Published twice; then the result is copied out, because the mount ends with the child.
        let dist_text = dist.display().to_string();
        let mount = mount.replace("DIST", &dist_text);
        let twice = format!(
            "{mount} {dist_text}; OUTPUT_CHILD_VERSION=1 \"$@\" >/dev/null; touch {dist_text}/CNAME; \"$@\"; rm -rf {0}; cp -r {dist_text} {0}",
            copy.display()
        );
        let Some(ended) = build_mounted(&twice, &dist, 2, NEVER) else {
            return;
        };
        let (text, published) = said(&ended);
        assert!(published, "{name}: {text}");
        super::site::holds(&copy, 2).unwrap_or_else(|error| panic!("{name}: {error:#}: {text}"));
        assert!(copy.join("CNAME").exists(), "{name}");
        let hidden = fs::read_dir(&copy).unwrap().filter(|entry| {
            entry
                .as_ref()
                .unwrap()
                .file_name()
                .to_string_lossy()
                .starts_with(".companion-build")
        });
        assert_eq!(hidden.count(), 0, "{name}: {text}");
        sandbox.canaries().unwrap();
    }
}

#[test]
fn where_nothing_can_be_written_the_site_before_stays() {
    let sandbox = Sandbox::new("no-room");
    let room = sandbox.home().join("room");
    fs::create_dir(&room).unwrap();
    let dist = room.join("dist");
    let (room, seen) = (
        room.display(),
        sandbox.home().join("seen").display().to_string(),
    );
    let first = format!(
        "OUTPUT_CHILD_VERSION=1 \"$@\" >/dev/null; trap 'rm -rf {seen}; cp -r {room} {seen}' EXIT"
    );
    for (name, prepare, part) in [
        (
            "read-only",
            format!(
                "mount -t tmpfs none {room}; {first}; mount -o remount,ro {room}; \"$@\" || exit 1"
            ),
            "nothing can be written next to",
        ),
        (
            "full",
            format!(
                "mount -t tmpfs -o size=200k none {room}; {first}; cat /dev/zero > {room}/zeros 2>/dev/null || true; \"$@\" || exit 1"
            ),
            "No space left",
        ),
    ] {
        let Some(ended) = build_mounted(&prepare, &dist, 2, NEVER) else {
            return;
        };
        let (text, published) = said(&ended);
        assert!(!published && text.contains(part), "{name}: {text}");
        let seen = sandbox.home().join("seen");
        super::site::holds(&seen.join("dist"), 1)
            .unwrap_or_else(|error| panic!("{name}: {error:#}: {text}"));
        let names: Vec<String> = fs::read_dir(&seen)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        assert!(
            names.iter().all(|name| name == "dist" || name == "zeros"),
            "{name}: {names:?}"
        );
        sandbox.canaries().unwrap();
    }
}
