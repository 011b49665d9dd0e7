//! The bill of materials lists what is in a release, and is the same wherever it is written.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

fn text() -> String {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    xtask::bill::of(&workspace).expect("a bill can be written")
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key]
        .as_array()
        .unwrap_or_else(|| panic!("{key} is a list"))
}

#[test]
fn the_bill_names_what_is_linked_with_licence_and_checksum() {
    let bill: Value = serde_json::from_str(&text()).expect("it is JSON");
    assert_eq!(
        (&bill["bomFormat"], &bill["specVersion"]),
        (&"CycloneDX".into(), &"1.5".into())
    );
    let components = list(&bill, "components");
    let scope = |name: &str| {
        components
            .iter()
            .find(|own| own["name"] == name)
            .map(|own| &own["scope"])
    };
    for name in [
        "std",
        "fonts/antonio-700.woff2",
        "leptos",
        "serde",
        "wasm-bindgen",
    ] {
        assert_eq!(scope(name), Some(&"required".into()), "{name}");
    }
    // Macros only take part in the build.
    for name in ["leptos_macro", "serde_derive", "syn"] {
        assert_eq!(scope(name), Some(&"excluded".into()), "{name}");
    }
    for name in [
        "resvg",
        "lightningcss",
        "fantoccini",
        "proptest",
        "xtask",
        "companion",
    ] {
        assert_eq!(
            scope(name),
            None,
            "{name} is not of others, or not in the module"
        );
    }
    for own in components {
        assert_eq!(list(own, "licenses").len(), 1, "{own}");
        assert!(
            own["name"] == "std" || list(own, "hashes").len() == 1,
            "{own}"
        );
    }
}

#[test]
fn every_dependency_is_a_component_that_stands_there_once() {
    let bill: Value = serde_json::from_str(&text()).expect("it is JSON");
    let app = &bill["metadata"]["component"];
    let mut known = BTreeSet::new();
    for own in list(&bill, "components").iter().chain([app]) {
        assert!(
            known.insert(own["bom-ref"].to_string()),
            "{own} stands twice"
        );
    }
    for needs in list(&bill, "dependencies") {
        for other in list(needs, "dependsOn").iter().chain([&needs["ref"]]) {
            assert!(
                known.contains(&other.to_string()),
                "{other} is no component"
            );
        }
    }
}

#[test]
fn the_bill_is_the_same_whenever_it_is_written_and_wherever() {
    let text = text();
    assert_eq!(text, self::text());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("a workspace");
    assert!(
        !text.contains(&*folder.to_string_lossy()),
        "it holds a path"
    );
}
