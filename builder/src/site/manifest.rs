//! The manifest: what a device needs to put the site on its home screen. Its name has no hash, and it is revalidated
//! like a page, because a device keeps asking at the address it knows.

use anyhow::Result;
use companion::dataset::{Dataset, Section};
use companion::head::site_name;
use companion::route::{Base, Route};
use serde_json::{Value, json};

use super::tokens::Background;
use crate::icons::{Icons, Launcher};

/// Its name below the base.
pub const NAME: &str = "manifest.webmanifest";

/// What a long press on the icon offers.
const SHORTCUTS: [Section; 4] = [
    Section::Episodes,
    Section::People,
    Section::Timeline,
    Section::Search,
];

/// The manifest as JSON. A window of its own (`standalone`) suits something that people look things up in while
/// watching; if the system can give that window a back button (`minimal-ui`), it should.
pub fn manifest(data: &Dataset, base: Base, ground: &Background, icons: &Icons) -> Result<Vec<u8>> {
    let series = &data.series;
    let home = base.href(&Route::HOME);
    let text = series.pages.get(&Section::Series);
    let shortcuts = SHORTCUTS.into_iter().filter_map(|section| {
        let page = series.pages.get(&section)?;
        let address = base.href(&Route::Section(section));
        Some(json!({ "name": page.menu, "description": page.description, "url": address }))
    });
    let manifest = json!({
        "name": site_name(series),
        "short_name": series.title,
        "description": text.map(|page| page.description.as_str()),
        "lang": "en",
        "dir": "ltr",
        "id": home,
        "start_url": home,
        "scope": home,
        "display": "standalone",
        "display_override": ["minimal-ui"],
        "background_color": ground.dark,
        "theme_color": ground.dark,
        "icons": icons.launchers.iter().map(|icon| launcher(base, icon)).collect::<Vec<_>>(),
        "shortcuts": shortcuts.collect::<Vec<_>>(),
    });
    Ok(serde_json::to_vec(&manifest)?)
}

fn launcher(base: Base, icon: &Launcher) -> Value {
    let purpose = if icon.maskable { "maskable" } else { "any" };
    json!({
        "src": base.file(&icon.path),
        "sizes": format!("{0}x{0}", icon.size),
        "type": "image/png",
        "purpose": purpose,
    })
}
