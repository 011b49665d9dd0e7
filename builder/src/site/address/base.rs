//! The base path: the folder of the site on its host. It goes into addresses, host files and scripts as it is, so it
//! may only contain characters that mean the same in all of them.

use std::fmt;
use std::ops::Deref;

use crate::printable::quoted;

/// The path under which a site is served, with a slash at both ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BasePath(String);

const EXAMPLE: &str = "/sub/path/";

/// With this length, addresses of pages can still be shared.
const LONGEST: usize = 200;

impl BasePath {
    /// The root of a host.
    pub fn root() -> BasePath {
        BasePath("/".to_owned())
    }

    /// Reads the path, or says what is wrong with it and what to write.
    pub fn read(text: &str) -> Result<BasePath, String> {
        let Some(wrong) = wrong(text) else {
            return Ok(BasePath(text.to_owned()));
        };
        let remedy = match meant(text) {
            Some(meant) => format!("write `--base {meant}`"),
            None => format!("write a path, as in `--base {EXAMPLE}`"),
        };
        Err(format!("--base {}: {wrong}; {remedy}", quoted(text)))
    }
}

impl Deref for BasePath {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for BasePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn wrong(text: &str) -> Option<String> {
    let odd = |letter: &char| !(letter.is_ascii_alphanumeric() || "-_.~/".contains(*letter));
    if text.contains("://") {
        return Some("the host belongs in `--site-url`".to_owned());
    }
    if text.starts_with("//") {
        return Some("a path that begins with two slashes leads to another host".to_owned());
    }
    if let Some(letter) = text.chars().find(odd) {
        let letter = quoted(&letter.to_string());
        let allowed = "ASCII letters, digits, `-`, `_`, `.` and `~`";
        return Some(format!("it must not contain {letter}, only {allowed}"));
    }
    if text.split('/').any(|folder| matches!(folder, "." | "..")) {
        return Some("`.` and `..` are not folders".to_owned());
    }
    if !(text.starts_with('/') && text.ends_with('/')) {
        return Some("it must begin and end with a slash".to_owned());
    }
    if text.contains("//") {
        return Some("there are two slashes in a row".to_owned());
    }
    (text.len() > LONGEST).then(|| format!("it is longer than {LONGEST} characters"))
}

/// The path that was meant, if only its slashes are wrong.
fn meant(text: &str) -> Option<String> {
    let folders = text.trim().split(['/', '\\']);
    let folders: Vec<&str> = folders.filter(|folder| !folder.is_empty()).collect();
    let path = match folders.as_slice() {
        [] => "/".to_owned(),
        folders => format!("/{}/", folders.join("/")),
    };
    wrong(&path).is_none().then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_plain_folders_is_taken_as_it_is() {
        let long = format!("/{}/", "a".repeat(LONGEST - 2));
        for path in ["/", "/x/", "/sub/path/", "/~ann/The_Series-1.0/", &long] {
            assert_eq!(BasePath::read(path).as_deref(), Ok(path));
        }
        assert_eq!(BasePath::read("/"), Ok(BasePath::root()));
    }

    /// What is refused, a word from the reason, and what to write instead.
    #[test]
    fn anything_else_is_refused_with_what_to_write() {
        let long = format!("/{}/", "a".repeat(LONGEST));
        for (path, why, write) in [
            ("", "slash", "/"),
            ("sub/path", "slash", "/sub/path/"),
            ("/sub", "slash", "/sub/"),
            ("sub/", "slash", "/sub/"),
            ("//", "another host", "/"),
            ("//evil.example/", "another host", "/evil.example/"),
            ("/a//b/", "two slashes in a row", "/a/b/"),
            ("/a/../b/", "`..`", EXAMPLE),
            ("/./", "`.`", EXAMPLE),
            ("..", "`..`", EXAMPLE),
            ("https://example.org/sub/", "--site-url", EXAMPLE),
            (r"\sub\path\", r"`\`", "/sub/path/"),
            (r"/\evil.example/", r"`\`", "/evil.example/"),
            ("/a b/", "` `", EXAMPLE),
            (" /a/ ", "` `", "/a/"),
            ("/a\n/", r"`\n`", EXAMPLE),
            ("/a\0/", r"`\0`", EXAMPLE),
            ("/a\u{1b}[2J/", r"`\u{1b}`", EXAMPLE),
            ("/a/?b/", "`?`", EXAMPLE),
            ("/a/#b/", "`#`", EXAMPLE),
            ("/é/", "`é`", EXAMPLE),
            ("/e\u{301}/", r"`\u{301}`", EXAMPLE),
            ("/\u{202e}a/", r"`\u{202e}`", EXAMPLE),
            ("/a%2fb/", "`%`", EXAMPLE),
            ("/\"onload=\"/", "`\"`", EXAMPLE),
            ("/'/", "`'`", EXAMPLE),
            ("/<b>/", "`<`", EXAMPLE),
            ("/*/", "`*`", EXAMPLE),
            ("/:splat/", "`:`", EXAMPLE),
            ("/{a}/", "`{`", EXAMPLE),
            ("javascript:alert(1)", "`:`", EXAMPLE),
            (&long, "longer than 200", EXAMPLE),
        ] {
            let told = BasePath::read(path).expect_err(path);
            let (place, rest) = told.split_once(": ").expect("a place");
            assert!(place.starts_with("--base `"), "{told}");
            assert!(rest.contains(why), "{told} does not say {why}");
            assert!(told.ends_with(&format!("`--base {write}`")), "{told}");
            assert!(!told.contains(char::is_control), "{told:?}");
            assert!(BasePath::read(write).is_ok(), "{write} is refused too");
        }
    }
}
