//! Offline: after one visit the whole site is there, online or offline.

use std::time::Duration;

use serde_json::json;
use site_tests::Outcome;
use site_tests::contract::Dataset;
use site_tests::pages::page_types;
use site_tests::release::{Release, WORKER};
use site_tests::visit::Visit;

use super::releases::{Edition, OFFER, in_another_window, shows};
use super::{filters, navigation, search};

pub async fn after_one_visit_the_whole_site_is_there_without_a_network(
    visit: &Visit<'_>,
) -> Outcome {
    visit.server.with_worker(true);
    visit.open("/").await?;
    wait_until_kept(visit).await?;
    visit.server.stop().await;
    // For an address that is not in the list, the browser reports what it does when offline.
    visit.expect_trouble("no-such-page");
    visit.expect_trouble("sw.js");
    visit.expect_trouble("ERR_CONNECTION_REFUSED");
    for page in page_types(&visit.dist) {
        visit.open(&page.address).await?;
        stands(visit, &page.address).await?;
    }
    every_file_is_there(visit).await?;
    an_address_without_its_slash_leads_to_its_page(visit).await?;
    navigation::a_part_opens_by_its_address_and_a_person_is_one_click_away(visit).await?;
    filters::filtered_awards_survive_a_reload_and_back_undoes_them(visit).await?;
    search::a_search_with_a_slip_finds_what_was_meant(visit).await
}

/// What is kept, and a way to remove part of it, as a visitor or a browser with a full disk may do.
const TAKEN: [(&str, &str); 4] = [
    (
        "a page and two files",
        "const cache = await caches.open((await caches.keys())[0]);
         const name = (id) => document.getElementById(id).href;
         for (const taken of [base + 'timeline/', name('module'), name('search')]) await cache.delete(taken);",
    ),
    ("all of it", "for (const name of await caches.keys()) await caches.delete(name);"),
    (
        "all that is in it",
        "const cache = await caches.open((await caches.keys())[0]);
         for (const key of await cache.keys()) await cache.delete(key);",
    ),
    (
        "a page, and the worker",
        "const cache = await caches.open((await caches.keys())[0]);
         await cache.delete(base + 'timeline/');
         for (const own of await navigator.serviceWorker.getRegistrations()) await own.unregister();",
    ),
];

/// How many entries are kept, in how many releases.
const KEPT: &str = "
    const names = await caches.keys();
    const kept = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));";

pub async fn what_is_taken_from_the_copy_is_fetched_again_at_the_next_visit(
    visit: &Visit<'_>,
) -> Outcome {
    let session = visit.session;
    visit.server.with_worker(true);
    visit.expect_trouble("sw.js");
    visit.expect_trouble("ERR_CONNECTION_REFUSED");
    visit.open("/").await?;
    wait_until_kept(visit).await?;
    let whole = session
        .run(
            &format!("return (async () => {{ {KEPT} return kept; }})()"),
            vec![],
        )
        .await?;
    for (what, taking) in TAKEN {
        take(visit, taking).await?;
        visit.open("/people/").await?;
        let again = format!(
            "return (async () => {{ {KEPT} return `${{kept}}` === '{}'; }})()",
            whole[0]
        );
        session
            .wait_for(
                &format!("the copy without {what} to be whole again"),
                &again,
            )
            .await?;
        wait_until_kept(visit).await?;
        visit.server.stop().await;
        visit.open("/timeline/").await?;
        stands(visit, "/timeline/").await?;
        search::a_search_with_a_slip_finds_what_was_meant(visit).await?;
        visit.server.start_again();
    }
    Ok(())
}

pub async fn while_the_copy_is_not_whole_the_network_answers(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visit.server.with_worker(true);
    visit.open("/people/").await?;
    wait_until_kept(visit).await?;
    // One page of the copy is left, another one is not.
    take(
        visit,
        "const cache = await caches.open((await caches.keys())[0]); await cache.delete(base + 'timeline/');",
    )
    .await?;
    visit.publish(Release::after(&visit.dist));
    // What the old release had is no longer on the host, so the copy cannot be completed.
    visit.expect_trouble("host: 404");
    visit.expect_trouble("status of 404");
    visit.expect_trouble("integrity");
    for page in ["/people/", "/timeline/", "/awards/"] {
        visit.open(page).await?;
        shows(visit, Edition::New).await?;
    }
    // The new release is kept too, and there is no message about what is already shown.
    let waiting =
        "return navigator.serviceWorker.getRegistration().then((own) => own.waiting !== null)";
    session
        .wait_for("the new release to be kept", waiting)
        .await?;
    tokio::time::sleep(Duration::from_millis(500)).await;
    let told = session.run(OFFER, vec![]).await?;
    assert_ne!(told, json!(true), "the new release is shown already");
    in_another_window(visit).await?;
    visit.open("/people/").await?;
    wait_until_kept(visit).await?;
    visit.expect_trouble("sw.js");
    visit.expect_trouble("ERR_CONNECTION_REFUSED");
    visit.server.stop().await;
    for page in ["/timeline/", "/people/"] {
        visit.open(page).await?;
        shows(visit, Edition::New).await?;
    }
    Ok(())
}

/// Removes part of what is kept, and waits until it is gone.
async fn take(visit: &Visit<'_>, script: &str) -> Outcome {
    let script = format!(
        "const [done] = arguments; const base = document.documentElement.dataset.base; \
         (async () => {{ {script} }})().then(() => done(null), (error) => done(`${{error}}`))"
    );
    let told = visit.session.client.execute_async(&script, vec![]).await?;
    assert_eq!(told, json!(null));
    Ok(())
}

pub async fn who_saves_data_is_spared_the_copy(visit: &Visit<'_>) -> Outcome {
    visit.server.with_worker(true);
    visit.server.run_before(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });",
    );
    visit.open("/").await?;
    // Longer than an idle browser takes to register its worker.
    tokio::time::sleep(Duration::from_secs(2)).await;
    let asked = visit.server.answers();
    let asked: Vec<_> = asked.iter().map(|answer| answer.path.as_str()).collect();
    assert!(
        asked.iter().any(|path| path.contains("/offline.")),
        "{asked:?}"
    );
    assert!(
        !asked.iter().any(|path| path.ends_with(WORKER)),
        "{asked:?}"
    );
    let kept = "return caches.keys().then((names) => names.length)";
    assert_eq!(visit.session.run(kept, vec![]).await?, json!(0));
    Ok(())
}

/// Waits until the whole site is kept and the open page is served from the copy, by the site's own worker. The state
/// the page sees for its worker is ignored: WebKit keeps calling it "activating" if it was that while the page was
/// loading.
pub async fn wait_until_kept(visit: &Visit<'_>) -> Outcome {
    let held = "const own = `${location.origin}${document.documentElement.dataset.base}sw.js`;
        return navigator.serviceWorker.controller?.scriptURL === own";
    visit.session.wait_for("the service worker", held).await?;
    // A worker answers once it is active, not before.
    let ask = "const [done] = arguments; fetch(location).then((answer) => done(answer.ok), () => done(false))";
    let answered = visit.session.client.execute_async(ask, vec![]).await?;
    if answered != json!(true) {
        return Err("the service worker does not answer".into());
    }
    Ok(())
}

/// The page is the one from its file: its title is right, it is styled, and its pictures are drawn.
async fn stands(visit: &Visit<'_>, page: &str) -> Outcome {
    let folder = page.split('?').next().unwrap_or_default();
    let file = visit
        .dist
        .join(folder.trim_start_matches('/'))
        .join("index.html");
    let found = file.is_file();
    let html = std::fs::read_to_string(if found {
        file
    } else {
        visit.dist.join("404.html")
    })?;
    let look = "
        // Without the style in its head: the policy of this page would refuse it, and browsers report that.
        const bare = arguments[0].replace(/<style>.*?<.style>/s, '');
        const file = new DOMParser().parseFromString(bare, 'text/html');
        const heading = (page) => page.querySelector('h1').textContent;
        return [
            heading(document) === heading(file),
            'notFound' in document.documentElement.dataset,
            performance.getEntriesByType('navigation')[0].responseStatus ?? 0,
            [...document.fonts].some((face) => face.status === 'loaded'),
            document.querySelectorAll('.drawing:empty').length,
        ]";
    visit
        .session
        .wait_for(
            "the display face",
            "return document.fonts.status === 'loaded'",
        )
        .await?;
    let told = visit.session.run(look, vec![json!(html)]).await?;
    let status = told[2].as_u64().unwrap_or_default();
    let right = if found { 200 } else { 404 };
    // WebKit reports no status.
    assert!(status == right || status == 0, "{page}: status {status}");
    let told = json!([told[0], told[1], told[3], told[4]]);
    assert_eq!(told, json!([true, !found, true, 0]), "{page}");
    Ok(())
}

/// Every page, and every file that a page names, except cards.
async fn every_file_is_there(visit: &Visit<'_>) -> Outcome {
    let pages = Dataset::read(&visit.dist).expected_pages();
    let pages: Vec<_> = pages.iter().map(|page| visit.path(page)).collect();
    let look = "
        const [pages, done] = arguments;
        const home = location.origin + document.documentElement.dataset.base;
        const files = new Set();
        const missing = [];
        const ask = async (address) => {
            const answer = await fetch(address).catch(() => null);
            if (!answer?.ok) missing.push(address);
            return answer;
        };
        (async () => {
            for (const page of pages) {
                const html = await (await ask(page))?.text() ?? '';
                const text = html.replace(/<style>.*?<.style>/s, '');
                const elements = new DOMParser().parseFromString(text, 'text/html')
                    .querySelectorAll('link[href]:not([rel=canonical]), script[src], a[href], img[src]');
                for (const element of elements) {
                    const named = element.getAttribute('href') ?? element.getAttribute('src');
                    const address = new URL(named, location.origin + page);
                    if (address.href.startsWith(home)) files.add(address.pathname);
                }
            }
            for (const file of files) await ask(file);
            done([files.size, missing]);
        })();";
    let told = visit
        .session
        .client
        .execute_async(look, vec![json!(pages)])
        .await?;
    assert_eq!(told[1], json!([]), "what is missing");
    assert!(told[0].as_u64() > Some(pages.len() as u64), "{told}");
    Ok(())
}

async fn an_address_without_its_slash_leads_to_its_page(visit: &Visit<'_>) -> Outcome {
    let address = visit.url("/awards?result=won");
    visit.session.open_ready(&address).await?;
    let place = "return location.pathname + location.search";
    let place = visit.session.text_of(place).await?;
    assert_eq!(place, visit.path("/awards/?result=won"));
    stands(visit, "/awards/").await
}
