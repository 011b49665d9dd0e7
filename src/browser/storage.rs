//! Storage: what the site remembers in this browser, and nobody else reads. Sites on one host share a storage, so each
//! uses names of its own. If the browser refuses, nothing is stored.

use web_sys::Storage;

use super::app::App;
use super::window;

/// The value stored under a name.
pub fn read(app: App, name: &str) -> Option<String> {
    storage()?.get_item(&whole(app, name)).ok()?
}

/// Stores a value under a name; `false` if the browser refuses.
pub fn write(app: App, name: &str, what: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(&whole(app, name), what).is_ok())
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn whole(app: App, name: &str) -> String {
    name.to_owned() + app.base.0
}
