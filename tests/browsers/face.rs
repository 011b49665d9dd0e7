//! The display face: every page includes it, so that a first visit looks like every other.

use serde_json::json;
use site_tests::Outcome;
use site_tests::browser::Engine;
use site_tests::pages::page_types;
use site_tests::visit::Visit;

/// Six kinds of pages.
const KINDS: [&str; 6] = [
    "home",
    "episode",
    "person",
    "awards",
    "timeline",
    "disagreements",
];

/// Notes whether the face is there once something has been painted.
const NOTE: &str = "new PerformanceObserver(() => {
        const isHere = (face) => /^.?Display.?$/.test(face.family) && face.status === 'loaded';
        window.faceIsHere ??= [...document.fonts].some(isHere);
    }).observe({ type: 'paint', buffered: true });";

/// Measures words as a face sets them, with another behind it for what it lacks.
const MEASURE: &str = "
    const probe = document.createElement('span');
    Object.assign(probe.style, { position: 'absolute', whiteSpace: 'pre', fontSize: '100px', fontWeight: 700 });
    document.body.append(probe);
    const measure = (text, family) => {
        probe.style.fontFamily = family;
        probe.textContent = text;
        const { width, height } = probe.getBoundingClientRect();
        return `${width} ${height}`;
    };
    const texts = new Set();
    for (const element of document.querySelectorAll('body *')) {
        if (!/^.?Display.?,/.test(getComputedStyle(element).fontFamily)) continue;
        const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
        texts.add(own.map((node) => node.data).join('').trim());
    }
    texts.delete('');";

pub async fn a_first_visit_has_the_display_face(visit: &Visit<'_>) -> Outcome {
    visit.server.run_before(NOTE);
    let pages = page_types(&visit.dist).into_iter();
    let pages: Vec<_> = pages.filter(|page| KINDS.contains(&page.name)).collect();
    assert_eq!(pages.len(), KINDS.len(), "{pages:?}");
    // What the face lacks is set in one of two that differ, and so in two widths.
    let look = format!(
        "{MEASURE}
        const isSet = (text) => measure(text, 'Display, monospace') === measure(text, 'Display, serif')
            && measure(text, 'Display, serif') !== measure(text, 'serif');
        const lacking = [...texts].filter((text) => !isSet(text));
        probe.remove();
        return [window.faceIsHere, texts.size, lacking];"
    );
    let mut problems = Vec::new();
    for page in &pages {
        visit.open(&page.address).await?;
        let told = visit.session.run(&look, vec![]).await?;
        let count = told[1].as_u64().unwrap_or_default();
        // WebKit may unpack it a moment later, and draws no letter until then.
        let is_late = told[0] != json!(true) && visit.session.engine() != Engine::WebKit;
        if is_late || count < 5 || told[2] != json!([]) {
            problems.push(format!("{}: {told}", page.name));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    Ok(())
}
