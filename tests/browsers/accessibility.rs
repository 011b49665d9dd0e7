//! Accessibility: axe-core finds nothing on any page type, in light and in dark.

use std::path::Path;

use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::contract::text;
use site_tests::pages::page_types;
use site_tests::visit::Visit;

pub async fn axe_finds_nothing_on_any_page_type(visit: &Visit<'_>) -> Outcome {
    visit.expect_trouble("no-such-page");
    let mut problems = Vec::new();
    for page in page_types(&visit.dist) {
        visit.open(&page.address).await?;
        let scheme = "return matchMedia('(prefers-color-scheme: dark)').matches";
        let dark = visit.session.run(scheme, vec![]).await?;
        assert_eq!(
            dark,
            json!(visit.session.profile().dark),
            "the scheme is the one asked for"
        );
        problems.extend(violations(visit, &page.address).await?);
    }
    assert!(
        problems.is_empty(),
        "{} violations:\n{}",
        problems.len(),
        problems.join("\n")
    );
    Ok(())
}

/// What axe finds on the page that is open.
pub async fn violations(visit: &Visit<'_>, address: &str) -> Outcome<Vec<String>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(&file).unwrap_or_else(|error| {
        panic!("axe-core is not installed ({error}); `cargo xtask test` installs it, or: npm ci --prefix tests")
    });
    let found = visit
        .session
        .client
        .execute_async(&format!("{axe}\n{RUN}"), vec![])
        .await?;
    let found = found
        .as_array()
        .ok_or_else(|| format!("axe did not run on {address}: {found}"))?;
    Ok(found
        .iter()
        .map(|violation| describe(address, violation))
        .collect())
}

/// Runs every rule except those that axe itself calls experimental, and keeps what a reader needs.
const RUN: &str = "
    const done = arguments[0];
    axe.run(document, { preload: false, resultTypes: ['violations'] }).then(
        (results) => done(results.violations.map((violation) => ({
            rule: violation.id,
            help: violation.help,
            nodes: violation.nodes.slice(0, 3).map((node) => `${node.html} ${node.failureSummary}`),
            count: violation.nodes.length,
        }))),
        (error) => done(String(error)));";

fn describe(address: &str, violation: &Value) -> String {
    let nodes = violation["nodes"].as_array().map_or(&[][..], Vec::as_slice);
    let nodes: Vec<String> = nodes
        .iter()
        .map(|node| text(node).replace('\n', " "))
        .collect();
    let (rule, help, count) = (
        text(&violation["rule"]),
        text(&violation["help"]),
        &violation["count"],
    );
    format!(
        "{address}: {rule} ({help}), {count} elements:\n    {}",
        nodes.join("\n    ")
    )
}
