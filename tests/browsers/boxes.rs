//! Boxes: every element of a page that becomes interactive stays where it was, to the pixel, in every engine.

use serde_json::json;
use site_tests::Outcome;
use site_tests::pages::page_types;
use site_tests::visit::Visit;

use super::shifts::{SCREENS, delay};
use super::trouble::module;

pub async fn no_box_moves_when_a_page_becomes_ready(visit: &Visit<'_>) -> Outcome {
    visit.expect_trouble("no-such-page");
    let module = module(visit);
    let mut problems = Vec::new();
    for page in page_types(&visit.dist) {
        // An address with a query shows other content than the file.
        if !page.address.contains('?')
            && let Some(moved) = moved(visit, &page.address, &module).await?
        {
            problems.push(format!("{}: {moved}", page.address));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    Ok(())
}

/// The first box of a page that has moved by the time it is ready, if any has.
pub async fn moved(visit: &Visit<'_>, page: &str, late: &str) -> Outcome<Option<String>> {
    let session = visit.session;
    delay(visit, late);
    session.open_page(&visit.url(site_tests::NARROW)).await?;
    let arguments = vec![
        json!(visit.path(page)),
        json!(SCREENS.map(|(width, _)| width)),
    ];
    let before = session.client.execute_async(BEFORE, arguments).await?;
    assert!(
        before.as_u64() >= Some(2),
        "boxes of {page} before it is ready: {before}"
    );
    visit.server.clear_faults();
    let found = session.client.execute_async(AFTER, vec![]).await?;
    Ok(found.as_str().map(str::to_owned))
}

/// Shows a page in a frame for each width and records where its boxes are; returns how many there are, or why not.
const BEFORE: &str = "
    const [address, widths, done] = arguments;
    const boxes = (frame) => [...frame.contentDocument.body.querySelectorAll('*')]
        .filter((element) => !element.closest('[hidden]'))
        .map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            const what = `<${element.localName}> “${element.textContent.trim().slice(0, 40)}”`;
            return { what, where: [x, y, width, height].map((edge) => Math.round(edge * 64) / 64).join(' ') };
        });
    window.framed = widths.map((width) => {
        const frame = document.createElement('iframe');
        frame.style.cssText = `border: 0; height: 1200px; width: ${width}px`;
        frame.src = address;
        return frame;
    });
    window.boxes = boxes;
    let loading = widths.length;
    const loaded = () => {
        loading -= 1;
        if (loading > 0) return;
        const ready = window.framed.some((frame) => frame.contentDocument.documentElement.hasAttribute('data-ready'));
        if (ready) return done('it is ready already');
        window.before = window.framed.map(boxes);
        done(Math.min(...window.before.map((all) => all.length)));
    };
    window.framed.forEach((frame) => frame.addEventListener('load', loaded));
    document.body.replaceChildren(...window.framed);";

/// Waits until both are ready and idle, and names the first box that has moved.
const AFTER: &str = "
    const done = arguments[0];
    const compare = () => {
        for (const [at, frame] of window.framed.entries()) {
            const [before, after] = [window.before[at], window.boxes(frame)];
            if (before.length !== after.length) return done(`${before.length} boxes, then ${after.length}`);
            const moved = before.findIndex((box, index) => box.where !== after[index].where);
            if (moved >= 0) {
                const width = frame.clientWidth;
                return done(`${after[moved].what} moved from ${before[moved].where} to ${after[moved].where} at ${width}`);
            }
        }
        done(null);
    };
    const start = Date.now();
    const wait = () => {
        const ready = window.framed.every((frame) => frame.contentDocument.documentElement.hasAttribute('data-ready'));
        if (ready) setTimeout(compare, 60);
        else if (Date.now() - start > 8000) done('it does not become ready');
        else setTimeout(wait, 5);
    };
    wait();";
