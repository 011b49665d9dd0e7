//! Words: short ones stay whole on every screen, in every column.

use serde_json::json;
use site_tests::Outcome;
use site_tests::pages::page_types;
use site_tests::visit::Visit;

/// A phone, a tablet and a desktop.
const WIDTHS: [u32; 3] = [360, 768, 1440];

/// Words of up to ten plain letters that are split over two lines, unless they are only for screen readers.
const BROKEN: &str = "
    const found = [];
    const isSeen = (element) => !element
        || (!getComputedStyle(element).clipPath.startsWith('inset(50%') && isSeen(element.parentElement));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node.parentElement.closest('svg, .skip-link') || !isSeen(node.parentElement)) continue;
        for (const word of node.data.matchAll(/(?<![\\w.:\\/#@-])[A-Za-z]{2,10}(?![\\w.:\\/#@-])/g)) {
            const range = document.createRange();
            range.setStart(node, word.index);
            range.setEnd(node, word.index + word[0].length);
            const tops = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
            if (tops.size > 1) found.push(word[0]);
        }
    }
    return found";

pub async fn no_short_word_is_broken_on_any_page_type(visit: &Visit<'_>) -> Outcome {
    visit.expect_trouble("no-such-page");
    let mut problems = Vec::new();
    for width in WIDTHS {
        visit.session.set_screen(width, 900).await?;
        for page in page_types(&visit.dist) {
            visit.open(&page.address).await?;
            let broken = visit.session.run(BROKEN, vec![]).await?;
            if broken != json!([]) {
                problems.push(format!("{} at {width}: {broken}", page.address));
            }
        }
    }
    visit.session.clear_screen().await?;
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    Ok(())
}

pub async fn a_page_that_breaks_a_short_word_is_refused(visit: &Visit<'_>) -> Outcome {
    visit.session.open_page(&visit.url("/sound/")).await?;
    let sound = visit.session.run(BROKEN, vec![]).await?;
    assert_eq!(sound, json!([]), "nothing is broken yet");
    let squeeze = "const words = document.querySelector('h1'); \
                   words.style.width = '1em'; words.style.overflowWrap = 'anywhere'";
    visit.session.run(squeeze, vec![]).await?;
    assert_ne!(visit.session.run(BROKEN, vec![]).await?, json!([]));
    Ok(())
}
