//! Recent pages: which ones a visitor has seen last. Kept in this browser alone, and not at all where it refuses.

use leptos::prelude::*;
use web_sys::Storage;

use super::window;
use crate::dataset::Section;
use crate::route::Route;
use crate::site::Site;

/// No more are kept.
const MOST: usize = 8;

/// Notes the page that is shown.
pub fn note(site: Site) {
    let shown = site.route.get_untracked();
    // The way to search is always there.
    if matches!(shown, Route::NotFound | Route::Section(Section::Search)) {
        return;
    }
    let mut routes = read(site);
    routes.retain(|route| *route != shown);
    routes.insert(0, shown);
    routes.truncate(MOST);
    let paths: Vec<String> = routes.iter().map(Route::path).collect();
    if let Some(storage) = storage() {
        let _ = storage.set_item(&key(site), &paths.join("\n"));
    }
}

/// The pages seen before the one that is shown, the latest first.
pub fn others(site: Site) -> Vec<Route> {
    let shown = site.route.get_untracked();
    let mut routes = read(site);
    routes.retain(|route| *route != shown);
    routes
}

/// What is kept may be older than the dataset, or not ours: only pages of the site count.
fn read(site: Site) -> Vec<Route> {
    let kept = storage().and_then(|storage| storage.get_item(&key(site)).ok().flatten());
    kept.unwrap_or_default()
        .lines()
        .filter(|path| path.starts_with('/'))
        .take(MOST)
        .map(|path| Route::parse(path, site.data))
        .filter(|route| *route != Route::NotFound)
        .collect()
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// Sites of one host share its storage.
fn key(site: Site) -> String {
    format!("recent:{}", site.base.0)
}
