//! The folder of a dataset as an honest user may leave it: whatever is in there, the check ends quickly and says what
//! to do.

use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use builder::check::{self, Problem};
use companion::dataset::File;

use crate::broken::golden;
use crate::check::{copy, lines};

/// Puts something in place of `people.json` and returns the only problem.
fn instead_of_people(name: &str, put: impl FnOnce(&Path)) -> Problem {
    let dir = copy(name);
    let path = dir.join("people.json");
    fs::remove_file(&path).expect("removed");
    put(&path);
    let mut problems = check::load(&dir).err().unwrap_or_default();
    fs::remove_dir_all(dir).ok();
    assert_eq!(problems.len(), 1, "{name}:\n{}", lines(&problems));
    problems.remove(0)
}

#[test]
fn what_stands_in_the_place_of_a_file_is_told() {
    let text = fs::read_to_string(golden().join("people.json")).expect("a text");
    let latin: Vec<u8> = "[\n{\"name\": \"Jos\u{e9}\"}]"
        .chars()
        .map(|c| c as u8)
        .collect();
    let utf16: Vec<u8> = "\u{feff}[]"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let bare16: Vec<u8> = "[ ]".encode_utf16().flat_map(u16::to_be_bytes).collect();
    type Put<'t> = Box<dyn FnOnce(&Path) + 't>;
    let bytes =
        |bytes: Vec<u8>| -> Put { Box::new(move |path| fs::write(path, bytes).expect("written")) };
    let rows: Vec<(&str, Put, &str, &str)> = vec![
        (
            "nothing",
            Box::new(|_| {}),
            "it does not exist",
            "add the file",
        ),
        (
            "folder",
            Box::new(|path| fs::create_dir(path).expect("a folder")),
            "is a folder",
            "replace it with the file",
        ),
        (
            "pipe",
            Box::new(|path| {
                let made = Command::new("mkfifo").arg(path).status();
                assert!(made.expect("mkfifo").success());
            }),
            "a pipe",
            "remove it",
        ),
        (
            "device",
            Box::new(|path| symlink("/dev/zero", path).expect("a link")),
            "outside the folder",
            "replace it with a copy",
        ),
        (
            "gigabyte",
            Box::new(|path| {
                let file = fs::File::create(path).expect("a file");
                file.set_len(1 << 30).expect("a sparse file");
            }),
            "larger than 512 MB",
            "what has been saved",
        ),
        (
            "zeros",
            Box::new(|path| {
                let file = fs::File::create(path).expect("a file");
                file.set_len(1 << 20).expect("a sparse file");
            }),
            "zero bytes",
            "save the file as UTF-8",
        ),
        ("empty", bytes(Vec::new()), "the file is empty", "`[]`"),
        (
            "latin-1",
            bytes(latin),
            "line 2 is not UTF-8",
            "save the file as UTF-8",
        ),
        (
            "utf-16",
            bytes(utf16),
            "it may be UTF-16",
            "save the file as UTF-8",
        ),
        (
            "utf-16-bare",
            bytes(bare16),
            "it may be UTF-16",
            "save the file as UTF-8",
        ),
        (
            "mark",
            bytes(format!("\u{feff}{text}").into_bytes()),
            "line 1",
            "without a byte order mark",
        ),
        (
            "capital",
            Box::new(|path| fs::write(path.with_file_name("People.json"), "[]").expect("written")),
            "it does not exist",
            "rename `People.json` if that is the one",
        ),
        (
            "ending",
            Box::new(|path| {
                fs::write(path.with_file_name("people.json.txt"), "[]").expect("written")
            }),
            "it does not exist",
            "rename `people.json.txt` if that is the one",
        ),
        (
            "slip",
            Box::new(|path| fs::write(path.with_file_name("peopel.json"), "[]").expect("written")),
            "it does not exist",
            "rename `peopel.json` if that is the one",
        ),
    ];
    for (name, put, what, remedy) in rows {
        let problem = instead_of_people(name, put);
        assert!(problem.message.contains(what), "{name}: {problem}");
        assert!(problem.hint.contains(remedy), "{name}: {problem}");
    }
}

#[test]
fn a_link_inside_of_the_folder_is_followed() {
    let dir = copy("link-inside");
    fs::create_dir(dir.join("old")).expect("a folder");
    fs::rename(dir.join("people.json"), dir.join("old/people-1.json")).expect("moved");
    symlink("old/people-1.json", dir.join("people.json")).expect("a link");
    check::load(&dir).unwrap_or_else(|problems| panic!("{}", lines(&problems)));
}

#[test]
fn lines_may_end_as_on_windows() {
    let dir = copy("windows");
    for file in File::ALL.map(File::name) {
        let text = fs::read_to_string(dir.join(file)).expect("a text");
        fs::write(dir.join(file), text.replace('\n', "\r\n")).expect("written");
    }
    check::load(&dir).unwrap_or_else(|problems| panic!("{}", lines(&problems)));
}

#[test]
fn the_folder_may_have_any_name_and_be_a_link() {
    let dir = copy("any-name");
    let odd = dir.with_file_name(std::ffi::OsStr::from_bytes(b"a folder \xe9 of mine"));
    fs::remove_dir_all(&odd).ok();
    fs::rename(&dir, &odd).expect("renamed");
    let link = dir.with_file_name("any-name-link");
    fs::remove_file(&link).ok();
    symlink(&odd, &link).expect("a link");
    for folder in [odd.as_path(), &odd.join(""), &link, &link.join("")] {
        check::load(folder).unwrap_or_else(|problems| panic!("{}", lines(&problems)));
    }
}

#[test]
fn what_is_no_folder_is_told_once_and_with_the_option() {
    let dir = copy("no-folder");
    let file = dir.join("people.json");
    let gone = dir.join("nowhere\u{1b}[2J");
    let broken = dir.join("broken");
    symlink("nowhere", &broken).expect("a link");
    for (path, what) in [
        (&file, "is not a folder"),
        (&gone, "this folder does not exist"),
        (&broken, "this folder does not exist"),
    ] {
        let problems = check::load(path).expect_err("nothing to read");
        assert_eq!(problems.len(), 1, "{}", lines(&problems));
        let told = problems[0].to_string();
        assert!(told.contains(what) && told.contains("`--data`"), "{told}");
        assert!(!told.contains(char::is_control), "{told:?}");
    }
}

#[test]
fn in_an_empty_folder_every_needed_file_is_missing() {
    let dir = copy("empty");
    for file in File::ALL.map(File::name) {
        fs::remove_file(dir.join(file)).expect("removed");
    }
    let problems = check::load(&dir).expect_err("nothing there");
    let needed = File::ALL.into_iter().filter(|file| !file.is_optional());
    assert_eq!(problems.len(), needed.count(), "{}", lines(&problems));
}
