//! What is in `public/` is published as it is, or reported by the check before anything is built.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::Command;

use builder::check::{self, Rule};
use builder::site::assets::copy_public;

use crate::broken::tests;
use crate::check::copy;

/// A folder `public` next to a dataset, with what every site needs.
pub fn sound(dir: &Path) -> PathBuf {
    let public = dir.join("public");
    fs::create_dir_all(&public).expect("a folder");
    for entry in fs::read_dir(tests().join("../public")).expect("public") {
        let path = entry.expect("an entry").path();
        if path.is_file() {
            let name = path.file_name().expect("a name");
            fs::copy(&path, public.join(name)).expect("a copy");
        }
    }
    public
}

/// The places and rules of all problems.
fn told(public: &Path) -> Vec<(String, Rule)> {
    let problems = check::public::files(public).err().unwrap_or_default();
    let told = problems.into_iter();
    told.map(|problem| (problem.file, problem.rule)).collect()
}

fn write(public: &Path, path: impl AsRef<Path>) {
    let path = public.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(&path, path.as_os_str().as_bytes()).expect("written");
}

#[test]
fn what_is_published_is_copied_and_what_nobody_means_to_publish_is_not() {
    let dir = copy("published");
    let public = sound(&dir);
    let wanted = [
        ".htaccess",
        ".well-known/security.txt",
        "CNAME",
        "ads.txt",
        "link.txt",
        "photos/2017/ann@2x.jpg",
        "photos/people/index.html",
    ];
    for path in wanted.iter().filter(|path| **path != "link.txt") {
        write(&public, path);
    }
    symlink("photos/2017/ann@2x.jpg", public.join("link.txt")).expect("a link");
    for path in [
        ".DS_Store",
        "photos/._ann.jpg",
        "photos/Thumbs.db",
        ".CNAME.swp",
        "CNAME~",
        "#CNAME#",
        ".gitkeep",
        ".git/config",
        "data/people.json",
    ] {
        write(&public, path);
    }
    // Emacs leaves a broken link while a file is open.
    symlink("ann@host.1234:5678", public.join(".#CNAME")).expect("a link");
    let private = fs::Permissions::from_mode(0o600);
    fs::set_permissions(public.join("CNAME"), private).expect("set");
    let out = dir.join("out");
    fs::create_dir_all(&out).expect("a folder");
    copy_public(&public, &out).unwrap_or_else(|error| panic!("{error}"));
    let copied = builder::site::files::files_in(&out).expect("files");
    assert_eq!(copied, wanted);
    let mode = |path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
    let usual = mode(out.join("ads.txt"));
    assert_eq!(
        mode(out.join("CNAME")),
        usual,
        "whoever serves it can read it"
    );
    let link = out.join("link.txt");
    assert!(!link.is_symlink() && fs::read(link).expect("a file").ends_with(b"ann@2x.jpg"));
}

#[test]
fn whatever_cannot_be_published_is_told_at_once_and_stops_the_build() {
    let dir = copy("unpublished");
    let public = sound(&dir);
    // Next to the folder, with a name that begins the same.
    write(&dir, "public-not/secret");
    symlink("../public-not/secret", public.join("beside")).expect("a link");
    symlink("/etc/hostname", public.join("far")).expect("a link");
    symlink("data/../../people.json", public.join("dataset.json")).expect("a link");
    write(&public, "data/people.json");
    symlink("nowhere", public.join("broken")).expect("a link");
    symlink("two", public.join("one")).expect("a link");
    symlink("one", public.join("two")).expect("a link");
    symlink(".", public.join("self")).expect("a link");
    let pipe = Command::new("mkfifo").arg(public.join("pipe")).status();
    assert!(pipe.expect("mkfifo").success());
    let _socket = UnixListener::bind(public.join("socket")).expect("a socket");
    write(&public, "Photo.jpg");
    write(&public, "photo.jpg");
    write(&public, OsStr::from_bytes(b"caf\xe9.jpg"));
    write(&public, "notes.txt");
    write(&public, "notes.txt.gz");
    let unread = Rule::UnreadableFile;
    let expected = [
        ("public/beside", unread),
        ("public/broken", unread),
        (r"public/caf\xe9.jpg", Rule::OddName),
        ("public/dataset.json", unread),
        ("public/far", unread),
        ("public/notes.txt.gz", Rule::TakenName),
        ("public/one", unread),
        ("public/photo.jpg", Rule::OddName),
        ("public/pipe", unread),
        ("public/self", unread),
        ("public/socket", unread),
        ("public/two", unread),
    ];
    assert_eq!(
        told(&public),
        expected.map(|(file, rule)| (file.to_owned(), rule))
    );
    let out = dir.join("out");
    fs::create_dir_all(&out).expect("a folder");
    assert!(copy_public(&public, &out).is_err());
    assert_eq!(fs::read_dir(&out).expect("a folder").count(), 0);
}

#[test]
fn the_check_tells_of_dataset_and_public_together() {
    let dir = copy("together");
    let public = sound(&dir);
    write(&public, "a b.txt");
    fs::remove_file(dir.join("people.json")).expect("removed");
    let problems = check::all(&dir, &public).expect_err("two problems");
    let files: Vec<&str> = problems.iter().map(|problem| &*problem.file).collect();
    assert_eq!(files, ["people.json", "public/a b.txt"]);
    let problems = check::all(&dir.join("nowhere"), &dir.join("none")).expect_err("no folders");
    assert_eq!(problems.len(), 2, "{problems:?}");
}

#[test]
fn folders_too_deep_for_an_address_are_told() {
    let dir = copy("deep");
    let public = sound(&dir);
    write(&public, format!("{}a.txt", "folder/".repeat(60)));
    let problems = told(&public);
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].1, Rule::OddName);
}
