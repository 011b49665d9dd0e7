//! Every page, in one engine, and each kind of page in the others: starts without a word on the console, says what its
//! file says, and fits a narrow screen.

use serde_json::json;
use site_tests::Outcome;
use site_tests::contract::Dataset;
use site_tests::pages::page_types;
use site_tests::visit::Visit;

pub async fn every_page_hydrates_to_what_its_file_says(visit: &Visit<'_>) -> Outcome {
    hydrate(visit, Dataset::read(&visit.dist).expected_pages()).await
}

pub async fn every_page_type_hydrates_to_what_its_file_says(visit: &Visit<'_>) -> Outcome {
    let pages = page_types(&visit.dist).into_iter().map(|page| page.address);
    // An address with a query shows other content than the file, and one that leads nowhere has none.
    let pages = pages.filter(|page| !page.contains('?') && !page.contains("no-such"));
    hydrate(visit, pages.collect()).await
}

async fn hydrate(visit: &Visit<'_>, pages: Vec<String>) -> Outcome {
    let mut problems = Vec::new();
    for page in pages {
        if let Some(difference) = difference(visit, &page).await? {
            problems.push(format!("{page}: {difference}"));
        }
        let troubles = visit.troubles().await?;
        if !troubles.is_empty() {
            problems.push(format!("{page}: {}", troubles.join("; ")));
            break;
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    Ok(())
}

/// How the live page differs from its file, if it does.
pub async fn difference(visit: &Visit<'_>, page: &str) -> Outcome<Option<String>> {
    visit.open(page).await?;
    let client = &visit.session.client;
    let found = client.execute_async(DIFFERENCE, vec![]).await?;
    Ok(found.as_str().map(str::to_owned))
}

/// Compares the live page with its file, element by element: names, attributes and words. What only hydration needs
/// (comments, how text is split into nodes), what the start adds to the head and the mark of a ready page are ignored.
const DIFFERENCE: &str = "
    const done = arguments[0];
    const lines = (element) => {
        const copy = element.cloneNode(true);
        const added = 'link[rel=stylesheet], link[rel=modulepreload], script[type=module]';
        copy.querySelectorAll(added).forEach((element) => element.remove());
        const comments = copy.ownerDocument.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
        const found = [];
        while (comments.nextNode()) found.push(comments.currentNode);
        found.forEach((comment) => comment.remove());
        copy.normalize();
        const all = [];
        const add = (node) => {
            if (node.nodeType === Node.TEXT_NODE) return all.push(node.data.replace(/\\s+/g, ' '));
            const attributes = [...node.attributes].map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`);
            all.push(`<${node.localName}${attributes.sort().join('')}>`);
            node.childNodes.forEach(add);
            all.push(`</${node.localName}>`);
        };
        add(copy);
        return all.filter((line) => line.trim());
    };
    fetch(location.href).then((answer) => answer.text()).then((html) => {
        const file = new DOMParser().parseFromString(html, 'text/html');
        for (const part of ['head', 'body']) {
            const [mine, its] = [lines(document[part]), lines(file[part])];
            const at = mine.findIndex((line, index) => line !== its[index]);
            if (at >= 0 || mine.length !== its.length) {
                const around = (all) => all.slice(Math.max(0, at - 1), at + 2).join('').slice(0, 300);
                return done(`${around(mine)}, in the file ${around(its)}`);
            }
        }
        done(null);
    }, (error) => done(String(error)));";

pub async fn no_page_scrolls_sideways_at_320_pixels(visit: &Visit<'_>) -> Outcome {
    visit.expect_trouble("no-such-page");
    let mut problems = Vec::new();
    for page in page_types(&visit.dist) {
        if let Some(problem) = too_wide(visit, &page.address).await? {
            problems.push(format!("{} ({}): {problem}", page.name, page.address));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    Ok(())
}

/// What sticks out of a page on a screen of 320 pixels, if anything does. No browser window can be that narrow, so the
/// page is shown in a frame.
pub async fn too_wide(visit: &Visit<'_>, address: &str) -> Outcome<Option<String>> {
    let session = visit.session;
    session.open_page(&visit.url(site_tests::NARROW)).await?;
    let arguments = vec![json!(visit.path(address)), json!(320)];
    let problem = session.client.execute_async(IN_FRAME, arguments).await?;
    Ok(problem.as_str().map(str::to_owned))
}

/// Shows a page in a frame of a given width and names what sticks out of it. The frame is tall, so that no vertical
/// scroll bar takes up width.
const IN_FRAME: &str = "
    const [address, width, done] = arguments;
    const frame = document.createElement('iframe');
    frame.style.cssText = `border: 0; height: 4000px; width: ${width}px`;
    document.body.replaceChildren(frame);
    const measure = () => {
        const page = frame.contentDocument;
        const root = page.documentElement;
        if (root.scrollWidth <= width) return done(null);
        const inside = (element) => {
            for (let e = element.parentElement; e && e !== page.body; e = e.parentElement) {
                if (frame.contentWindow.getComputedStyle(e).overflowX !== 'visible') return true;
            }
        };
        const out = [...page.body.querySelectorAll('*')].filter(
            (element) => element.getBoundingClientRect().right > width + 0.5 && !inside(element)
        );
        const names = out.slice(0, 4).map((element) => element.outerHTML.slice(0, 70));
        done(`${root.scrollWidth} px wide: ${names.join(' | ')}`);
    };
    frame.addEventListener('load', () => {
        const start = Date.now();
        const wait = () => {
            const ready = frame.contentDocument.documentElement.hasAttribute('data-ready');
            if (ready) frame.contentWindow.setTimeout(measure, 60);
            else if (Date.now() - start > 8000) done('it does not hydrate in a frame');
            else setTimeout(wait, 20);
        };
        wait();
    });
    frame.src = address;";
