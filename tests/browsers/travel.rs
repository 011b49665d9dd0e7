//! Travel: from a list to a page a picture moves along, but never for a visitor who wants less motion.

use serde_json::json;
use site_tests::Outcome;
use site_tests::contract::{Dataset, text};
use site_tests::visit::Visit;

use super::steps::{wait_for_heading, wait_for_path};

/// Counts the transitions that a page starts.
const COUNT: &str = "
    window.journeys = 0;
    const start = document.startViewTransition;
    document.startViewTransition = (change) => { window.journeys += 1; return start.call(document, change); }";

pub async fn a_poster_travels_from_the_list_to_its_part_and_back(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    assert_eq!(journeys(visit).await?, 2);
    // The attributes of a transition are gone when it is over.
    session
        .wait_for("rest", "return !document.querySelector('[data-travel]')")
        .await
}

pub async fn with_less_motion_pages_simply_turn(visit: &Visit<'_>) -> Outcome {
    let less = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
    visit
        .session
        .cdp("Emulation.setEmulatedMedia", less)
        .await?;
    assert_eq!(journeys(visit).await?, 0);
    let usual = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "" }] });
    visit
        .session
        .cdp("Emulation.setEmulatedMedia", usual)
        .await?;
    Ok(())
}

/// As after a swipe: the browser has already shown the previous page under the visitor's finger.
pub async fn where_the_browser_has_moved_the_page_nothing_travels(visit: &Visit<'_>) -> Outcome {
    visit.server.run_before(
        "Object.defineProperty(PopStateEvent.prototype, 'hasUAVisualTransition', { get: () => true });",
    );
    assert_eq!(journeys(visit).await?, 1, "there, but not back");
    Ok(())
}

/// Goes from the list to the first part and back, and counts the transitions.
async fn journeys(visit: &Visit<'_>) -> Outcome<u64> {
    let session = visit.session;
    let part = &Dataset::read(&visit.dist).list("episodes")[0].clone();
    let path = visit.path(&format!("/episodes/{}/", text(&part["slug"])));
    visit.open("/episodes/").await?;
    let list = session
        .text_of("return document.querySelector('h1').textContent")
        .await?;
    session.run(COUNT, vec![]).await?;
    session.click(&format!(".card a[href='{path}']")).await?;
    wait_for_path(visit, &path).await?;
    wait_for_heading(visit, text(&part["title"])).await?;
    let focus = "return document.activeElement?.tagName === 'H1' && scrollY === 0";
    session.wait_for("focus on the heading", focus).await?;
    session.client.back().await?;
    wait_for_heading(visit, &list).await?;
    let journeys = session.run("return window.journeys", vec![]).await?;
    journeys
        .as_u64()
        .ok_or_else(|| "no reload on the way".into())
}

/// Remembers which pictures have moved.
const REMEMBER: &str = "
    window.travelled = [];
    new MutationObserver((changes) => {
        for (const { target } of changes) {
            const link = target.closest('li, .card')?.querySelector('h3 a');
            if (target.hasAttribute('data-travel') && link) travelled.push(link.getAttribute('href'));
        }
    }).observe(document.body, { subtree: true, attributeFilter: ['data-travel'] });";

pub async fn a_portrait_travels_back_to_its_row_however_far_down(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    let data = Dataset::read(&visit.dist);
    let last = data.list("people").last().expect("people");
    let person = format!("/people/{}/", text(&last["slug"]));
    visit.open(&person).await?;
    session.run(REMEMBER, vec![]).await?;
    let list = visit.path("/people/");
    session
        .click(&format!(".breadcrumbs a[href='{list}']"))
        .await?;
    wait_for_path(visit, &list).await?;
    let travelled = format!("return travelled.includes({})", json!(visit.path(&person)));
    session
        .wait_for("the portrait in its row", &travelled)
        .await
}
