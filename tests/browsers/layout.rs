//! Layout: no word leaves the screen or is cut off, whatever it is.

use serde_json::json;
use site_tests::Outcome;
use site_tests::contract::Dataset;
use site_tests::pages::page_types;
use site_tests::visit::Visit;

/// The narrowest phone and two desktops.
pub const WIDTHS: [u32; 3] = [320, 1280, 1440];

pub async fn no_word_is_cut_on_any_page(visit: &Visit<'_>) -> Outcome {
    words_stay_in_sight(visit, Dataset::read(&visit.dist).expected_pages()).await
}

pub async fn no_word_is_cut_on_any_page_type(visit: &Visit<'_>) -> Outcome {
    let pages = page_types(&visit.dist).into_iter();
    words_stay_in_sight(visit, pages.map(|page| page.address).collect()).await
}

async fn words_stay_in_sight(visit: &Visit<'_>, pages: Vec<String>) -> Outcome {
    visit.expect_trouble("no-such-page");
    let mut problems = Vec::new();
    for page in pages {
        if let Some(problem) = cut(visit, &page, &WIDTHS, "100%").await? {
            problems.push(format!("{page}: {problem}"));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    Ok(())
}

/// The words of a page that are out of sight at one of the widths, at this text size, if any are.
pub async fn cut(
    visit: &Visit<'_>,
    page: &str,
    widths: &[u32],
    size: &str,
) -> Outcome<Option<String>> {
    let session = visit.session;
    session.open_page(&visit.url(site_tests::NARROW)).await?;
    let arguments = vec![json!(visit.path(page)), json!(widths), json!(size)];
    let problem = session.client.execute_async(IN_FRAMES, arguments).await?;
    Ok(problem.as_str().map(str::to_owned))
}

/// Shows a page in a frame for each width and names words that are outside the frame, are cut off by a box around them,
/// or overlap other words. What is for screen readers only is left out.
const IN_FRAMES: &str = "
    const [address, widths, size, done] = arguments;
    const unseen = 'svg, [hidden], .visually-hidden, .skip-link, details:not([open]) > :not(summary)';
    // Special characters are left out: they would mess up a console.
    const start = (text) => text.trim().slice(0, 50).replace(/[^ -~]/g, '?');
    const problem = (frame, width) => {
        const page = frame.contentDocument;
        const style = (element) => frame.contentWindow.getComputedStyle(element);
        const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
        const lines = [];
        while (walker.nextNode()) {
            const node = walker.currentNode;
            const parent = node.parentElement;
            if (!node.data.trim() || parent.closest(unseen) || isOut(parent, page, style)) continue;
            const range = page.createRange();
            range.selectNodeContents(node);
            for (const box of range.getClientRects()) {
                const words = `“${start(node.data)}” in <${parent.localName}>`;
                if (box.left < -0.5 || box.right > width + 0.5) {
                    return `${words} reaches from ${box.left} to ${box.right} of ${width}`;
                }
                for (let around = parent; around && around !== page.body; around = around.parentElement) {
                    if (style(around).overflowX === 'visible') continue;
                    const edge = around.getBoundingClientRect();
                    const beside = box.right > edge.right + 0.5 || box.left < edge.left - 0.5;
                    if (beside || box.bottom > edge.bottom + 2 || box.top < edge.top - 2) {
                        return `${words} is cut off by <${around.localName} class=${around.className}> at ${width}`;
                    }
                }
                if (box.width > 1) lines.push({ words, box: lineOf(box, style(parent)), block: blockOf(parent, style) });
            }
        }
        return overlap(lines, width);
    };
    // Words in a box that scrolls can be scrolled into view; those in a box that is clipped to nothing are for screen
    // readers at this width.
    const isOut = (element, page, style) => {
        for (let around = element; around && around !== page.body; around = around.parentElement) {
            const { overflowX, clipPath } = style(around);
            if (['auto', 'scroll'].includes(overflowX) || clipPath === 'inset(50%)') return true;
        }
        return false;
    };
    // Letters may extend beyond their line without any ink there: the space that a tall font has above them only counts
    // as far as the line does.
    const lineOf = ({ left, right, top, bottom, height, width }, { lineHeight }) => {
        const over = Math.max(0, (height - (parseFloat(lineHeight) || height)) / 2);
        return { left, right, width, top: top + over, bottom: bottom - over, height: height - 2 * over };
    };
    const blockOf = (element, style) => {
        let block = element;
        while (style(block).display === 'inline') block = block.parentElement;
        return block;
    };
    // Lines of different blocks that share more than a third of a line's height overlap.
    const overlap = (lines, width) => {
        lines.sort((one, other) => one.box.top - other.box.top);
        for (let at = 0; at < lines.length; at += 1) {
            for (let next = at + 1; next < lines.length; next += 1) {
                const [one, other] = [lines[at], lines[next]];
                if (other.box.top > one.box.bottom) break;
                if (one.block.contains(other.block) || other.block.contains(one.block)) continue;
                const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
                const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
                const least = Math.min(one.box.height, other.box.height);
                if (across > 1 && down > least / 3) return `${other.words} lies upon ${one.words} at ${width}`;
            }
        }
        return null;
    };
    let loading = widths.length;
    const frames = widths.map((width) => {
        const frame = document.createElement('iframe');
        frame.style.cssText = `border: 0; height: 9000px; width: ${width}px`;
        frame.src = address;
        return frame;
    });
    const begun = Date.now();
    const wait = () => {
        const ready = frames.every((frame) => frame.contentDocument?.documentElement.hasAttribute('data-ready'));
        if (!ready && Date.now() - begun > 8000) return done('it does not hydrate in a frame');
        if (!ready) return setTimeout(wait, 10);
        frames.forEach((frame) => { frame.contentDocument.documentElement.style.fontSize = size; });
        setTimeout(() => {
            const found = frames.map((frame, at) => problem(frame, widths[at])).filter(Boolean);
            done(found.length ? found.join('; ') : null);
        }, 30);
    };
    frames.forEach((frame) => frame.addEventListener('load', () => {
        loading -= 1;
        if (loading === 0) wait();
    }));
    document.body.replaceChildren(...frames);";
