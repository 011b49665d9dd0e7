//! Accessibility: axe-core finds nothing, on any page in Chromium and on any page type in the others, light and dark;
//! body text has more contrast than the rest.

use std::path::Path;

use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::contract::{Dataset, text};
use site_tests::pages::page_types;
use site_tests::visit::Visit;

pub async fn axe_finds_nothing_on_any_page_type(visit: &Visit<'_>) -> Outcome {
    visit.expect_trouble("no-such-page");
    let mut problems = Vec::new();
    for page in page_types(&visit.dist) {
        visit.open(&page.address).await?;
        the_theme_is(visit, visit.session.profile().dark).await?;
        problems.extend(violations(visit, &page.address).await?);
    }
    none(&problems);
    Ok(())
}

pub async fn axe_finds_nothing_on_any_page_in_any_theme(visit: &Visit<'_>) -> Outcome {
    visit.expect_trouble("no-such-page");
    let mut problems = Vec::new();
    let pages = Dataset::read(&visit.dist).expected_pages();
    for page in pages.iter().map(String::as_str).chain(["/no-such-page/"]) {
        visit.open(page).await?;
        for (dark, rules) in [(true, Rules::All), (false, Rules::Colors)] {
            // Without motion, no color is in transition from one theme to the other.
            visit.session.prefer(dark, true).await?;
            the_theme_is(visit, dark).await?;
            let theme = if dark { "dark" } else { "light" };
            let name = format!("{page} ({theme})");
            problems.extend(violations_of(rules, visit, &name).await?);
        }
    }
    none(&problems);
    Ok(())
}

async fn the_theme_is(visit: &Visit<'_>, dark: bool) -> Outcome {
    let scheme = "return matchMedia('(prefers-color-scheme: dark)').matches";
    let found = visit.session.run(scheme, vec![]).await?;
    assert_eq!(found, json!(dark), "the scheme is the one asked for");
    Ok(())
}

fn none(problems: &[String]) {
    let shown: Vec<&str> = problems.iter().take(20).map(String::as_str).collect();
    assert!(
        problems.is_empty(),
        "{} violations:\n{}",
        problems.len(),
        shown.join("\n")
    );
}

/// Which of axe's rules to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rules {
    /// All but those that axe itself calls experimental.
    All,
    /// Those that another theme can break.
    Colors,
}

/// Body text: contrast 7 to 1. All other text has 4.5 to 1, or 3 to 1 if it is large.
const BODY_TEXT: &str = "main :is(p, li, dd, blockquote, figcaption, summary, td)";

/// A word or two on a background of its own, wherever it is.
const LABELS: &str = ".result";

/// What axe finds on the open page.
pub async fn violations(visit: &Visit<'_>, page: &str) -> Outcome<Vec<String>> {
    violations_of(Rules::All, visit, page).await
}

/// What axe finds with some of its rules.
pub async fn violations_of(rules: Rules, visit: &Visit<'_>, page: &str) -> Outcome<Vec<String>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(&file).unwrap_or_else(|error| {
        panic!("axe-core is not installed ({error}); `cargo xtask test` installs it, or: npm ci --prefix tests")
    });
    // It stays in the page for the other theme.
    let loaded = visit.session.run("return typeof axe", vec![]).await? == "object";
    let axe = if loaded { String::new() } else { axe };
    let script = format!("{axe}\n{RUN}");
    let colors = rules == Rules::Colors;
    let arguments = vec![json!(BODY_TEXT), json!(LABELS), json!(colors)];
    let client = &visit.session.client;
    let found = client.execute_async(&script, arguments).await?;
    let found = found
        .as_array()
        .ok_or_else(|| format!("axe did not run on {page}: {found}"))?;
    Ok(found
        .iter()
        .map(|violation| describe(page, violation))
        .collect())
}

/// Runs the rules and keeps what a reader needs. The rule for higher contrast is of another level; it is applied to
/// body text.
const RUN: &str = "
    const [body, labels, colors, done] = arguments;
    const isBody = (node) => {
        const element = document.querySelector(node.target[0]);
        return element.closest(body) && !element.closest(labels);
    };
    const enhanced = 'color-contrast-enhanced';
    const rules = colors
        ? { runOnly: ['color-contrast', enhanced, 'link-in-text-block'] }
        : { rules: { [enhanced]: { enabled: true } } };
    axe.run(document, { preload: false, resultTypes: ['violations'], ...rules }).then(
        (results) => done(results.violations.map((violation) => {
            const nodes = violation.id === enhanced ? violation.nodes.filter(isBody) : violation.nodes;
            return {
                rule: violation.id,
                help: violation.help,
                nodes: nodes.slice(0, 3).map((node) => `${node.html} ${node.failureSummary}`),
                count: nodes.length,
            };
        }).filter((violation) => violation.count > 0)),
        (error) => done(String(error)));";

fn describe(page: &str, violation: &Value) -> String {
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
        "{page}: {rule} ({help}), {count} elements:\n    {}",
        nodes.join("\n    ")
    )
}
