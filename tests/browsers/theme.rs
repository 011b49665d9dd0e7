//! Theme: a visitor's choice overrides the system's, applies from the first paint of every page, and needs no module.

use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::fault::Fault;
use site_tests::visit::Visit;

/// The background that is painted, the colors offered for the browser's own bars, and what the button says.
const SHOWN: &str = "
    const ground = getComputedStyle(document.documentElement).backgroundColor;
    const bars = [...document.querySelectorAll('meta[name=theme-color]')]
        .filter((meta) => matchMedia(meta.media).matches).map((meta) => meta.content);
    return [ground, bars, document.querySelector('button.theme').innerText.trim()]";

pub async fn a_chosen_theme_holds_from_the_first_paint_and_needs_no_module(
    visit: &Visit<'_>,
) -> Outcome {
    let session = visit.session;
    // The module never arrives: nothing here may wait for it. Browsers report on the console that the page was left
    // while loading it.
    for part in [".wasm", "NetworkError", "Load failed"] {
        visit.expect_trouble(part);
    }
    visit
        .server
        .fault(|path| path.ends_with(".wasm"), Fault::Held);
    session.open_page(&visit.url("/")).await?;
    let system = shown(visit).await?;
    assert!(system.2.ends_with("System"), "{system:?}");
    let mut grounds = Vec::new();
    for theme in ["Dark", "Light"] {
        session.click("button.theme").await?;
        let now = shown(visit).await?;
        assert!(now.2.ends_with(theme), "{now:?}");
        assert_eq!(now.1.len(), 1, "one color for the browser's bars: {now:?}");
        assert_eq!(now.0, rgb(&now.1[0]), "the bars have the color of the page");
        session.open_page(&visit.url("/people/")).await?;
        assert_eq!(shown(visit).await?, now, "another page keeps the choice");
        let early = "return document.querySelector('script:not([src])').compareDocumentPosition(\
                     document.querySelector('style')) & Node.DOCUMENT_POSITION_FOLLOWING";
        let early = session.run(early, vec![]).await?;
        assert_ne!(
            early,
            json!(0),
            "the choice is made before anything is styled"
        );
        grounds.push(now.0);
    }
    assert_ne!(grounds[0], grounds[1]);
    session.click("button.theme").await?;
    assert_eq!(shown(visit).await?, system, "and back to the system's");
    visit.server.clear_faults();
    session.wait_ready().await
}

pub async fn where_storage_is_refused_the_theme_changes_all_the_same(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visit.server.run_before(
        "const set = Storage.prototype.setItem;
         Storage.prototype.setItem = function (...pair) {
             if (this === localStorage) throw new Error('refused');
             set.apply(this, pair);
         };",
    );
    visit.open("/").await?;
    let before = shown(visit).await?;
    session.click("button.theme").await?;
    session.click("button.theme").await?;
    let after = shown(visit).await?;
    assert_ne!(before.2, after.2);
    assert!(after.2.ends_with("Light"), "{after:?}");
    Ok(())
}

async fn shown(visit: &Visit<'_>) -> Outcome<(String, Vec<String>, String)> {
    let shown = visit.session.run(SHOWN, vec![]).await?;
    let words = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let bars = shown[1].as_array().into_iter().flatten();
    Ok((
        words(&shown[0]),
        bars.map(words).collect(),
        words(&shown[2]),
    ))
}

/// `#rgb` or `#rrggbb` as browsers compute it.
fn rgb(color: &str) -> String {
    let digits = color.trim_start_matches('#');
    let each = if digits.len() == 3 { 1 } else { 2 };
    let part = |nth: usize| {
        let digits = &digits[nth * each..(nth + 1) * each];
        let full = if each == 1 {
            digits.repeat(2)
        } else {
            digits.to_owned()
        };
        u8::from_str_radix(&full, 16).expect("a color in hexadecimal digits")
    };
    format!("rgb({}, {}, {})", part(0), part(1), part(2))
}
