//! Releases: page, module and content are always of one release. A new one is offered and never forced, a partial one
//! is refused, and there is a way out of a broken one.

use std::time::Duration;

use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::contract::{file_name, pages_name};
use site_tests::fault::Fault;
use site_tests::release::{MARK, Release, WORKER};
use site_tests::visit::Visit;

use super::offline::wait_until_kept;
use super::steps::{turn_by_menu, wait_for_path};
use super::trouble::{glue, module, readable, told};

/// The offer to show a newer release.
pub const OFFER: &str =
    "return document.querySelector('#edition button')?.getBoundingClientRect().height > 0";

pub async fn a_new_release_is_told_and_taken_without_losing_the_place(
    visit: &Visit<'_>,
) -> Outcome {
    let session = visit.session;
    let filtered = "/awards/?result=won";
    visited(visit, filtered).await?;
    visit.publish(Release::after(&visit.dist));
    session.reload().await?;
    session.wait_ready().await?;
    offered(visit).await?;

    // The visitor goes on in the old release.
    turns_in_the_old(visit).await?;
    let down = session
        .run(
            "scrollTo({ top: 500, behavior: 'instant' }); return scrollY",
            vec![],
        )
        .await?;
    session
        .run("document.querySelector('#edition button').click()", vec![])
        .await?;
    shows(visit, New).await?;
    let place = "return [location.pathname + location.search, document.querySelector('.filter-status').textContent !== '']";
    assert_eq!(
        session.run(place, vec![]).await?,
        json!([visit.path(filtered), true])
    );
    let there = format!("return Math.abs(scrollY - {down}) < 2");
    session.wait_for("the old scroll", &there).await?;
    let offer = session.run(OFFER, vec![]).await?;
    assert_ne!(offer, Value::Bool(true), "the offer is gone");
    at_rest(visit).await
}

pub async fn a_new_release_is_there_after_a_cold_start(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visited(visit, "/people/").await?;
    visit.publish(Release::after(&visit.dist));
    session.reload().await?;
    session.wait_ready().await?;
    offered(visit).await?;
    in_another_window(visit).await?;
    visit.open("/people/").await?;
    shows(visit, New).await
}

pub async fn what_one_window_takes_the_other_is_told_of_and_goes_on(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    let client = &session.client;
    let filtered = "/awards/?result=won";
    visited(visit, filtered).await?;
    let first = client.window().await?;
    visit.publish(Release::after(&visit.dist));
    let second = client.new_window(false).await?.handle;
    client.switch_to_window(second).await?;
    visit.open("/people/").await?;
    offered(visit).await?;
    session.click("#edition button").await?;
    shows(visit, New).await?;
    client.close_window().await?;

    client.switch_to_window(first).await?;
    offered(visit).await?;
    turns_in_the_old(visit).await?;
    session.click("#edition button").await?;
    shows(visit, New).await?;
    let place = "return location.pathname + location.search";
    assert_eq!(session.text_of(place).await?, visit.path(filtered));
    at_rest(visit).await
}

pub async fn a_release_that_is_not_whole_is_refused_until_it_is(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visited(visit, "/people/").await?;
    let next = visit.publish(Release::after(&visit.dist));
    let pages = pages_name(&next);
    // The browser names what it could not store.
    visit.expect_trouble(&pages);
    visit.expect_trouble("offline.");
    let page = b"<!doctype html><title>Not here yet</title>".to_vec();
    let pack = file_name(&next, "", is_pack);
    for (file, fault) in [
        (&pages, Fault::Missing),
        (&pack, Fault::Truncated),
        (&pages, Fault::Replaced(page, "text/html")),
        (&pack, Fault::Status(500)),
    ] {
        let broken = file.clone();
        visit.server.fault(move |path| path == broken, fault);
        let before = visit.server.answers().len();
        session.reload().await?;
        session.wait_ready().await?;
        shows(visit, Old).await?;
        refused(visit, before).await?;
        let offer = session.run(OFFER, vec![]).await?;
        assert_ne!(offer, Value::Bool(true), "half a release is no offer");
        visit.server.clear_faults();
    }
    session.reload().await?;
    offered(visit).await
}

pub async fn a_page_opened_while_a_release_is_fetched_offers_it_too(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visited(visit, "/people/").await?;
    let next = visit.publish(Release::after(&visit.dist));
    let pack = file_name(&next, "", is_pack);
    visit.server.fault(move |path| path == pack, Fault::Held);
    session.reload().await?;
    let fetching =
        "return navigator.serviceWorker.getRegistration().then((own) => own.installing !== null)";
    session
        .wait_for("a release being fetched", fetching)
        .await?;
    session.reload().await?;
    session.wait_ready().await?;
    // By then the page has checked.
    tokio::time::sleep(Duration::from_millis(500)).await;
    let still = session.run(fetching, vec![]).await?;
    assert_eq!(still, Value::Bool(true), "it is still being fetched");
    visit.server.clear_faults();
    offered(visit).await?;
    let said = "return document.getElementById('announcer').textContent";
    assert_ne!(session.text_of(said).await?, "", "it is read out");
    session.wait_for("silence", &format!("{said} === ''")).await
}

pub async fn half_a_release_without_a_copy_is_told_and_traps_nobody(visit: &Visit<'_>) -> Outcome {
    visit.server.with_worker(true);
    let next = visit.publish(Release::after(&visit.dist));
    let glue = file_name(&next, "", |name| {
        name.starts_with("companion-") && name.ends_with(".js")
    });
    visit.expect_trouble(&glue);
    visit.expect_trouble("console.error");
    visit.server.fault(move |path| path == glue, Fault::Missing);
    visit
        .session
        .open_page(&visit.url("/people/?sort=name"))
        .await?;
    told(visit, "half a release").await?;
    readable(visit).await?;
    at_rest(visit).await?;
    let page = visit.path("/people/");
    let opened = visit
        .server
        .answers()
        .iter()
        .filter(|answer| answer.path.split('?').next() == Some(page.as_str()))
        .count();
    assert_eq!(opened, 1, "the page was asked for once");
    visit.server.clear_faults();
    visit.session.click("#trouble-retry").await?;
    visit.session.wait_ready().await?;
    shows(visit, New).await?;
    wait_until_kept(visit).await
}

/// A cache in between still has the old page; the worker and everything it lists are of the new release.
pub async fn an_old_page_under_a_new_worker_shows_nothing_of_the_new_release(
    visit: &Visit<'_>,
) -> Outcome {
    let session = visit.session;
    visit.publish(Release::after(&visit.dist));
    for file in [
        "people/index.html".to_owned(),
        pages_name(&visit.dist),
        module(visit),
        glue(visit),
    ] {
        let content = std::fs::read(visit.dist.join(&file))?;
        let path = file.replace("index.html", "");
        let kind = match path.rsplit_once('.') {
            Some((_, "wasm")) => "application/wasm",
            Some((_, "json")) => "application/json",
            Some((_, "js")) => "text/javascript",
            _ => "text/html; charset=utf-8",
        };
        visit
            .server
            .fault(move |asked| asked == path, Fault::Replaced(content, kind));
    }
    visited(visit, "/people/").await?;
    shows(visit, Old).await?;
    turn_by_menu(visit, "/timeline/").await?;
    let drawn = "return !!document.querySelector('.drawing svg')";
    session.wait_for("a page of the old release", drawn).await?;
    shows(visit, Old).await?;
    visit.open("/people/").await?;
    shows(visit, New).await
}

pub async fn where_the_worker_is_withdrawn_visitors_are_rid_of_it(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    let retire = concat!(env!("CARGO_MANIFEST_DIR"), "/../public/retire.js");
    let retire = Fault::Replaced(std::fs::read(retire)?, "text/javascript; charset=utf-8");
    let page = Fault::Replaced(
        b"<!doctype html><title>Another site</title>".to_vec(),
        "text/html",
    );
    // A page of the old release may ask a host that has the new one for all its pages.
    visit.expect_trouble("pages.");
    visit.expect_trouble(WORKER);
    // The worker checks itself. The browser checks too, unless the worker has left by then.
    for (fault, times) in [(retire, 2), (Fault::Missing, 1), (page, 1)] {
        visited(visit, "/people/").await?;
        visit.publish(Release::after(&visit.dist));
        visit.server.with_worker(false);
        visit.server.fault(|path| path == WORKER, fault.clone());
        // The kept page once more, complete; then the one from the host.
        let before = visit.server.answers().len();
        session.reload().await?;
        session.wait_ready().await?;
        asked(visit, before, times, |path| path == WORKER).await?;
        tokio::time::sleep(Duration::from_millis(500)).await;
        session.reload().await?;
        shows(visit, New).await?;
        let nothing = "return caches.keys().then((names) => names.length === 0)";
        session.wait_for("nothing to be kept", nothing).await?;
        visit.server.clear_faults();
        visit.server.deploy(&visit.dist);
    }
    Ok(())
}

pub async fn trying_again_gives_up_a_release_with_a_mistake(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visit.expect_trouble("console.error");
    visit.expect_trouble(".wasm");
    visit.expect_trouble("WebAssembly");
    // The files of the discarded release are no longer on the host; offline, nothing is.
    visit.expect_trouble("companion-");
    visit.expect_trouble("pages.");
    visit.expect_trouble("search.");
    visit.expect_trouble(WORKER);
    visited(visit, "/people/?sort=name").await?;
    visit.publish(Release::broken(&visit.dist));
    session.reload().await?;
    offered(visit).await?;
    session.click("#edition button").await?;
    told(visit, "a release with a mistake").await?;
    readable(visit).await?;
    at_rest(visit).await?;

    // Offline the copy stays: it is all there is.
    visit.server.stop().await;
    session.run("window.siteTestsOld = true", vec![]).await?;
    session.click("#trouble-retry").await?;
    let again = "return !window.siteTestsOld";
    session.wait_for("the same page again", again).await?;
    told(visit, "a release with a mistake, and no network").await?;
    readable(visit).await?;

    visit.server.start_again();
    visit.server.deploy(&visit.dist);
    session.click("#trouble-retry").await?;
    shows(visit, Old).await?;
    wait_until_kept(visit).await
}

use Edition::{New, Old};

/// The first release, and the one published after it.
pub enum Edition {
    Old,
    New,
}

/// Opens a page and waits until the whole release is kept.
async fn visited(visit: &Visit<'_>, page: &str) -> Outcome {
    visit.server.with_worker(true);
    visit.open(page).await?;
    wait_until_kept(visit).await
}

/// Waits until the page offers a newer release.
pub async fn offered(visit: &Visit<'_>) -> Outcome {
    visit
        .session
        .wait_for("the offer of the new release", OFFER)
        .await
}

/// From a list to another page and back, in the old release with its pictures: nothing changes unless asked for.
async fn turns_in_the_old(visit: &Visit<'_>) -> Outcome {
    let path = visit.session.text_of("return location.pathname").await?;
    turn_by_menu(visit, "/timeline/").await?;
    let drawn = "return document.querySelectorAll('.drawing').length > 0 && !document.querySelector('.drawing:empty')";
    visit
        .session
        .wait_for("the pictures of the old release", drawn)
        .await?;
    shows(visit, Old).await?;
    visit.session.client.back().await?;
    wait_for_path(visit, &path).await
}

/// The page is interactive, and its title and loaded files are of this release.
pub async fn shows(visit: &Visit<'_>, edition: Edition) -> Outcome {
    let (what, new) = match edition {
        Old => ("the old release", false),
        New => ("the new release", true),
    };
    let script = format!(
        "return 'ready' in document.documentElement.dataset \
         && document.querySelector('.brand').textContent.includes('{MARK}') === {new} \
         && document.title.includes('{MARK}') === {new} \
         && fetch(document.getElementById('bundle').href).then((answer) => answer.text()) \
            .then((text) => text.includes('{MARK}') === {new})"
    );
    visit.session.wait_for(what, &script).await
}

/// Closes the window and continues in another one, because a browser may keep a page that is only left.
pub async fn in_another_window(visit: &Visit<'_>) -> Outcome {
    let client = &visit.session.client;
    let other = client.new_window(false).await?.handle;
    client.close_window().await?;
    client.switch_to_window(other).await?;
    // The waiting worker takes over in its own time.
    tokio::time::sleep(Duration::from_millis(500)).await;
    Ok(())
}

/// The page stays for a moment: nothing reloads it.
async fn at_rest(visit: &Visit<'_>) -> Outcome {
    visit.session.run("window.testMark = true", vec![]).await?;
    tokio::time::sleep(Duration::from_millis(1500)).await;
    let same = visit
        .session
        .run("return window.testMark === true", vec![])
        .await?;
    assert_eq!(same, Value::Bool(true), "the page was not loaded again");
    Ok(())
}

/// Waits until the browser has requested a new worker and has not stored what it lists.
async fn refused(visit: &Visit<'_>, before: usize) -> Outcome {
    asked(visit, before, 1, is_pack).await?;
    let settled = "return navigator.serviceWorker.getRegistration().then(async (registration) => \
        !registration.installing && !registration.waiting && (await caches.keys()).length === 1)";
    visit
        .session
        .wait_for("the refusal of the release", settled)
        .await
}

/// Waits until the host has been asked for a file this many times, after this many other requests.
async fn asked(visit: &Visit<'_>, before: usize, times: usize, file: fn(&str) -> bool) -> Outcome {
    for _ in 0..100 {
        let answers = visit.server.answers();
        let asked = answers[before..]
            .iter()
            .map(|answer| answer.path.trim_start_matches('/'));
        if asked.filter(|path| file(path)).count() >= times {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Err("the browser has not asked for a new release".into())
}

/// Whether this is the file with all pages of a release.
fn is_pack(name: &str) -> bool {
    name.starts_with("offline.") && name.ends_with(".json")
}
