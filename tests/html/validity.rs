//! Validity: html-validate's recommended rules, none of them turned off. It does not know yet that a link may wait for part of
//! a page (`rel=expect`), so it does not judge `blocking` on links.

use std::path::Path;
use std::process::Command;

use crate::{Site, hostile};

pub fn every_page_is_valid_html(site: &Site) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let program = folder.join("node_modules/.bin/html-validate");
    assert!(
        program.exists(),
        "html-validate is not installed; `cargo xtask test` installs it, or: npm ci --prefix tests"
    );
    // Its own configuration, not one that happens to be above the site.
    let config = folder.join("htmlvalidate.json");
    // The one rule about a length rather than HTML. The check refuses names this long, but here they are.
    let lengths: &[&str] = if site.dist == hostile().dist {
        &["--rule", "long-title:off"]
    } else {
        &[]
    };
    let output = Command::new(&program)
        .arg("--config")
        .arg(&config)
        .args(["--formatter", "text"])
        .args(lengths)
        .args(site.pages.iter().map(|page| {
            let file = page.address.trim_start_matches('/');
            let is_page = file.is_empty() || file.ends_with('/');
            site.dist.join(if is_page {
                format!("{file}index.html")
            } else {
                file.to_owned()
            })
        }))
        .output()
        .expect("html-validate runs; it needs Node 18 or later on PATH");
    let said = String::from_utf8_lossy(&output.stdout);
    let complaint = String::from_utf8_lossy(&output.stderr);
    let shown: Vec<&str> = said.lines().take(60).collect();
    assert!(
        output.status.success(),
        "{} lines, of which the first:\n{}\n{complaint}",
        said.lines().count(),
        shown.join("\n")
    );
}
