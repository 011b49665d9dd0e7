//! Recent pages: which ones a visitor has seen last. Kept in this browser alone, and not at all where it refuses.

use super::app::App;
use super::kept;
use crate::parts::Link;
use crate::route::Route;
use crate::search::Findable;
use crate::section::Section;

/// Under this they are kept.
const NAME: &str = "recent:";

/// No more are kept.
const MOST: usize = 8;

/// Notes the page that is shown.
pub fn note(app: App) {
    let shown = app.here();
    // The way to search is always there.
    if matches!(shown, Route::NotFound | Route::Section(Section::Search)) {
        return;
    }
    let mut paths = read(app);
    let shown = shown.path();
    paths.retain(|path| *path != shown);
    paths.insert(0, shown);
    paths.truncate(MOST);
    kept::write(app, NAME, &paths.join("\n"));
}

/// The pages seen before the one that is shown, the latest first. What is kept may be older than the site, or not ours: only
/// what can be found counts.
pub fn others(app: App, findable: &Findable) -> Vec<Link> {
    let shown = app.here().path();
    let paths = read(app).into_iter().filter(|path| *path != shown);
    paths.filter_map(|path| findable.page(&path)).collect()
}

fn read(app: App) -> Vec<String> {
    kept::read(app, NAME)
        .unwrap_or_default()
        .lines()
        .take(MOST)
        .map(str::to_owned)
        .collect()
}
