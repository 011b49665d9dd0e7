//! Print: ink on paper in any theme, no controls, addresses next to links, and everything unfolded.

use serde_json::json;
use site_tests::Outcome;
use site_tests::contract::{Dataset, text};
use site_tests::visit::Visit;

/// What a printed page shows: background and ink, controls, the address after a link, and folded facts.
const PRINTED: &str = "
    const style = (selector, pseudo) => getComputedStyle(document.querySelector(selector), pseudo);
    const drawn = (selector) => [...document.querySelectorAll(selector)].filter((found) => found.checkVisibility()).length;
    const link = document.querySelector('.prose a[href]');
    return {
        ground: style('html').backgroundColor,
        ink: style('html').color,
        controls: drawn('button, nav, .to-search, .filters, summary'),
        address: getComputedStyle(link, '::after').content.includes(link.getAttribute('href')),
        facts: drawn('.facts li'),
    }";

pub async fn a_page_is_printed_as_a_dossier_in_any_theme(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    let count = |data: &Dataset| {
        let about = |fact: &&serde_json::Value| {
            let about = fact["about"].as_array().into_iter().flatten();
            about.map(text).any(|entity| entity == "series")
        };
        data.list("facts").iter().filter(about).count()
    };
    let facts = count(&Dataset::read(&visit.dist));
    assert!(facts > 0, "the home page has facts to unfold");
    visit.open("/").await?;
    for scheme in ["dark", "light"] {
        let paper = json!({ "media": "print", "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        session.cdp("Emulation.setEmulatedMedia", paper).await?;
        let printed = session.run(PRINTED, vec![]).await?;
        let wanted = json!({
            "ground": "rgb(255, 255, 255)",
            "ink": "rgb(0, 0, 0)",
            "controls": 0,
            "address": true,
            "facts": facts,
        });
        assert_eq!(printed, wanted, "with a {scheme} screen");
    }
    let screen =
        json!({ "media": "", "features": [{ "name": "prefers-color-scheme", "value": "light" }] });
    session.cdp("Emulation.setEmulatedMedia", screen).await?;
    Ok(())
}
