//! The walk: through a whole page with Tab only. Every stop is reached in order and visible, none is a trap, and the
//! last one leads out.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::Value;
use site_tests::Outcome;
use site_tests::contract::text;
use site_tests::pages::page_types;
use site_tests::visit::Visit;

/// As many key presses at once as a driver handles in reasonable time.
const AT_ONCE: usize = 60;

pub async fn tab_leads_through_every_page_type_and_out_of_it(visit: &Visit<'_>) -> Outcome {
    visit.expect_trouble("no-such-page");
    let mut problems = Vec::new();
    for page in page_types(&visit.dist) {
        visit.open(&page.address).await?;
        if let Some(problem) = walk(visit).await? {
            problems.push(format!("{}: {problem}", page.address));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    Ok(())
}

/// What keeps a visitor from walking through the open page, if anything does.
pub async fn walk(visit: &Visit<'_>) -> Outcome<Option<String>> {
    let session = visit.session;
    session.client.execute_async(AT_REST, vec![]).await?;
    let count = session.run(START, vec![]).await?;
    let count = usize::try_from(count.as_u64().ok_or("no stops")?)?;
    assert!(count > 1, "only {count} stops");
    // A few more than there are stops lead out of the page, and perhaps back in.
    let mut left = count + 2;
    while left > 0 {
        let presses = left.min(AT_ONCE);
        let value = char::from(Key::Tab);
        let keys = (0..presses).fold(KeyActions::new("keyboard".to_owned()), |keys, _| {
            keys.then(KeyAction::Down { value })
                .then(KeyAction::Up { value })
        });
        session.client.perform_actions(keys).await?;
        left -= presses;
    }
    let found = session.run(END, vec![]).await?;
    Ok((found != Value::Null).then(|| text(&found).to_owned()))
}

/// Waits until nothing is added to the page or removed from it any more, such as search results.
const AT_REST: &str = "
    const done = arguments[0];
    let timer = setTimeout(done, 400);
    new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(done, 400);
    }).observe(document.body, { childList: true, subtree: true });";

/// Lists the stops in page order, and records each that is reached.
const START: &str = "
    const stops = [...document.querySelectorAll(
        'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex^=\"-\"])'
    )].filter((element) => !element.disabled && element.type !== 'hidden' && !element.closest('[inert]')
        && element.checkVisibility({ visibilityProperty: true }))
        // A group of radio buttons is one stop.
        .filter((element, _, all) => element.type !== 'radio' || element === (
            all.find((other) => other.type === 'radio' && other.name === element.name && other.checked)
            ?? all.find((other) => other.type === 'radio' && other.name === element.name)));
    const walk = { stops, reached: [], unseen: [] };
    // A card shows the focus of its link around itself.
    const looks = (element) => {
        const around = [element, element.parentElement, element.closest('article'), element.closest('li')].filter(Boolean);
        const styles = [...around.map((one) => getComputedStyle(one)), getComputedStyle(element, '::after')];
        return styles.map(({ outlineStyle, outlineWidth, boxShadow }) => (
            `${outlineStyle !== 'none' && parseFloat(outlineWidth) > 0} ${boxShadow}`)).join(', ');
    };
    const plain = new Map(stops.map((element) => [element, looks(element)]));
    document.addEventListener('focusin', ({ target }) => {
        const at = stops.indexOf(target);
        const box = target.getBoundingClientRect();
        // Engines also stop at boxes that scroll; only those are not in the list.
        if (at < 0) return;
        walk.reached.push(at);
        if (looks(target) === plain.get(target) || box.width < 1 || box.height < 1) walk.unseen.push(at);
    });
    window.siteTestsWalk = walk;
    return stops.length;";

/// The first thing that went wrong.
const END: &str = "
    const { stops, reached, unseen } = window.siteTestsWalk;
    const name = (at) => stops[at].outerHTML.replace(/\\s+/g, ' ').slice(0, 90);
    if (unseen.length) return `focus cannot be seen on ${name(unseen[0])}`;
    const wrong = stops.findIndex((_, at) => reached[at] !== at);
    if (wrong >= 0) {
        const instead = reached[wrong] === undefined ? 'nothing' : name(reached[wrong]);
        return `stop ${wrong + 1} of ${stops.length} is ${instead}, not ${name(wrong)}`;
    }
    // Out of the page, and at most back in at its beginning.
    const after = reached.slice(stops.length);
    return after.every((at, index) => at === index) ? null : `the last stop leads to ${name(after[0])}`;";
