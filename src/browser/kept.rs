//! What this browser keeps for the site, and nobody else reads. Sites of one host share its storage, so each has names of its
//! own. Where it refuses, nothing is kept.

use web_sys::Storage;

use super::app::App;
use super::window;

/// What is kept under a name.
pub fn read(app: App, name: &str) -> Option<String> {
    storage()?.get_item(&whole(app, name)).ok()?
}

/// Keeps something under a name; `false` where that is refused.
pub fn write(app: App, name: &str, what: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(&whole(app, name), what).is_ok())
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn whole(app: App, name: &str) -> String {
    name.to_owned() + app.base.0
}
