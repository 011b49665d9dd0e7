//! The manifest: what it names exists, and it names this series.

use serde_json::Value;
use site_tests::contract::text;

use crate::head::Link;
use crate::icons::icon_fault;
use crate::place::{Place, png_size};
use crate::{Site, none};

pub fn the_manifest_leads_to_what_is_there(site: &Site) {
    let place = site.place.without_host();
    let link = site.page("/").head.links("manifest")[0].href.clone();
    let bytes = place.file(&link).expect("the manifest is there");
    let manifest: Value = serde_json::from_slice(&bytes).expect("the manifest is JSON");
    let dark = site
        .page("/")
        .head
        .metas
        .iter()
        .find(|meta| meta.media.contains("dark"));
    let mut problems = manifest_faults(&place, &manifest);
    if !text(&manifest["name"]).contains(site.data.title()) {
        problems.push(format!("it is the manifest of {}", manifest["name"]));
    }
    for name in ["theme_color", "background_color"] {
        if Some(text(&manifest[name])) != dark.map(|meta| meta.content.as_str()) {
            problems.push(format!(
                "{name} is not the color of the page: {}",
                manifest[name]
            ));
        }
    }
    none(problems);
}

fn manifest_faults(place: &Place, manifest: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    for name in ["name", "short_name", "description", "lang", "display"] {
        if text(&manifest[name]).is_empty() {
            faults.push(format!("no {name}"));
        }
    }
    let mut pages: Vec<&str> = ["id", "start_url", "scope"]
        .map(|name| text(&manifest[name]))
        .into();
    let list = |name: &str| manifest[name].as_array().map_or(&[][..], Vec::as_slice);
    pages.extend(
        list("shortcuts")
            .iter()
            .map(|shortcut| text(&shortcut["url"])),
    );
    for page in pages {
        if let Err(error) = place.file(&format!("{page}index.html")) {
            faults.push(error);
        }
    }
    let mut wanted = vec![
        ("any", 192),
        ("any", 512),
        ("maskable", 192),
        ("maskable", 512),
    ];
    for icon in list("icons") {
        let link = Link {
            rel: String::new(),
            href: text(&icon["src"]).to_owned(),
            sizes: text(&icon["sizes"]).to_owned(),
            kind: text(&icon["type"]).to_owned(),
            title: String::new(),
        };
        faults.extend(icon_fault(place, &link, png_size));
        wanted.retain(|(purpose, size)| {
            icon["purpose"] != *purpose || link.sizes != format!("{size}x{size}")
        });
    }
    faults.extend(wanted.into_iter().map(|icon| format!("no icon {icon:?}")));
    faults
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use serde_json::json;

    use super::*;

    #[test]
    fn a_manifest_that_leads_nowhere_is_told() {
        let place = Place {
            dist: PathBuf::from("/nowhere"),
            host: None,
            base: "/x/".to_owned(),
        };
        let manifest = json!({
            "name": "A", "start_url": "/x/", "scope": "/", "icons": [{ "src": "/x/a.png", "sizes": "192x192" }]
        });
        let told = manifest_faults(&place, &manifest).join("; ");
        for part in [
            "no short_name",
            "/index.html does not begin with /x/",
            "/x/index.html: No such file",
            "/x/a.png is said to measure 192x192",
            "no icon (\"maskable\", 512)",
        ] {
            assert!(told.contains(part), "{part}: {told}");
        }
    }
}
