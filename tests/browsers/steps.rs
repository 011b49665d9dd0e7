//! Steps that many scenarios take.

use serde_json::json;
use site_tests::Outcome;
use site_tests::contract::text;
use site_tests::visit::Visit;

/// The text of the page's heading.
pub async fn heading(visit: &Visit<'_>) -> Outcome<String> {
    visit
        .session
        .text_of("return document.querySelector('h1').textContent.trim()")
        .await
}

/// Waits until the address has this path.
pub async fn wait_for_path(visit: &Visit<'_>, path: &str) -> Outcome {
    let script = format!("return location.pathname === {}", json!(path));
    visit
        .session
        .wait_for(&format!("the address {path}"), &script)
        .await
}

/// Waits until the heading contains this.
pub async fn wait_for_heading(visit: &Visit<'_>, words: &str) -> Outcome {
    let script = format!(
        "return document.querySelector('h1')?.textContent.includes({})",
        json!(words)
    );
    visit
        .session
        .wait_for(&format!("the heading “{words}”"), &script)
        .await
}

/// The title that a page's file has, as the browser reads it.
pub async fn title_of_file(visit: &Visit<'_>, page: &str) -> Outcome<String> {
    let script = "const [address, done] = arguments; fetch(address).then((answer) => answer.text()).then((html) => \
                  done(new DOMParser().parseFromString(html, 'text/html').title))";
    let title = visit
        .session
        .client
        .execute_async(script, vec![json!(visit.path(page))])
        .await?;
    Ok(text(&title).to_owned())
}
