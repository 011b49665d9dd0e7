//! One load of a page in a fresh browser, and one step to the next page.

use std::time::Duration;

use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::browser::{Engine, Profile, Session};

/// A phone on a slow network, as in the table of `docs/performance.md`.
const KILOBITS: f64 = 1600.0;
const ROUND_TRIP: f64 = 150.0;
const SLOWER: f64 = 4.0;

/// What is loaded.
pub struct Trip<'a> {
    /// The origin of the site.
    pub origin: &'a str,
    /// The page that is opened.
    pub page: &'a str,
    /// The page that a link on it leads to.
    pub next: &'a str,
    /// Whether the page has scripts that handle the click.
    pub alive: bool,
}

impl Trip<'_> {
    /// Opens the page on the slow phone and goes on to the next. All times are in milliseconds.
    pub async fn load(&self) -> Outcome<Value> {
        let session = self.open().await?;
        let done = if self.alive { "interactive" } else { "heading" };
        wait(&session, &format!("window.seen?.{done} != null")).await?;
        // Whatever happens until then belongs to this load.
        tokio::time::sleep(Duration::from_millis(1500)).await;
        let mut seen = session.run("return window.seen", vec![]).await?;
        seen["fetched"] = session.run(FETCHED, vec![]).await?;
        seen["next"] = self.step(&session).await?;
        Ok(seen)
    }

    /// Opens the page on the slow phone until its heading is painted, and returns when that was.
    pub async fn heading(&self) -> Outcome<f64> {
        let session = self.open().await?;
        wait(&session, "window.seen?.heading != null").await?;
        let heading = session.run("return window.seen.heading", vec![]).await?;
        Ok(heading.as_f64().unwrap_or(f64::NAN))
    }

    async fn open(&self) -> Outcome<Session> {
        let session = Session::open(Profile::of(Engine::Chromium)).await;
        session.set_screen(360, 740).await?;
        let network = json!({
            "offline": false, "latency": ROUND_TRIP, "connectionType": "cellular3g",
            "downloadThroughput": KILOBITS * 1000.0 / 8.0, "uploadThroughput": KILOBITS * 1000.0 / 8.0,
        });
        let next = if self.alive {
            json!(self.next)
        } else {
            Value::Null
        };
        let watch = include_str!("watch.js").replace("NEXT", &next.to_string());
        let watch = json!({ "source": format!("{{ {watch} }}") });
        session.cdp("Page.enable", json!({})).await?;
        session
            .cdp("Page.addScriptToEvaluateOnNewDocument", watch)
            .await?;
        session.cdp("Network.enable", json!({})).await?;
        session
            .cdp("Network.emulateNetworkConditions", network)
            .await?;
        session
            .cdp("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER }))
            .await?;
        session
            .open_page(&format!("{}{}", self.origin, self.page))
            .await?;
        Ok(session)
    }

    /// The time from a click to the heading of the next page.
    async fn step(&self, session: &Session) -> Outcome<Value> {
        if !self.alive {
            let clicked = session.run(LEAVE, vec![json!(self.next)]).await?;
            let there = format!(
                "location.pathname === '{}' && window.seen?.heading != null",
                self.next
            );
            wait(session, &there).await?;
            let shown = "return performance.timeOrigin + window.seen.heading";
            let shown = session.run(shown, vec![]).await?;
            return Ok(json!(
                shown.as_f64().unwrap_or(f64::NAN) - clicked.as_f64().unwrap_or(f64::NAN)
            ));
        }
        session.run("history.back()", vec![]).await?;
        wait(session, &format!("location.pathname === '{}'", self.page)).await?;
        tokio::time::sleep(Duration::from_millis(1500)).await;
        Ok(session
            .client
            .execute_async(TURN, vec![json!(self.next)])
            .await?)
    }
}

/// Waits until something is true, for a minute and a half at most.
async fn wait(session: &Session, truth: &str) -> Outcome {
    for _ in 0..1800 {
        if session.run(&format!("return {truth}"), vec![]).await.ok() == Some(json!(true)) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Err(format!("waited in vain until {truth}").into())
}

/// When each file of the page was requested, began to arrive and was complete.
const FETCHED: &str = "
    const times = ({ startTime, responseStart, responseEnd }) => [startTime, responseStart, responseEnd].map(Math.round);
    const all = performance.getEntries().filter((entry) => entry.responseEnd);
    return Object.fromEntries(all.map((entry) => [new URL(entry.name).pathname, times(entry)]))";

/// Follows a link that leaves the page.
const LEAVE: &str = "
    const link = document.querySelector(`a[href=\"${arguments[0]}\"]`);
    setTimeout(() => link.click());
    return performance.timeOrigin + performance.now()";

/// Follows a link that the app handles, until the frame with another heading has been painted.
const TURN: &str = "
    const [next, done] = arguments;
    const heading = () => document.querySelector('main h1').textContent;
    const old = heading();
    const start = performance.now();
    document.querySelector(`a[href=\"${next}\"]`).click();
    const painted = (then) => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = then;
        port2.postMessage(null);
    });
    const look = () => heading() === old ? painted(look) : painted(() => done(performance.now() - start));
    look();";
