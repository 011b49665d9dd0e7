//! Reader views show all of a page's text. Mozilla's Readability decides, as it does in Firefox: which pages are
//! offered a reader view, and what that shows.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::{Site, none};

/// This many of a hundred letters must be kept.
const ENOUGH: u64 = 90;

pub fn a_reader_view_shows_the_text_of_every_page_that_is_offered_one(site: &Site) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    assert!(
        folder.join("node_modules/@mozilla/readability").exists(),
        "Readability is not installed; `cargo xtask test` installs it, or: npm ci --prefix tests"
    );
    let pages = site.pages.iter().filter(|page| page.address.ends_with('/'));
    let files = pages.map(|page| {
        let folder = page.address.trim_start_matches('/');
        site.dist.join(folder).join("index.html")
    });
    let output = Command::new("node")
        .arg(folder.join("html/reader.cjs"))
        .args(files)
        .output()
        .expect("Node runs; it is 18 or later, and on PATH");
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{complaint}");
    let said = String::from_utf8_lossy(&output.stdout);
    let mut offered = 0;
    let mut problems = Vec::new();
    for line in said.lines() {
        let page: Value = serde_json::from_str(line).expect("a line of JSON");
        let [wanted, lost] = ["wanted", "lost"].map(|key| page[key].as_u64().expect("a length"));
        offered += 1;
        if lost * 100 > wanted * (100 - ENOUGH) {
            problems.push(format!(
                "{}: {lost} of {wanted} letters are lost, such as {}",
                page["file"], page["some"]
            ));
        }
    }
    none(problems);
    assert!(offered > 10, "{offered} pages are offered a reader");
}
