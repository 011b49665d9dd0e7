//! Bytes: what a page requests until it is interactive, as sent by a host.

use std::fs;

use serde_json::Value;
use site_tests::Outcome;
use site_tests::contract::text;
use site_tests::pages::page_types;
use site_tests::visit::Visit;

/// Scripts, module and data of a first visit, in bytes with brotli.
const MOST: u64 = 120_000;

/// Records when the page is interactive.
const NOTE: &str = "new MutationObserver(() => { window.answers ??= performance.now() })
    .observe(document.documentElement, { attributeFilter: ['data-ready'] });";

/// What was requested before that. A browser reports a file once all of it has arrived.
const ASKED: &str = "const asked = performance.getEntriesByType('resource');
    return asked.some((each) => each.name.endsWith('.wasm')) &&
        asked.filter((each) => each.startTime < window.answers).map((each) => new URL(each.name).pathname);";

pub async fn until_a_part_answers_it_asks_for_few_bytes(visit: &Visit<'_>) -> Outcome {
    visit.server.run_before(NOTE);
    let pages = page_types(&visit.dist);
    let part = pages
        .iter()
        .find(|page| page.address.starts_with("/episodes/") && page.address.len() > 10);
    visit.open(&part.expect("a part").address).await?;
    let is_here = format!("return !!(() => {{ {ASKED} }})()");
    visit
        .session
        .wait_for("word of the module", &is_here)
        .await?;
    let asked: Value = visit.session.run(ASKED, vec![]).await?;
    let asked: Vec<&str> = asked.as_array().into_iter().flatten().map(text).collect();
    let mut sent = Vec::new();
    for path in &asked {
        if [".js", ".wasm", ".json"]
            .iter()
            .any(|kind| path.ends_with(kind))
            && !path.contains("__")
        {
            let packed = visit
                .dist
                .join(format!("{}.br", path.trim_start_matches('/')));
            sent.push((fs::metadata(packed)?.len(), *path));
        }
    }
    assert!(
        sent.iter().any(|(_, path)| path.ends_with(".wasm")),
        "no module among {asked:?}"
    );
    let all: u64 = sent.iter().map(|(size, _)| size).sum();
    assert!(
        all <= MOST,
        "{all} bytes, at most {MOST} are meant: {sent:?}"
    );
    Ok(())
}
