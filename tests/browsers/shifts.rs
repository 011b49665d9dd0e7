//! Shifts: a page that becomes interactive stays where it is; Chromium, which measures it, counts no shift at all.
//!
//! The module is held back until the prerendered page has been painted, so that nothing can hide behind the first
//! paint.

use serde_json::json;
use site_tests::Outcome;
use site_tests::contract::Dataset;
use site_tests::fault::Fault;
use site_tests::pages::page_types;
use site_tests::visit::Visit;

use super::trouble::module;

/// A phone and a desktop.
pub const SCREENS: [(u32, u32); 2] = [(360, 740), (1280, 900)];

pub async fn no_page_shifts_its_layout(visit: &Visit<'_>) -> Outcome {
    let pages = Dataset::read(&visit.dist).expected_pages();
    shifts_nowhere(visit, pages).await
}

pub async fn no_page_type_shifts_its_layout(visit: &Visit<'_>) -> Outcome {
    let pages = page_types(&visit.dist).into_iter();
    shifts_nowhere(visit, pages.map(|page| page.address).collect()).await
}

async fn shifts_nowhere(visit: &Visit<'_>, pages: Vec<String>) -> Outcome {
    visit.expect_trouble("no-such-page");
    let module = module(visit);
    let mut problems = Vec::new();
    for (width, height) in SCREENS {
        visit.session.set_screen(width, height).await?;
        for page in &pages {
            if let Some(shift) = shift(visit, page, &module).await? {
                problems.push(format!("{page} at {width} × {height}: {shift}"));
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    Ok(())
}

/// How far a page has shifted until it was ready and idle, and what; `None` if nothing moved.
pub async fn shift(visit: &Visit<'_>, page: &str, late: &str) -> Outcome<Option<String>> {
    let session = visit.session;
    delay(visit, late);
    session.open_page(&visit.url(page)).await?;
    let painted = session.client.execute_async(PAINTED, vec![]).await?;
    assert_eq!(
        painted,
        json!("plain"),
        "{page} is painted before it is ready"
    );
    visit.server.clear_faults();
    let found = session.client.execute_async(SHIFTS, vec![]).await?;
    Ok(found.as_str().map(str::to_owned))
}

/// Delays a file until the server's faults are cleared.
pub fn delay(visit: &Visit<'_>, late: &str) {
    let late = late.to_owned();
    visit.server.fault(move |path| path == late, Fault::Held);
}

/// Waits until something has been painted, and says whether the page is not interactive yet.
const PAINTED: &str = "
    const done = arguments[0];
    const wait = () => {
        if (performance.getEntriesByName('first-contentful-paint').length === 0) return setTimeout(wait, 5);
        done(document.documentElement.hasAttribute('data-ready') ? 'ready already' : 'plain');
    };
    wait();";

/// Waits until the page is ready and two frames have passed, and adds up every shift since the page was opened.
const SHIFTS: &str = "
    const done = arguments[0];
    const frame = (next) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(next)));
    const tell = () => {
        const all = [];
        const observer = new PerformanceObserver((list) => all.push(...list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        frame(() => {
            all.push(...observer.takeRecords());
            observer.disconnect();
            const sum = all.reduce((sum, entry) => sum + entry.value, 0);
            if (sum === 0) return done(null);
            const nodes = all.flatMap((entry) => entry.sources ?? []).map((source) => source.node);
            const names = nodes.map((node) => (node?.outerHTML ?? node?.textContent ?? '').slice(0, 70));
            done(`shifted by ${sum}: ${names.slice(0, 4).join(' | ')}`);
        });
    };
    const wait = () => {
        if (!document.documentElement.hasAttribute('data-ready')) return setTimeout(wait, 5);
        frame(tell);
    };
    wait();";
