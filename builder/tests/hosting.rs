//! What the documentation tells people to copy matches what the build writes.

use std::fs;
use std::path::Path;

use builder::site::security::headers;

const CONFIGURATIONS: [&str; 4] = ["nginx.conf", "Caddyfile", "apache.conf", "lighttpd.conf"];

#[test]
fn every_configuration_sends_the_security_headers_of_the_build() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/hosts");
    for name in CONFIGURATIONS {
        let text = fs::read_to_string(folder.join(name)).expect("docs/hosts has it");
        for (header, value) in headers() {
            let stated = text
                .lines()
                .any(|line| line.contains(header) && line.contains(&format!("\"{value}\"")));
            assert!(
                stated,
                "docs/hosts/{name}: after a change in builder/src/site/security.rs, {header} must be\n{value}"
            );
        }
    }
}
