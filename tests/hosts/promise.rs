//! The headers that the build promises: read from the `_headers` that it writes for other hosts.

use crate::host::Host;

/// A header's name in lower case, and its value.
pub type Header = (String, String);

/// The headers that every response must have.
pub fn security_headers(host: &Host) -> Vec<Header> {
    let (path, headers) = rules(host).swap_remove(0);
    assert_eq!(
        path,
        host.path("*"),
        "the first rule of _headers is for everything"
    );
    headers
}

/// The files with a hash in their names, by their paths below the base, each with the value of `Cache-Control` that it
/// must have.
pub fn hashed_files(host: &Host) -> Vec<(String, String)> {
    let own = rules(host)
        .into_iter()
        .skip(1)
        .filter(|(path, _)| !path.ends_with('*'));
    own.map(|(path, headers)| {
        let inside = path.strip_prefix(&host.base).unwrap_or_else(|| {
            panic!(
                "_headers names {path}, which does not begin with {}",
                host.base
            )
        });
        let cache = headers.iter().find(|(name, _)| name == "cache-control");
        let (_, value) = cache.unwrap_or_else(|| panic!("{path} has no Cache-Control"));
        (inside.to_owned(), value.clone())
    })
    .collect()
}

/// The headers of files in a folder, besides those of every response.
pub fn headers_of_folder(host: &Host, inside: &str) -> Vec<Header> {
    let path = host.path(&format!("{inside}*"));
    let own = rules(host).into_iter().find(|(rule, _)| *rule == path);
    own.unwrap_or_else(|| panic!("_headers has no rule for {path}"))
        .1
}

/// Each rule's path and its headers.
fn rules(host: &Host) -> Vec<(String, Vec<Header>)> {
    let text = String::from_utf8(host.file("_headers")).expect("_headers is text");
    let mut rules: Vec<(String, Vec<Header>)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        match (line.strip_prefix("  "), rules.last_mut()) {
            (Some(header), Some((_, headers))) => {
                let (name, value) = header.split_once(": ").expect("a header has a value");
                headers.push((name.to_lowercase(), value.to_owned()));
            }
            _ => rules.push((line.to_owned(), Vec::new())),
        }
    }
    rules
}
