//! Security: what a page may do is said once, here. Each page states it itself, because it needs the hashes of this
//! build, and so no host has to be reconfigured for a release; headers add what browsers only accept there.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// The policy of a page: scripts and styles only from here, WebAssembly may be compiled, and of inline code just
/// these scripts and this one style.
///
/// `require-trusted-types-for 'script'` is left out, although Chromium, Firefox and WebKit all enforce it. It refuses
/// strings as markup unless a named policy has passed them, and Leptos uses none: it gives the static parts of a
/// `view!` to the `innerHTML` of a template. The policy would have to be the one called `default`, which would let
/// other people's strings through too. It would block scripts that visitors bring along, userscripts and bookmarklets,
/// and gain little: markup injected into a page cannot start a script, because inline code, including event handlers,
/// needs a hash.
pub fn policy(scripts: &[String; 2], style: &str) -> String {
    let hash = |words: &str| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(words)));
    let [before, after] = scripts.each_ref().map(|script| hash(script));
    let style = hash(style);
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {before} {after}; \
         style-src 'self' {style}; img-src 'self' data:; font-src data:; connect-src 'self'; \
         manifest-src 'self'; worker-src 'self'; \
         base-uri 'none'; form-action 'self'"
    )
}

/// The part that no release changes. Browsers only accept the last directive in a header, and complain about it in a
/// page.
const HEADER: &str =
    "base-uri 'none'; form-action 'self'; object-src 'none'; frame-ancestors 'none'";

/// What no page asks for. Only names that browsers know: Chromium complains about any others.
const DENIED: [&str; 12] = [
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "serial",
    "usb",
];

/// The headers of every response, by name.
pub fn headers() -> [(&'static str, String); 5] {
    let denied = DENIED.map(|feature| format!("{feature}=()")).join(", ");
    [
        ("Content-Security-Policy", HEADER.to_owned()),
        (
            "Referrer-Policy",
            "strict-origin-when-cross-origin".to_owned(),
        ),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Permissions-Policy", denied),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
    ]
}

/// The value of an `integrity` attribute: a browser rejects the file if its content is different.
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_page_counts_by_its_hash_alone() {
        let policy = policy(&[String::new(), "a".to_owned()], "a");
        // printf '' | openssl dgst -sha256 -binary | base64
        let (empty, a) = (
            "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
            "'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='",
        );
        let allows = |part: &str| policy.split("; ").any(|own| own == part);
        assert!(
            allows(&format!("script-src 'self' 'wasm-unsafe-eval' {empty} {a}"))
                && allows(&format!("style-src 'self' {a}")),
            "{policy}"
        );
        assert!(!policy.contains("unsafe-inline"));
        assert!(!policy.contains('"'), "it stands in an attribute");
    }

    #[test]
    fn integrity_is_what_other_tools_compute() {
        // printf '' | openssl dgst -sha384 -binary | base64
        let empty = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(integrity(b""), empty);
    }
}
