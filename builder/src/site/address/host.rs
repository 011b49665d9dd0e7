//! The host: scheme, name and port of canonical addresses. The `url` crate reads it as browsers do, and reports what it
//! had to fix, since that was not what was meant.

use std::cell::Cell;
use std::fmt;
use std::ops::Deref;

use url::{Host, ParseError, SyntaxViolation, Url};

use super::BasePath;
use crate::printable::quoted;

/// The host of canonical addresses, such as `https://example.org`: lower case, without a slash at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteUrl(String);

const EXAMPLE: &str = "write scheme and host, as in `--site-url https://example.org`";

impl SiteUrl {
    /// The host of sites that are built for looking, testing or measuring.
    pub fn example() -> SiteUrl {
        SiteUrl("https://example.org".to_owned())
    }

    /// Reads the host, or says what is wrong with it and what to write.
    pub fn read(text: &str) -> Result<SiteUrl, String> {
        let told = |(wrong, remedy)| format!("--site-url {}: {wrong}; {remedy}", quoted(text));
        origin(text).map(SiteUrl).map_err(told)
    }
}

impl Deref for SiteUrl {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SiteUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What is wrong, and what to do.
type Wrong = (String, String);

fn origin(text: &str) -> Result<String, Wrong> {
    let violation = Cell::new(None);
    let note = |found: SyntaxViolation| violation.set(Some(found));
    let options = Url::options();
    let parsed = options.syntax_violation_callback(Some(&note)).parse(text);
    let url = match parsed {
        Ok(url) if matches!(url.scheme(), "http" | "https") => url,
        parsed => return Err(no_host(text, parsed)),
    };
    let origin = url.origin().ascii_serialization();
    let write = format!("write `--site-url {origin}`");
    let host = url
        .host()
        .ok_or_else(|| wrong("it names no host", EXAMPLE))?;
    if let Some(fault) = host_fault(&host) {
        return Err(wrong(fault, EXAMPLE));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(wrong("addresses of pages have no user names", write));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(wrong("there must be nothing after the host", write));
    }
    if url.path() != "/" {
        let path = format!("{}/", url.path().trim_end_matches('/'));
        let remedy = match BasePath::read(&path) {
            Ok(base) => format!("write `--site-url {origin} --base {base}`"),
            Err(_) => write,
        };
        return Err(wrong("the path belongs in `--base`", remedy));
    }
    if let Some(violation) = violation.get() {
        let fault = format!(
            "addresses are not written like that ({})",
            violation.description()
        );
        return Err(wrong(fault, write));
    }
    let (_, written) = text.split_once("://").unwrap_or_default();
    let written = written.trim_end_matches('/').to_lowercase();
    let (_, read) = origin.split_once("://").unwrap_or_default();
    // A name in other scripts has one ASCII form, which certificates and crawlers use; a default port is left out.
    if written.is_ascii() && written != read && !written.starts_with(&format!("{read}:")) {
        return Err(wrong(format!("it is read as `{read}`"), write));
    }
    Ok(origin)
}

/// An address with no scheme, or the wrong one.
fn no_host(text: &str, parsed: Result<Url, ParseError>) -> Wrong {
    if !text.contains("://") && text.contains('.') {
        let whole = format!("https://{}", text.trim_start_matches('/'));
        if let Ok(origin) = origin(&whole) {
            return wrong(
                "the scheme is missing",
                format!("write `--site-url {origin}`"),
            );
        }
    }
    match parsed {
        Ok(url) => wrong(
            format!("`{}:` does not lead to a site", url.scheme()),
            EXAMPLE,
        ),
        Err(ParseError::RelativeUrlWithoutBase) => wrong("the scheme is missing", EXAMPLE),
        Err(error) => wrong(format!("it cannot be read: {error}"), EXAMPLE),
    }
}

/// What is wrong with a host name.
fn host_fault(host: &Host<&str>) -> Option<String> {
    let Host::Domain(name) = host else {
        return None;
    };
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    let sound = |label: &str| {
        (1..=63).contains(&label.len())
            && label.chars().all(plain)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let sound = name.len() <= 253 && name.split('.').all(sound);
    (!sound).then(|| format!("no host can be called {}", quoted(name)))
}

fn wrong(wrong: impl Into<String>, remedy: impl Into<String>) -> Wrong {
    (wrong.into(), remedy.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scheme_host_and_port_are_taken_in_their_one_form() {
        for (text, read) in [
            ("https://example.org", "https://example.org"),
            ("https://example.org/", "https://example.org"),
            ("HTTPS://Example.ORG", "https://example.org"),
            ("https://example.org:443", "https://example.org"),
            ("https://example.org:8443", "https://example.org:8443"),
            ("http://localhost:8080/", "http://localhost:8080"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("http://[::1]:8080", "http://[::1]:8080"),
            ("https://a-b.c_d.example", "https://a-b.c_d.example"),
            ("https://bücher.example", "https://xn--bcher-kva.example"),
            ("https://BÜCHER.example/", "https://xn--bcher-kva.example"),
        ] {
            assert_eq!(SiteUrl::read(text).as_deref(), Ok(read), "{text}");
        }
    }

    /// What is refused, a word from the reason, and what to write instead.
    #[test]
    fn anything_else_is_refused_with_what_to_write() {
        const ORG: &str = "https://example.org";
        let long = format!("https://{}.example", "a".repeat(64));
        for (text, why, write) in [
            ("", "scheme", ORG),
            ("words", "scheme", ORG),
            ("two words", "scheme", ORG),
            ("example.org", "scheme", ORG),
            ("//example.org", "scheme", ORG),
            ("example.org:8080", "scheme", "https://example.org:8080"),
            ("javascript:alert(1)", "`javascript:`", ORG),
            ("data:text/html,x", "`data:`", ORG),
            ("file:///srv/site", "`file:`", ORG),
            ("ftp://example.org", "`ftp:`", ORG),
            ("mailto:a@example.org", "`mailto:`", ORG),
            ("https://", "empty host", ORG),
            ("https:///", "empty host", ORG),
            (
                "https://example.org/sub/",
                "--base",
                "https://example.org --base /sub/",
            ),
            (
                "https://example.org/a/b",
                "--base",
                "https://example.org --base /a/b/",
            ),
            ("https://example.org/a%20b/", "--base", ORG),
            ("https://example.org/?q", "after the host", ORG),
            ("https://example.org?q", "after the host", ORG),
            ("https://example.org/#a", "after the host", ORG),
            ("https://ann@example.org", "user name", ORG),
            ("https://ann:secret@example.org", "user name", ORG),
            ("https://:secret@example.org", "user name", ORG),
            ("https://example.org:port", "port", ORG),
            ("https://example.org:99999", "port", ORG),
            ("https://exa mple.org", "domain", ORG),
            (" https://example.org", "space", ORG),
            ("https://example.org\n", "space", ORG),
            ("https://exam\tple.org", "tabs", ORG),
            (r"https:\\example.org", "expected //", ORG),
            ("https:example.org", "//", ORG),
            ("https://example..org", "no host can be called", ORG),
            ("https://example.org.", "no host can be called", ORG),
            ("https://-example.org", "no host can be called", ORG),
            ("https://exa\"mple.org", "no host can be called", ORG),
            ("https://(example).org", "no host can be called", ORG),
            ("https://*.example.org", "no host can be called", ORG),
            ("https://exa<b>mple.org", "domain", ORG),
            ("https://[example.org]", "IPv6", ORG),
            ("https://[::1", "IPv6", ORG),
            ("https://ex%61mple.org", "read as `example.org`", ORG),
            ("https://1.2.3", "read as `1.2.0.3`", "https://1.2.0.3"),
            ("https://0x7f.1", "read as `127.0.0.1`", "https://127.0.0.1"),
            ("https://999.1.1.1", "IPv4", ORG),
            ("https://xn--a.example", "domain", ORG),
            (&long, "no host can be called", ORG),
        ] {
            let told = SiteUrl::read(text).expect_err(text);
            let (place, rest) = told.split_once("`: ").expect("a place");
            assert!(place.starts_with("--site-url `"), "{told}");
            assert!(rest.contains(why), "{told} does not say {why}");
            assert!(told.ends_with(&format!("`--site-url {write}`")), "{told}");
            assert!(!told.contains(char::is_control), "{told:?}");
        }
    }
}
