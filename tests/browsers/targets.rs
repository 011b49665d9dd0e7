//! Targets: everything that a finger should hit is large enough.

use serde_json::json;
use site_tests::Outcome;
use site_tests::pages::page_types;
use site_tests::visit::Visit;

/// A phone and a desktop.
const WIDTHS: [u32; 2] = [360, 1440];

/// What visitors use most: 44 pixels high. Everything else is 24 pixels high and wide, or that far from the next
/// target, or within a text.
const MAIN_CONTROLS: &str = "
    .site-header a, .site-header button, .site-header summary,
    main button, main input, main select, nav.filters a,
    #trouble button";

pub async fn every_control_is_large_enough_to_hit(visit: &Visit<'_>) -> Outcome {
    visit.expect_trouble("no-such-page");
    let mut problems = Vec::new();
    for page in page_types(&visit.dist) {
        for width in WIDTHS {
            visit.session.set_screen(width, 900).await?;
            visit.open(&page.address).await?;
            let found = small(visit).await?;
            problems.extend(
                found
                    .into_iter()
                    .map(|found| format!("{} at {width}: {found}", page.address)),
            );
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    Ok(())
}

/// The controls of the open page that are too small, each with its size.
pub async fn small(visit: &Visit<'_>) -> Outcome<Vec<String>> {
    let arguments = vec![json!(MAIN_CONTROLS)];
    let found = visit.session.run(SMALL, arguments).await?;
    Ok(serde_json::from_value(found)?)
}

const SMALL: &str = "
    const [main] = arguments;
    const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')];
    const seen = controls.filter((element) => {
        const box = element.getBoundingClientRect();
        return element.checkVisibility() && box.width > 1 && box.height > 1
            && !element.closest('.visually-hidden, .skip-link, [aria-hidden=true]');
    });
    const boxes = new Map(seen.map((element) => [element, element.getBoundingClientRect()]));
    // A link in a line of text is as high as the line.
    const inText = (element) => {
        if (getComputedStyle(element).display !== 'inline') return false;
        let block = element.parentElement;
        while (getComputedStyle(block).display === 'inline') block = block.parentElement;
        return block.textContent.trim() !== element.textContent.trim();
    };
    const isSmall = (box) => box.width < 23.9 || box.height < 23.9;
    // A circle of 24 pixels around it meets no other target, and no such circle around another.
    const stands = (element) => {
        const box = boxes.get(element);
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        return seen.every((other) => {
            if (other === element || other.contains(element) || element.contains(other)) return true;
            const its = boxes.get(other);
            const across = Math.max(its.left - x, x - its.right, 0);
            const down = Math.max(its.top - y, y - its.bottom, 0);
            const apart = Math.hypot(its.left + its.width / 2 - x, its.top + its.height / 2 - y);
            return Math.hypot(across, down) >= 12 && (!isSmall(its) || apart >= 24);
        });
    };
    const problems = new Set();
    for (const element of seen) {
        const { width, height } = boxes.get(element);
        const words = element.outerHTML.replace(/\\s+/g, ' ').slice(0, 90);
        const size = `${Math.round(width * 10) / 10} × ${Math.round(height * 10) / 10}`;
        if (element.matches(main)) {
            const label = element.labels?.[0]?.getBoundingClientRect();
            if (Math.max(height, label?.height ?? 0) < 43.9) problems.add(`${size}, not 44 high: ${words}`);
        } else if (isSmall({ width, height }) && !inText(element) && !stands(element)) {
            problems.add(`${size}, not 24: ${words}`);
        }
    }
    return [...problems].slice(0, 12);";
