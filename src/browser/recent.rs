//! Recent pages: the pages a visitor has seen last. They are stored in this browser only, or not at all if it refuses.

use super::app::App;
use super::storage;
use crate::parts::Link;
use crate::route::Route;
use crate::search::Findable;
use crate::section::Section;

/// The name they are stored under.
const NAME: &str = "recent:";

/// The most that are stored.
const MOST: usize = 8;

/// Adds the current page.
pub fn note(app: App) {
    let shown = app.here();
    // There is always another way to the search page.
    if matches!(shown, Route::NotFound | Route::Section(Section::Search)) {
        return;
    }
    let mut paths = read(app);
    let shown = shown.path();
    paths.retain(|path| *path != shown);
    paths.insert(0, shown);
    paths.truncate(MOST);
    storage::write(app, NAME, &paths.join("\n"));
}

/// The pages seen before the current one, latest first. The stored list may be older than the site, or not ours, so
/// only pages that search can find are used.
pub fn others(app: App, findable: &Findable) -> Vec<Link> {
    let shown = app.here().path();
    let paths = read(app).into_iter().filter(|path| *path != shown);
    paths.filter_map(|path| findable.page(&path)).collect()
}

fn read(app: App) -> Vec<String> {
    storage::read(app, NAME)
        .unwrap_or_default()
        .lines()
        .take(MOST)
        .map(str::to_owned)
        .collect()
}
