//! Steps that many scenarios take.

use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::visit::Visit;

/// The text of the page's heading.
pub async fn heading(visit: &Visit<'_>) -> Outcome<String> {
    visit
        .session
        .text_of("return document.querySelector('h1').textContent.trim()")
        .await
}

/// Opens a page, and waits until the content of all others has arrived.
pub async fn open_with_pages(visit: &Visit<'_>, page: &str) -> Outcome {
    visit.open(page).await?;
    let come = "return performance.getEntriesByType('resource').some((entry) => \
                entry.name.includes('/data/pages.') && entry.responseEnd > 0)";
    visit
        .session
        .wait_for("the content of all pages", come)
        .await?;
    visit.session.settle().await
}

/// Turns to a page with the main menu.
pub async fn turn_by_menu(visit: &Visit<'_>, page: &str) -> Outcome {
    let path = visit.path(page);
    let link = format!("nav[aria-label=Main] a[href='{path}']");
    visit.session.click(&link).await?;
    wait_for_path(visit, &path).await
}

/// Whether part of the page is still waiting for its first screen to be painted.
pub const UNFINISHED: &str = "document.querySelector('.turning, main[aria-busy]')";

/// Waits until the address has this path, and the page is complete.
pub async fn wait_for_path(visit: &Visit<'_>, path: &str) -> Outcome {
    let script = format!(
        "return location.pathname === {} && !{UNFINISHED}",
        json!(path)
    );
    visit
        .session
        .wait_for(&format!("the address {path}"), &script)
        .await
}

/// Waits until the heading contains this, and the page is complete.
pub async fn wait_for_heading(visit: &Visit<'_>, words: &str) -> Outcome {
    let script = format!(
        "return document.querySelector('h1')?.textContent.includes({}) && !{UNFINISHED}",
        json!(words)
    );
    visit
        .session
        .wait_for(&format!("the heading “{words}”"), &script)
        .await
}

/// What the live page says about itself.
pub async fn told_by_page(visit: &Visit<'_>) -> Outcome<Value> {
    let script = format!("return ({TOLD})(document)");
    visit.session.run(&script, vec![]).await
}

/// What the file of a page says about itself, as the browser reads it.
pub async fn told_by_file(visit: &Visit<'_>, page: &str) -> Outcome<Value> {
    let script = format!(
        "const [address, done] = arguments; fetch(address).then((answer) => answer.text()).then((html) => \
         done(({TOLD})(new DOMParser().parseFromString(html.replace(/<style>.*?<.style>/s, ''), 'text/html'))))"
    );
    let arguments = vec![json!(visit.path(page))];
    Ok(visit
        .session
        .client
        .execute_async(&script, arguments)
        .await?)
}

/// Title and canonical address of a document.
const TOLD: &str =
    "(page) => [page.title, page.querySelector('link[rel=canonical]')?.getAttribute('href')]";
