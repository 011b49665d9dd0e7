//! The display face: every page includes it, so that a first visit looks like every other.

use serde_json::json;
use site_tests::Outcome;
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

/// Whether the face was there as soon as the heading was, and no other was asked for.
const AT_ONCE: &str =
    "const all = [...document.fonts].filter((face) => face.status !== 'unloaded');
    return all.length === 1 && /Display at once/.test(all[0].family) && all[0].status === 'loaded'";

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
        if (!/^.?Display at once.?,/.test(getComputedStyle(element).fontFamily)) continue;
        const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
        texts.add(own.map((node) => node.data).join('').trim());
    }
    texts.delete('');";

pub async fn a_first_visit_has_the_display_face(visit: &Visit<'_>) -> Outcome {
    let pages = page_types(&visit.dist).into_iter();
    let pages: Vec<_> = pages.filter(|page| KINDS.contains(&page.name)).collect();
    assert_eq!(pages.len(), KINDS.len(), "{pages:?}");
    // What the face lacks is set in one of two that differ, and so in two widths.
    let look = format!(
        "{MEASURE}
        const isSet = (text) => measure(text, 'Display at once, monospace') === measure(text, 'Display at once, serif')
            && measure(text, 'Display at once, serif') !== measure(text, 'serif');
        const lacking = [...texts].filter((text) => !isSet(text));
        probe.remove();
        return [texts.size, lacking];"
    );
    let mut problems = Vec::new();
    for page in &pages {
        visit.open(&page.address).await?;
        let at_once = visit.session.run(AT_ONCE, vec![]).await?;
        let told = visit.session.run(&look, vec![]).await?;
        let count = told[0].as_u64().unwrap_or_default();
        if at_once != json!(true) || count < 5 || told[1] != json!([]) {
            problems.push(format!("{}: at once: {at_once}, {told}", page.name));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    Ok(())
}
