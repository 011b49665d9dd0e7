//! How fast a ready page responds, at full speed: from the click until the result is laid out.

use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::browser::{Engine, Profile, Session};

use super::{median, rounded};

/// This many visits, and this many clicks of each kind in each of them: the first clicks of a visit are the slowest.
const VISITS: u32 = 4;
const CLICKS: usize = 60;

/// This many of them in one script.
const AT_ONCE: usize = 15;

/// Pages to turn to, and lists to filter.
pub async fn measure(origin: &str) -> Outcome<Value> {
    let session = Session::open(Profile::of(Engine::Chromium)).await;
    let mut found = json!({});
    for (name, page, links) in [
        ("page", "/", "nav[aria-label=Main] a"),
        ("filter", "/people/", ".filters a"),
    ] {
        let (mut laid_out, mut painted) = (Vec::new(), Vec::new());
        for _ in 0..VISITS {
            session.open_ready(&format!("{origin}{page}")).await?;
            // The file of all pages has arrived.
            tokio::time::sleep(std::time::Duration::from_millis(500)).await;
            // A script may run for half a minute.
            for first in (0..CLICKS).step_by(AT_ONCE) {
                let clicks = session
                    .client
                    .execute_async(CLICK, vec![json!(links), json!(first), json!(AT_ONCE)])
                    .await?;
                for click in clicks.as_array().into_iter().flatten() {
                    laid_out.extend(click[0].as_f64());
                    painted.extend(click[1].as_f64());
                }
            }
        }
        found[name] = spread(laid_out);
        found[name]["painted"] = spread(painted);
    }
    Ok(found)
}

/// The median, and what one in twenty exceeds.
fn spread(mut times: Vec<f64>) -> Value {
    times.sort_by(f64::total_cmp);
    let high = times.get(times.len() * 95 / 100).copied();
    json!({ "p50": rounded(median(times)), "p95": rounded(high.unwrap_or(f64::NAN)) })
}

/// Points at each of the links in turn, as a visitor does first, and clicks on it once the page is complete and idle.
/// The response is complete once its first screen is in place and laid out: what takes less than a frame is in the next
/// one. Then that frame is drawn: the second time includes the drawing, without the wait in between.
const CLICK: &str = "
    const [links, first, clicks, done] = arguments;
    const moves = () => document.querySelector('#main.turning, #main [id^=later-]');
    const rest = () => new Promise((then) => {
        const look = () => setTimeout(() => moves() ? look() : then(), 100);
        look();
    });
    const changed = () => new Promise((then) => {
        const watch = new MutationObserver(() => { watch.disconnect(); then(); });
        watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ['class', 'hidden'] });
    });
    const frame = () => new Promise((then) => requestAnimationFrame(() => {
        const start = performance.now();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => then(performance.now() - start);
        port2.postMessage(null);
    }));
    (async () => {
        const times = [];
        for (let at = first; at < first + clicks; at += 1) {
            const all = document.querySelectorAll(links);
            const link = all[at % all.length];
            await rest();
            if (link.href === location.href) continue;
            link.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
            const [drawn, painted] = [changed(), frame()];
            const start = performance.now();
            link.click();
            await drawn;
            document.body.getBoundingClientRect();
            const laidOut = performance.now() - start;
            times.push([laidOut, laidOut + await painted]);
        }
        done(times);
    })();";
