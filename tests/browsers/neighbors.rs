//! Neighbors: several sites of ours on one host, one above the other, side by side, or at two ports. Each has its own
//! worker, copy, releases and settings, and does nothing to the other's, nor to what other apps keep there.

use std::time::Duration;

use fantoccini::wd::WindowHandle;
use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::fault::Fault;
use site_tests::release::{Release, WORKER};
use site_tests::server::Server;
use site_tests::site;
use site_tests::visit::Visit;

use super::offline::wait_until_kept;
use super::palette;
use super::palette_recent::recent;
use super::releases::{Edition, OFFER, offered, shows};

/// Counts the workers and the kept releases of this page's site.
const OWN: &str = "
    const home = location.origin + document.documentElement.dataset.base;
    const all = await navigator.serviceWorker.getRegistrations();
    const workers = all.filter(({ scope }) => scope === home).length;
    const names = await caches.keys();
    const releases = names.filter((name) => name.startsWith(`${home} `)).length;";

/// What the host answers at an address for which another app has cached a response.
const LIVE: &str = "return (async () => {
    const address = `${document.documentElement.dataset.base}live`;
    const cache = await caches.open('another app');
    await cache.put(address, new Response('stale'));
    const answer = await fetch(address);
    return answer.text();
})()";

/// Asks every waiting worker of the origin to take over.
const PUSH: &str = "return navigator.serviceWorker.getRegistrations()
    .then((all) => all.forEach(({ waiting }) => waiting?.postMessage('take over')))";

/// The chosen theme.
const THEME: &str = "return document.documentElement.dataset.theme ?? 'system'";

/// Whether this is still the marked page.
const MARKED: &str = "return window.testMark === true";

pub async fn a_site_and_one_below_it_keep_to_themselves(visit: &Visit<'_>) -> Outcome {
    let below = visit.server.beside(&site::sub());
    let moved = Fault::Moved(below.base().to_owned());
    keep_to_themselves(visit, &below, moved).await
}

pub async fn two_sites_side_by_side_keep_to_themselves(visit: &Visit<'_>) -> Outcome {
    let retire = concat!(env!("CARGO_MANIFEST_DIR"), "/../public/retire.js");
    let retire = Fault::Replaced(std::fs::read(retire)?, "text/javascript; charset=utf-8");
    keep_to_themselves(visit, &visit.server.beside(&site::one()), retire).await
}

pub async fn two_sites_at_two_ports_keep_to_themselves(visit: &Visit<'_>) -> Outcome {
    keep_to_themselves(visit, &Server::start(&site::second()), Fault::Missing).await
}

/// Both sites stay open, each in a window of its own. At the end the first one is withdrawn.
async fn keep_to_themselves(visit: &Visit<'_>, other: &Server, end: Fault) -> Outcome {
    let client = &visit.session.client;
    for server in [&visit.server, other] {
        server.with_worker(true);
        let live = Fault::Replaced(b"live".to_vec(), "text/plain");
        server.fault(|path| path == "live", live);
    }
    // For an address that is not in the list, the browser reports what it does when offline.
    for part in ["no-such-page", "ERR_CONNECTION_REFUSED", WORKER] {
        visit.expect_trouble(part);
    }
    let one = client.window().await?;
    let two = client.new_window(false).await?.handle;
    first_visits(visit, other, [&one, &two]).await?;
    a_release_of_one(visit, other, [&one, &two]).await?;
    two_is_tried_again(visit, [&one, &two]).await?;
    neither_needs_a_network(visit, other).await?;
    one_is_withdrawn(visit, [&one, &two], end).await?;
    let troubles = visit.troubles().await?;
    assert_eq!(troubles, Vec::<String>::new(), "in the second window");
    client.close_window().await?;
    Ok(client.switch_to_window(one).await?)
}

async fn first_visits(visit: &Visit<'_>, other: &Server, windows: [&WindowHandle; 2]) -> Outcome {
    let session = visit.session;
    go_to(visit, windows[0]).await?;
    visit.open("/timeline/").await?;
    wait_until_kept(visit).await?;
    session.click("button.theme").await?;

    // Trying again before the site has a worker must not discard anything of the other site's.
    go_to(visit, windows[1]).await?;
    other.with_worker(false);
    session.open_ready(&other.url("/people/")).await?;
    try_again(visit).await?;
    go_to(visit, windows[0]).await?;
    is_kept_once(visit).await?;

    go_to(visit, windows[1]).await?;
    other.with_worker(true);
    session.reload().await?;
    session.wait_ready().await?;
    wait_until_kept(visit).await?;
    palette::open(visit).await?;
    let seen = recent(visit).await?;
    assert_eq!(seen, Value::Null, "pages seen on the other site");
    palette::close(visit).await?;
    assert_eq!(session.text_of(THEME).await?, "system");
    for _ in 0..2 {
        session.click("button.theme").await?;
    }
    for (window, theme) in windows.into_iter().zip(["dark", "light"]) {
        go_to(visit, window).await?;
        is_kept_once(visit).await?;
        session.reload().await?;
        assert_eq!(session.text_of(THEME).await?, theme);
        assert_eq!(session.text_of(LIVE).await?, "live");
    }
    Ok(())
}

/// It is only offered on its own pages, and only accepted there; the old one goes, although the other site is open.
async fn a_release_of_one(
    visit: &Visit<'_>,
    other: &Server,
    windows: [&WindowHandle; 2],
) -> Outcome {
    let session = visit.session;
    go_to(visit, windows[1]).await?;
    session.run("window.testMark = true", vec![]).await?;
    go_to(visit, windows[0]).await?;
    visit.publish(Release::after(&visit.dist));
    session.reload().await?;
    session.wait_ready().await?;
    offered(visit).await?;
    // A page below this site is covered by its worker too.
    if !other.base().starts_with(visit.server.base()) {
        go_to(visit, windows[1]).await?;
        session.run(PUSH, vec![]).await?;
        go_to(visit, windows[0]).await?;
        tokio::time::sleep(Duration::from_millis(500)).await;
        shows(visit, Edition::Old).await?;
    }
    session.click("#edition button").await?;
    shows(visit, Edition::New).await?;
    is_kept_once(visit).await?;

    go_to(visit, windows[1]).await?;
    is_kept_once(visit).await?;
    assert_eq!(session.run(MARKED, vec![]).await?, json!(true));
    let offer = session.run(OFFER, vec![]).await?;
    assert_ne!(offer, json!(true), "the other's release");
    Ok(())
}

/// Trying again on one site only discards that site's copy.
async fn two_is_tried_again(visit: &Visit<'_>, windows: [&WindowHandle; 2]) -> Outcome {
    try_again(visit).await?;
    wait_until_kept(visit).await?;
    for window in windows {
        go_to(visit, window).await?;
        is_kept_once(visit).await?;
    }
    Ok(())
}

/// Pages of both, and addresses that are neither's.
async fn neither_needs_a_network(visit: &Visit<'_>, other: &Server) -> Outcome {
    visit.server.stop().await;
    other.stop().await;
    for server in [&visit.server, other] {
        for (page, missing) in [("/no-such-page/", true), ("/people/", false)] {
            visit.session.open_ready(&server.url(page)).await?;
            let told = "const { base, notFound } = document.documentElement.dataset;
                return [base, notFound !== undefined]";
            let told = visit.session.run(told, vec![]).await?;
            assert_eq!(told, json!([server.base(), missing]), "{page}");
        }
    }
    visit.server.start_again();
    other.start_again();
    Ok(())
}

/// Its worker leaves, and takes nothing of others with it. What replaces it, if anything, leaves others alone as well.
async fn one_is_withdrawn(visit: &Visit<'_>, windows: [&WindowHandle; 2], end: Fault) -> Outcome {
    let session = visit.session;
    go_to(visit, windows[0]).await?;
    visit.open("/people/").await?;
    visit.server.with_worker(false);
    let whole = matches!(end, Fault::Moved(_));
    let in_place = matches!(end, Fault::Replaced(..));
    visit.server.fault(move |path| whole || path == WORKER, end);
    if in_place {
        let look = "const workers = navigator.serviceWorker;
            workers.addEventListener('controllerchange', () => { window.replaced = true });
            return workers.ready.then((own) => own.update()).then(() => true)";
        session.run(look, vec![]).await?;
        let replaced = "return window.replaced";
        session.wait_for("what takes its place", replaced).await?;
        assert_eq!(session.text_of(LIVE).await?, "live");
    }
    session.reload().await?;
    let left = format!("return (async () => {{ {OWN} return workers === 0 }})()");
    session.wait_for("no worker", &left).await?;

    go_to(visit, windows[1]).await?;
    is_kept_once(visit).await?;
    wait_until_kept(visit).await?;
    let others = "return caches.has('another app')";
    assert_eq!(session.run(others, vec![]).await?, json!(true));
    Ok(())
}

/// Requests everything again, as the message of a failed start offers. This page works, so the message is hidden.
async fn try_again(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    let again = "window.testMark = true; document.getElementById('trouble-retry').click()";
    session.run(again, vec![]).await?;
    let gone = "return window.testMark !== true";
    session.wait_for("the page once more", gone).await?;
    session.wait_ready().await
}

async fn go_to(visit: &Visit<'_>, window: &WindowHandle) -> Outcome {
    let client = &visit.session.client;
    Ok(client.switch_to_window(window.clone()).await?)
}

/// Waits until the site of this page has one worker and keeps one release.
async fn is_kept_once(visit: &Visit<'_>) -> Outcome {
    let once = format!("return (async () => {{ {OWN} return workers === 1 && releases === 1 }})()");
    visit
        .session
        .wait_for("one worker and one kept release", &once)
        .await
}
