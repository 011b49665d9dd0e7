//! Keyboard: everything works without a mouse, and the focus is always visible.

use fantoccini::key::Key;
use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::visit::Visit;

use super::steps::wait_for_path;

/// More key presses than any page's header needs.
const MANY: usize = 60;

pub async fn the_skip_link_comes_first_and_leads_into_the_page(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visit.open("/people/").await?;
    session.press(Key::Tab).await?;
    let first = "return document.activeElement?.matches('a.skip-link')";
    session
        .wait_for("the skip link as first stop", first)
        .await?;
    let visible = "const box = document.activeElement.getBoundingClientRect(); \
                   return box.width > 20 && box.height > 10 && box.top >= 0 && box.left >= 0";
    session.wait_for("the skip link in sight", visible).await?;
    session.press(Key::Enter).await?;
    session
        .wait_for(
            "the address of the main part",
            "return location.hash === '#main'",
        )
        .await?;
    session.press(Key::Tab).await?;
    let inside = "return document.querySelector('main').contains(document.activeElement)";
    session
        .wait_for("the next stop inside the main part", inside)
        .await?;
    let marked = "return getComputedStyle(document.querySelector('main')).backgroundColor";
    let unmarked = "rgba(0, 0, 0, 0)";
    assert_eq!(
        session.text_of(marked).await?,
        unmarked,
        "a whole page is no entry to be marked"
    );
    Ok(())
}

pub async fn a_link_is_reached_seen_and_followed(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visit.open("/").await?;
    session.run("window.testMark = true", vec![]).await?;
    let mut stops = Vec::new();
    for _ in 0..MANY {
        session.press(Key::Tab).await?;
        let stop = session.run(STOP, vec![]).await?;
        assert_eq!(stop["seen"], json!(true), "focus is visible on {stop}");
        let in_main = stop["main"] == json!(true);
        stops.push(stop);
        if in_main {
            break;
        }
    }
    let last = stops.last().cloned().unwrap_or_default();
    assert_eq!(
        last["main"],
        json!(true),
        "the page's own links are reached: {stops:?}"
    );
    let path = last["path"].as_str().unwrap_or_default().to_owned();
    session.press(Key::Enter).await?;
    wait_for_path(visit, &path).await?;
    assert_eq!(
        session.run("return window.testMark", vec![]).await?,
        Value::Bool(true),
        "no reload"
    );
    session
        .wait_for(
            "focus on the heading",
            "return document.activeElement?.tagName === 'H1'",
        )
        .await
}

/// Where focus is, and whether a visitor can see that it is there.
const STOP: &str = "
    const here = document.activeElement;
    const style = getComputedStyle(here);
    const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    const box = here.getBoundingClientRect();
    return {
        what: here.outerHTML.slice(0, 80),
        main: here.matches('main a[href]') && here.pathname !== location.pathname,
        path: here.pathname ?? '',
        seen: (outline || style.boxShadow !== 'none') && box.width > 0 && box.bottom > 0 && box.top < innerHeight,
    };";

pub async fn filters_and_search_work_by_keys_alone(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visit.open("/awards/").await?;
    for _ in 0..MANY {
        session.press(Key::Tab).await?;
        let on_filter =
            "return document.activeElement.matches(\"nav.filters a[href*='result=won']\")";
        if session.run(on_filter, vec![]).await? == Value::Bool(true) {
            break;
        }
    }
    session.press(Key::Enter).await?;
    session
        .wait_for(
            "the filter in the address",
            "return location.search === '?result=won'",
        )
        .await?;
    let kept = "return document.activeElement.matches(\"nav.filters a[href*='result=won']\")";
    session.wait_for("focus where it was", kept).await
}
