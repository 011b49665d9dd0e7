//! An address is a web address, as parsed by browsers: what is shown is where the link leads. A contact can be an email
//! address, too.

use companion::content::reached;
use companion::dataset::bounds::ADDRESS;
use companion::parts::is_of_the_web;
use url::{Host, Url};

use super::super::draft::Spot;
use super::super::fields::Content;
use super::super::json::shortened;
use super::{Check, Rule};

pub(super) fn apply(check: &mut Check) {
    let mut wrong: Vec<(Spot, String, String)> = Vec::new();
    for field in &check.fields {
        let (address, reason, what) = match field.content {
            Content::Address(address) => (address, validate(address), "not a web address"),
            Content::Contact(address) => {
                let what = "neither a web nor an email address";
                (address, reach(address), what)
            }
            _ => continue,
        };
        if let Err(reason) = reason {
            let shown = shortened(address, SHOWN);
            let told = format!("is {what}: `{shown}` {}", reason.wrong);
            wrong.push((field.spot.clone(), told, reason.remedy));
        }
    }
    for (spot, told, remedy) in wrong {
        check.add(Rule::BadAddress, &spot, told, remedy);
    }
}

/// Addresses are quoted up to this length.
const SHOWN: usize = 200;

/// What is wrong with an address, and what to do.
pub(super) struct Reason {
    pub(super) wrong: String,
    pub(super) remedy: String,
}

fn no(wrong: impl Into<String>, remedy: impl Into<String>) -> Result<(), Reason> {
    let (wrong, remedy) = (wrong.into(), remedy.into());
    Err(Reason { wrong, remedy })
}

/// Whether an address is a contact.
fn reach(address: &str) -> Result<(), Reason> {
    if is_of_the_web(address) {
        return validate(address);
    }
    if address.len() <= ADDRESS && reached(address).is_some() {
        return Ok(());
    }
    no(
        "cannot be followed",
        "write a web address in full, or an email address such as `name@example.org`",
    )
}

/// Whether an address is a web address.
pub(super) fn validate(address: &str) -> Result<(), Reason> {
    const IN_FULL: &str =
        "write it in full, beginning with `https://` or `http://`, as copied from a browser";
    let length = address.chars().count();
    if length > ADDRESS {
        let remedy = format!("use at most {ADDRESS}, or leave it out");
        return no(format!("has {length} characters"), remedy);
    }
    let parsed = match Url::parse(address) {
        Ok(parsed) => parsed,
        Err(error) => return no(format!("cannot be read: {error}"), IN_FULL),
    };
    if !matches!(parsed.scheme(), "http" | "https") {
        return no("begins with neither `https://` nor `http://`", IN_FULL);
    }
    if !parsed.username().is_empty() || parsed.password().is_some() {
        return no(
            "contains a user name",
            "leave out everything before the `@`",
        );
    }
    match parsed.host() {
        Some(Host::Domain(host)) if is_name(host) => {}
        // A number may be the address of a machine in the visitor's own network.
        Some(Host::Ipv4(_) | Host::Ipv6(_)) => {
            return no(
                "has an IP address as its host",
                "write the name of the host",
            );
        }
        _ => return no("has no host that can be on the web", IN_FULL),
    }
    // A browser would go somewhere other than what is shown.
    let read = parsed.as_str();
    if read != address && read.strip_suffix('/') != Some(address) {
        return no(
            "is not written as a browser would",
            format!("write `{read}`, as copied from a browser"),
        );
    }
    // Browsers accept these, other readers of the data do not.
    let is_allowed = |byte: u8| byte.is_ascii_graphic() && !b"\"<>[\\]^`{|}".contains(&byte);
    if !address.bytes().all(is_allowed) || address.matches('#').count() > 1 {
        return no(
            "contains characters that must be written as codes such as `%20`",
            IN_FULL,
        );
    }
    if !codes_are_whole(address) {
        return no(
            "contains a `%` without two hexadecimal digits",
            "write `%25` for the character itself",
        );
    }
    Ok(())
}

/// Whether a host is a name on the web: parts of up to 63 letters, digits and hyphens, separated by dots.
fn is_name(host: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    let part_fits = |part: &str| (1..=63).contains(&part.len()) && part.bytes().all(fits);
    host.contains('.') && host.len() <= 253 && host.split('.').all(part_fits)
}

fn codes_are_whole(address: &str) -> bool {
    let digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_hexdigit);
    let mut codes = address.split('%').skip(1).map(str::as_bytes);
    codes.all(|code| digit(code.first()) && digit(code.get(1)))
}

#[cfg(test)]
mod tests {
    use super::validate;

    #[test]
    fn addresses_of_the_web_pass() {
        for address in [
            "https://example.org",
            "http://example.org/",
            "https://www.example.co.uk:8443/a/b.html?c=d&e=%C3%A9#f",
            "https://xn--mnchen-3ya.de/",
            "https://web.archive.org/web/2017/https://example.com/a(b),c;d='e'",
            "https://under_score.example.org/~a/*!$@+:=",
        ] {
            // An apostrophe is encoded in a query, but not in a path.
            let refused = validate(address).err().map(|reason| reason.wrong);
            assert_eq!(refused, None, "{address}");
        }
    }

    #[test]
    fn whatever_a_browser_would_read_otherwise_is_refused() {
        for address in [
            "",
            "example.org",
            "//example.org",
            "https:example.org",
            "https:/example.org",
            "https:///example.org",
            "javascript:alert(1)//example.org",
            "data:text/html,x",
            "ftp://example.org/",
            "file:///etc/passwd",
            "https://user@example.org/",
            "https://user:word@example.org/",
            "https://example.org@evil.example/",
            "https://",
            "https://localhost/",
            "https://.example.org/",
            "https://example.org./",
            "https://exa mple.org/",
            "https://exa!mple.org/",
            "https://example..org/",
            "https://[example.org]/",
            "https://[::1/",
            "https://[::1]/",
            "http://127.0.0.1/",
            "http://0x7f.1/",
            "http://2130706433/",
            "https://example.org:99999/",
            "https://example.org:443/",
            "HTTPS://EXAMPLE.ORG/",
            "https://example.org/a b",
            "https://example.org/\u{202e}gpj",
            "https://example.org/a\tb",
            "https://example.org/\n",
            " https://example.org/",
            "https://example.org\\evil.example/",
            "https://example.org/%zz",
            "https://example.org/%",
            "https://example.org/%e",
            "https://example.org/../a",
            "https://example.org/[a]",
            "https://example.org/?a=[b]",
            "https://example.org/#a#b",
            "https://xn--a/",
            "https://xn--a.example/",
            "https://ex%00ample.org/",
            "https://ехample.org/",
            "https://example.org/\"onclick=",
            "https://example.org/{a}",
            "https://example.org/a|b",
            "https://example.org/`",
            "https://example.org/^",
        ] {
            assert!(validate(address).is_err(), "{address:?} passes");
        }
        let long = format!("https://example.org/{}", "a".repeat(3000));
        assert!(validate(&long).is_err());
        let label = format!("https://{}.org/", "a".repeat(64));
        assert!(validate(&label).is_err());
    }
}
