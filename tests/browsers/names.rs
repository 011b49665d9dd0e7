//! Names: what a screen reader says about each control, from the accessibility tree of Chromium.

use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::contract::text;
use site_tests::pages::page_types;
use site_tests::visit::Visit;

/// Roles of controls, and of what must be announced.
const TOLD: [&str; 16] = [
    "DisclosureTriangle",
    "button",
    "checkbox",
    "combobox",
    "dialog",
    "image",
    "link",
    "listbox",
    "menuitem",
    "option",
    "radio",
    "searchbox",
    "slider",
    "switch",
    "tab",
    "textbox",
];

pub async fn every_control_has_a_name_that_says_something(visit: &Visit<'_>) -> Outcome {
    visit.expect_trouble("no-such-page");
    let mut problems = Vec::new();
    for page in page_types(&visit.dist) {
        visit.open(&page.address).await?;
        let (count, found) = nameless(visit).await?;
        assert!(count > 5, "{}: only {count} controls", page.address);
        let found = found.into_iter();
        problems.extend(found.map(|found| format!("{}: {found}", page.address)));
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    Ok(())
}

/// How many controls the open page has, and those whose name is empty or just a sign.
pub async fn nameless(visit: &Visit<'_>) -> Outcome<(usize, Vec<String>)> {
    let session = visit.session;
    session.cdp("Accessibility.enable", json!({})).await?;
    let tree = session
        .cdp("Accessibility.getFullAXTree", json!({}))
        .await?;
    session.cdp("Accessibility.disable", json!({})).await?;
    let nodes = tree["nodes"].as_array().ok_or("Chromium has no tree")?;
    let told: Vec<&Value> = nodes.iter().filter(|node| is_told(node)).collect();
    let nameless = told.iter().filter(|node| {
        let name = text(&node["name"]["value"]);
        !name.chars().any(char::is_alphanumeric)
    });
    let described = nameless.map(|node| {
        let (role, name) = (&node["role"]["value"], &node["name"]["value"]);
        format!("a {} is called {name}", text(role))
    });
    Ok((told.len(), described.collect()))
}

fn is_told(node: &Value) -> bool {
    let focusable = node["properties"].as_array().is_some_and(|all| {
        all.iter()
            .any(|property| property["name"] == "focusable" && property["value"]["value"] == true)
    });
    let role = text(&node["role"]["value"]);
    // Links and page turns put the focus on these two, which are not controls.
    let place = ["RootWebArea", "main"].contains(&role);
    node["ignored"] != true && !place && (focusable || TOLD.contains(&role))
}
