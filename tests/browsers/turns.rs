//! Page turns and the content they need: fetched ahead and once, waited for, and rejected if it belongs to another page
//! or release.

use std::fs;
use std::time::Duration;

use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::contract::pages_name;
use site_tests::fault::Fault;
use site_tests::visit::Visit;

use super::pictures::turn_to;
use super::steps::{heading, wait_for_path};
use super::trouble::readable;

/// The file with the content of a page.
const CONTENT: &str = "timeline/page.json";

/// Opens a page on a host that has only single pages, like that of a large site.
async fn without_bundle(visit: &Visit<'_>) -> Outcome {
    let bundle = pages_name(&visit.dist);
    visit.expect_trouble(&bundle);
    visit.expect_trouble("404");
    visit
        .server
        .fault(move |path| path == bundle, Fault::Missing);
    visit.open("/people/").await
}

pub async fn content_of_other_pages_is_asked_for_after_all_that_a_page_needs(
    visit: &Visit<'_>,
) -> Outcome {
    super::steps::open_with_pages(visit, "/people/").await?;
    let asked: Vec<String> = visit
        .server
        .answers()
        .into_iter()
        .map(|answer| answer.path)
        .collect();
    let place = |part: &str| asked.iter().position(|path| path.contains(part));
    let data = place("/data/").or(place("page.json"));
    for part in [".wasm", "/style.", "/boot.", "/companion"] {
        assert!(place(part) < data, "{part} comes before data: {asked:?}");
        assert!(place(part).is_some(), "{part} is asked for: {asked:?}");
    }
    assert!(
        place("/search.").is_none(),
        "nobody has searched: {asked:?}"
    );
    Ok(())
}

pub async fn pointing_at_a_link_fetches_its_content_ahead_and_once(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    without_bundle(visit).await?;
    let asked = || {
        let answers = visit.server.answers();
        answers
            .iter()
            .filter(|answer| answer.path.ends_with(CONTENT))
            .count()
    };
    assert_eq!(asked(), 0);
    for _ in 0..2 {
        let point = "document.querySelector(`nav a[href='${arguments[0]}']`)\
                     .dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))";
        session
            .run(point, vec![json!(visit.path("/timeline/"))])
            .await?;
        let come = format!(
            "return performance.getEntriesByType('resource').some((entry) => entry.name.endsWith('{CONTENT}') \
             && entry.responseEnd > 0)"
        );
        session.wait_for("the content", &come).await?;
        session.settle().await?;
    }
    stay(visit).await?;
    turn_to(visit, "/timeline/").await?;
    assert!(stayed(visit).await?, "the page was turned, not loaded");
    assert_eq!(asked(), 1, "asked for once");
    Ok(())
}

pub async fn content_that_is_not_what_it_should_be_is_gone_to_instead(
    visit: &Visit<'_>,
) -> Outcome {
    visit.expect_trouble("timeline");
    visit.expect_trouble("503");
    let sent: Value = serde_json::from_slice(&fs::read(visit.dist.join(CONTENT))?)?;
    let other = |change: fn(&mut Value)| {
        let mut sent = sent.clone();
        change(&mut sent);
        Fault::Replaced(sent.to_string().into_bytes(), "application/json")
    };
    let page = b"<!doctype html><title>Everything is this page</title>".to_vec();
    for (what, fault) in [
        ("missing", Fault::Missing),
        ("503", Fault::Status(503)),
        ("cut short", Fault::Truncated),
        ("a page", Fault::Replaced(page, "text/html")),
        (
            "of another release",
            other(|sent| sent[0] = json!("another")),
        ),
        (
            "of another page",
            other(|sent| sent[1][0] = json!("/people/")),
        ),
    ] {
        without_bundle(visit).await?;
        visit.server.fault(|path| path == CONTENT, fault);
        stay(visit).await?;
        turn_to(visit, "/timeline/").await?;
        visit.session.wait_ready().await?;
        assert!(!stayed(visit).await?, "{what}: the page was loaded");
        readable(visit).await?;
        visit.server.clear_faults();
    }
    Ok(())
}

pub async fn while_content_is_awaited_the_page_before_stays_and_says_that_it_is_busy(
    visit: &Visit<'_>,
) -> Outcome {
    let session = visit.session;
    without_bundle(visit).await?;
    let before = heading(visit).await?;
    visit.server.fault(
        |path| path == CONTENT,
        Fault::Delayed(Duration::from_secs(2)),
    );
    stay(visit).await?;
    let path = visit.path("/timeline/");
    let follow = "document.querySelector(`footer a[href='${arguments[0]}']`).click()";
    session.run(follow, vec![json!(path)]).await?;
    let busy = "return document.querySelector('main').getAttribute('aria-busy') === 'true'";
    session.wait_for("a busy page", busy).await?;
    assert_eq!(heading(visit).await?, before);
    let place = "return location.pathname";
    assert_eq!(
        session.text_of(place).await?,
        visit.path("/people/"),
        "the address is that of what is read"
    );
    wait_for_path(visit, &path).await?;
    assert!(stayed(visit).await?, "the page was turned, not loaded");
    assert_ne!(heading(visit).await?, before);
    Ok(())
}

pub async fn the_last_click_wins(visit: &Visit<'_>) -> Outcome {
    without_bundle(visit).await?;
    visit.server.fault(
        |path| path == CONTENT,
        Fault::Delayed(Duration::from_secs(1)),
    );
    let (first, last) = (visit.path("/timeline/"), visit.path("/awards/"));
    for path in [&first, &last] {
        let link = format!("nav[aria-label=Main] a[href='{path}']");
        visit.session.click(&link).await?;
    }
    wait_for_path(visit, &last).await?;
    tokio::time::sleep(Duration::from_millis(1500)).await;
    let place = "return location.pathname";
    assert_eq!(visit.session.text_of(place).await?, last);
    visit.session.client.back().await?;
    wait_for_path(visit, &visit.path("/people/")).await
}

/// Leaves a mark that is gone when another document is loaded.
async fn stay(visit: &Visit<'_>) -> Outcome {
    visit
        .session
        .run("window.siteTestsStays = true", vec![])
        .await?;
    Ok(())
}

async fn stayed(visit: &Visit<'_>) -> Outcome<bool> {
    let stays = visit
        .session
        .run("return window.siteTestsStays === true", vec![])
        .await?;
    Ok(stays == Value::Bool(true))
}

pub async fn who_goes_back_finds_the_page_as_it_was_without_a_network(
    visit: &Visit<'_>,
) -> Outcome {
    without_bundle(visit).await?;
    visit.session.click("main details summary").await?;
    let before = heading(visit).await?;
    stay(visit).await?;
    // A browser may skip pages that no real click has led to.
    visit
        .session
        .click("header nav a[href$='/timeline/']")
        .await?;
    wait_for_path(visit, &visit.path("/timeline/")).await?;
    let content = || {
        let answers = visit.server.answers();
        answers
            .iter()
            .any(|answer| answer.path.ends_with("/people/page.json"))
    };
    for _ in 0..100 {
        if content() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(content(), "what the page before says is fetched");
    tokio::time::sleep(Duration::from_millis(200)).await;
    visit.server.fault(|_| true, Fault::Held);
    visit.session.client.back().await?;
    let back = format!(
        "return document.querySelector('h1').textContent.trim() === {}",
        json!(before)
    );
    visit.session.wait_for("the page before", &back).await?;
    assert!(stayed(visit).await?, "turned, not loaded");
    let open = "return document.querySelector('main details').open";
    visit.session.wait_for("what was opened", open).await?;
    visit.server.clear_faults();
    Ok(())
}

pub async fn a_page_answers_before_the_style_of_others_is_here_and_draws_nothing_without(
    visit: &Visit<'_>,
) -> Outcome {
    let session = visit.session;
    let style = super::trouble::style(visit);
    visit.server.fault(move |path| path == style, Fault::Held);
    visit.open("/people/").await?;
    stay(visit).await?;
    let before = heading(visit).await?;
    let ask = "document.querySelector('a.to-search').click(); \
               document.querySelector(`footer a[href='${arguments[0]}']`).click()";
    let path = visit.path("/timeline/");
    session.run(ask, vec![json!(path)]).await?;
    session.settle().await?;
    assert_eq!(heading(visit).await?, before, "drawn without its style");
    let open = "return document.querySelector('dialog[open]') !== null";
    assert_eq!(session.run(open, vec![]).await?, Value::Bool(false));
    visit.server.clear_faults();
    wait_for_path(visit, &path).await?;
    session.wait_for("the palette", open).await?;
    assert!(stayed(visit).await?, "the page was turned, not loaded");
    Ok(())
}
