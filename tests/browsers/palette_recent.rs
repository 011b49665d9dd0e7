//! The palette knows where its visitor has been, as far as the browser stores it.

use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::contract::{Dataset, text};
use site_tests::visit::Visit;

use super::palette::{open, wait_for_choice, write};
use super::steps::wait_for_path;

/// Where the choices of the first group lead, if it is the group of recent pages. They appear once the search index is
/// there.
pub async fn recent(visit: &Visit<'_>) -> Outcome<Value> {
    let some = "return document.querySelector('.palette [role=group]') !== null";
    visit.session.wait_for("choices", some).await?;
    visit.session.run(RECENT, vec![]).await
}

const RECENT: &str = "
    const group = document.querySelector('.palette [role=group]');
    if (group.getAttribute('aria-label') !== 'Recently viewed') return null;
    return [...group.querySelectorAll('a')].map((link) => link.getAttribute('href'));";

pub async fn pages_seen_before_are_offered_and_nothing_else_that_is_kept(
    visit: &Visit<'_>,
) -> Outcome {
    let session = visit.session;
    let data = Dataset::read(&visit.dist);
    let part = format!("/episodes/{}/", text(&data.list("episodes")[0]["slug"]));
    visit.open("/people/").await?;
    let forget = "localStorage.clear(); localStorage.setItem(`recent:${document.documentElement.dataset.base ?? '/'}`, \
                  '/people/no-such-person/\\n<b>\\n/404.html\\n\\n/works/')";
    session.run(forget, vec![]).await?;
    visit.open(&part).await?;
    session
        .click(&format!("header a[href='{}']", visit.path("/awards/")))
        .await?;
    wait_for_path(visit, &visit.path("/awards/")).await?;
    visit.open("/timeline/").await?;
    open(visit).await?;
    let seen = ["/awards/", &part, "/works/"].map(|page| visit.path(page));
    assert_eq!(recent(visit).await?, json!(seen));
    Ok(())
}

pub async fn where_nothing_may_be_kept_the_palette_works_all_the_same(
    visit: &Visit<'_>,
) -> Outcome {
    let session = visit.session;
    visit.server.run_before(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } });",
    );
    visit.open("/people/").await?;
    session
        .click(&format!("header a[href='{}']", visit.path("/awards/")))
        .await?;
    wait_for_path(visit, &visit.path("/awards/")).await?;
    open(visit).await?;
    assert_eq!(recent(visit).await?, Value::Null);
    write(visit, "time").await?;
    wait_for_choice(visit, &visit.path("/timeline/")).await
}
