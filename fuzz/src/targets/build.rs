//! Build: the build builds whatever the check accepts. Few random changes are accepted together, so each is kept only
//! if the check accepts the result: this gets far from the original dataset and stays valid.

use std::fs;
use std::sync::Once;
use std::sync::atomic::{AtomicUsize, Ordering};

use builder::check::public::is_taken;
use builder::check::{self, Texts};
use builder::site::dry_run;
use builder::site::files::{files_in, is_hashed};
use companion::dataset::Bundle;

use super::check::texts;
use crate::{changes, golden};

/// The bytes are a list of changes to all files.
pub fn run(input: &[u8]) {
    if let Some((texts, bundle)) = accepted(input) {
        builds(&texts, bundle);
    }
}

/// A dataset that passes the check, if any of the changes does.
fn accepted(mut bytes: &[u8]) -> Option<(Texts, Bundle)> {
    let mut all = golden::all();
    let mut kept = None;
    for _ in 0..changes::MOST {
        let mut tried = all.clone();
        let Some(rest) = changes::next(&mut tried, bytes) else {
            break;
        };
        bytes = rest;
        let texts = texts(&tried);
        if let Ok(bundle) = check::parse(&texts) {
            all = tried;
            kept = Some((texts, bundle));
        }
    }
    kept
}

/// Builds a site in a temporary folder.
fn builds(texts: &Texts, bundle: Bundle) {
    static AT_HOME: Once = Once::new();
    static NUMBER: AtomicUsize = AtomicUsize::new(0);
    // The build reads styles and scripts relative to the current folder.
    AT_HOME.call_once(|| {
        std::env::set_current_dir(golden::workspace()).expect("the project has a folder");
    });
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let name = format!("companion-build-{}-{number}", std::process::id());
    let folder = std::env::temp_dir().join(name);
    let built = dry_run::build(texts, bundle, &folder).and_then(|pages| {
        let files = files_in(&folder.join("site"))?;
        Ok((pages, files))
    });
    fs::remove_dir_all(&folder).ok();
    let (pages, files) = built.expect("the check accepts it");
    let html = files.iter().filter(|file| file.ends_with(".html"));
    assert_eq!(html.count(), pages, "two pages are one file");
    for file in files {
        let first = file.split('/').next().unwrap_or_default();
        let known = is_hashed(first) || is_taken(first);
        assert!(
            known,
            "the check lets a file of the owner's take the place of {file}"
        );
    }
}
