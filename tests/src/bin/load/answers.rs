//! How fast a page that is ready answers, unthrottled: from the click until what it asks for is laid out.

use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::browser::{Engine, Profile, Session};

use super::{median, rounded};

/// So many clicks of each kind.
const CLICKS: u32 = 60;

/// Pages that are turned to, and lists that are filtered.
pub async fn measure(origin: &str) -> Outcome<Value> {
    let session = Session::open(Profile::of(Engine::Chromium)).await;
    let mut found = json!({});
    for (name, page, links) in [
        ("page", "/", "nav[aria-label=Main] a"),
        ("filter", "/people/", ".filters a"),
    ] {
        session.open_ready(&format!("{origin}{page}")).await?;
        // What a visitor would have pointed at has been fetched ahead.
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        let times = session
            .client
            .execute_async(CLICK, vec![json!(links), json!(CLICKS)])
            .await?;
        let times = times
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_f64);
        let mut times: Vec<f64> = times.collect();
        times.sort_by(f64::total_cmp);
        let high = times
            .get(times.len() * 95 / 100)
            .copied()
            .unwrap_or(f64::NAN);
        found[name] = json!({ "p50": rounded(median(times)), "p95": rounded(high) });
    }
    Ok(found)
}

/// Clicks on each of the links in turn. A click is answered once what it changes stands and is laid out: what takes
/// less than the time of a frame is in the next one.
const CLICK: &str = "
    const [links, clicks, done] = arguments;
    const rest = () => new Promise((then) => requestAnimationFrame(() => setTimeout(then, 50)));
    const changed = () => new Promise((then) => {
        const watch = new MutationObserver(() => { watch.disconnect(); then(); });
        watch.observe(document.body, { childList: true, subtree: true });
    });
    (async () => {
        const times = [];
        for (let at = 0; at < clicks; at += 1) {
            const all = document.querySelectorAll(links);
            const link = all[at % all.length];
            await rest();
            if (link.href === location.href) continue;
            const drawn = changed();
            const start = performance.now();
            link.click();
            await drawn;
            document.body.getBoundingClientRect();
            times.push(performance.now() - start);
        }
        done(times);
    })();";
