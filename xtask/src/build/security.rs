//! Security: what a page may do is said here once, and told to browsers as headers and in each page.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha384};

/// What a page itself states, for hosts that send no headers: scripts and styles from here alone, WebAssembly
/// may be compiled, nothing inline.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'self'";

/// Browsers heed this in the header only, and complain about it in a page.
const FRAMES: &str = "frame-ancestors 'none'";

/// What no page asks for. Only names that browsers know: Chromium complains about any other.
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

/// The headers of every answer, by name.
pub fn headers() -> [(&'static str, String); 5] {
    let denied = DENIED.map(|feature| format!("{feature}=()")).join(", ");
    [
        ("Content-Security-Policy", format!("{POLICY}; {FRAMES}")),
        (
            "Referrer-Policy",
            "strict-origin-when-cross-origin".to_owned(),
        ),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Permissions-Policy", denied),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
    ]
}

/// The value of an `integrity` attribute: a browser refuses the file if its content is another.
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_has_everything_that_a_page_states() {
        let headers = headers();
        let (_, policy) = &headers[0];
        assert!(policy.starts_with(POLICY));
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
