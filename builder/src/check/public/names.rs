//! Names that mean the same everywhere: on every system that unpacks the site, in every address, in every host file.

use std::ffi::OsStr;

use unicode_normalization::UnicodeNormalization;

use super::super::Rule;
use super::super::folder::Unread;
use crate::printable::quoted;

/// Hidden files that hosts ask for.
const HIDDEN: [&str; 2] = [".well-known", ".htaccess"];

/// Windows reserves these for devices, with any extension.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
const NUMBERED_DEVICES: [&str; 2] = ["com", "lpt"];

/// Leaves room for what the build adds, such as `.br`, below the 255 bytes that file systems allow.
const LONGEST: usize = 100;

/// What is wrong with the name of a file or folder, if anything is.
pub(super) fn fault(name: &OsStr) -> Option<(Rule, Unread)> {
    let odd = |what: &str, remedy: &str| Some((Rule::OddName, Unread::new(what, remedy)));
    let Some(name) = name.to_str() else {
        return odd("its name is not UTF-8", "rename it");
    };
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.@".contains(letter);
    if let Some(letter) = name.chars().find(|letter| !plain(*letter)) {
        let what = format!("its name contains {}", quoted(&letter.to_string()));
        let remedy = match renamed(name) {
            Some(other) => format!("rename it, for example to `{other}`"),
            None => "rename it".to_owned(),
        };
        let letters = "ASCII letters, digits, `-`, `_`, `.` and `@` mean the same everywhere";
        return odd(&what, &format!("{remedy}: {letters}"));
    }
    if name.starts_with('.') && !HIDDEN.contains(&name) {
        let remedy = "move it elsewhere, or rename it if visitors should get it";
        let unread = Unread::new(
            "is hidden, so it would be published without anyone noticing",
            remedy,
        );
        return Some((Rule::HiddenFile, unread));
    }
    if name.starts_with('-') {
        return odd("its name begins with `-`, like an option", "rename it");
    }
    if name.ends_with('.') {
        return odd("its name ends with a dot, which Windows drops", "rename it");
    }
    if name.len() > LONGEST {
        let what = format!("its name is longer than {LONGEST} characters");
        return odd(&what, "give it a shorter name");
    }
    let stem = name
        .split('.')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let numbered = NUMBERED_DEVICES.iter().any(|device| {
        let number = stem.strip_prefix(device);
        number.is_some_and(|number| number.len() == 1 && number.chars().all(|c| c.is_ascii_digit()))
    });
    if numbered || DEVICES.contains(&stem.as_str()) {
        return odd(
            "its name is one that Windows reserves for a device",
            "rename it",
        );
    }
    None
}

/// The name without accents, and with hyphens for everything that is not a letter.
fn renamed(name: &str) -> Option<String> {
    let mut other = String::new();
    for letter in name.nfkd() {
        match letter {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '_' | '.' | '@' => other.push(letter),
            _ if letter.is_ascii() && !other.ends_with('-') => other.push('-'),
            _ => {}
        }
    }
    let other = other.trim_matches('-').replace("-.", ".");
    (fault(OsStr::new(&other)).is_none() && other.contains(char::is_alphanumeric)).then_some(other)
}
