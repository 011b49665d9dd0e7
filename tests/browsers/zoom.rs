//! Zoom: a desktop at 400 % is as small as 320 × 256 pixels, and text may be twice as large as usual.

use serde_json::json;
use site_tests::Outcome;
use site_tests::pages::page_types;
use site_tests::visit::Visit;

/// 1280 × 1024 at 400 %.
const SMALL: (u32, u32) = (320, 256);

/// How much of such a screen may be covered by fixed elements.
const HELD: f64 = 1.0 / 3.0;

pub async fn at_400_percent_no_page_type_scrolls_sideways_or_is_covered(
    visit: &Visit<'_>,
) -> Outcome {
    visit.expect_trouble("no-such-page");
    visit.session.set_screen(SMALL.0, SMALL.1).await?;
    let mut problems = Vec::new();
    for page in page_types(&visit.dist) {
        visit.open(&page.address).await?;
        if let Some(problem) = covered(visit).await? {
            problems.push(format!("{}: {problem}", page.address));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    Ok(())
}

/// Why the open page cannot be read on a screen this small, if it cannot.
pub async fn covered(visit: &Visit<'_>) -> Outcome<Option<String>> {
    let client = &visit.session.client;
    let found = client.execute_async(COVERED, vec![json!(HELD)]).await?;
    Ok(found.as_str().map(str::to_owned))
}

/// Scrolls to the middle and checks, line by line, whether what is there moves with the page.
const COVERED: &str = "
    const [held, done] = arguments;
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth) return done(`${root.scrollWidth} px wide`);
    window.scrollTo({ top: (root.scrollHeight - innerHeight) / 2, behavior: 'instant' });
    requestAnimationFrame(() => requestAnimationFrame(() => {
        const holds = (x, y) => {
            for (let e = document.elementFromPoint(x, y); e; e = e.parentElement) {
                const { position, top } = getComputedStyle(e);
                const sticks = position === 'sticky' && Math.abs(e.getBoundingClientRect().top - parseFloat(top)) < 1;
                if (position === 'fixed' || sticks) return e;
            }
        };
        let lines = 0;
        let holder = null;
        for (let y = 0; y < innerHeight; y += 2) {
            const found = [0.1, 0.5, 0.9].map((part) => holds(innerWidth * part, y)).find(Boolean);
            if (found) {
                lines += 2;
                holder = found;
            }
        }
        if (lines <= innerHeight * held) return done(null);
        done(`${lines} of ${innerHeight} px are held by ${holder.outerHTML.slice(0, 80)}`);
    }));";

/// Text twice as large as the page asks for.
pub const TWICE: &str = "200%";

pub async fn with_text_twice_as_large_no_word_is_cut_on_any_page_type(
    visit: &Visit<'_>,
) -> Outcome {
    let mut problems = Vec::new();
    visit.expect_trouble("no-such-page");
    for page in page_types(&visit.dist) {
        let found = super::layout::cut(visit, &page.address, &[640, 1280], TWICE).await?;
        if let Some(problem) = found {
            problems.push(format!("{}: {problem}", page.address));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    Ok(())
}
