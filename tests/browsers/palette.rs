//! The palette: opened from anywhere, it leads anywhere within a few letters.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::contract::text;
use site_tests::visit::Visit;

use super::steps::wait_for_path;

/// The dialog is open, and typing goes into its field.
pub const IS_OPEN: &str = "return document.querySelector('dialog.palette')?.open === true && \
                           document.activeElement.matches('dialog.palette [role=combobox]')";
const IS_CLOSED: &str = "return document.querySelector('dialog[open]') === null";
const LINK_HAS_FOCUS: &str = "return document.activeElement.matches('a.to-search')";
const VALUE: &str = "return document.querySelector('.palette input').value";

/// Opens the palette with its shortcut.
pub async fn open(visit: &Visit<'_>) -> Outcome {
    press(visit, None, '/').await?;
    visit.session.wait_for("the palette", IS_OPEN).await
}

/// Closes the palette with its key.
pub async fn close(visit: &Visit<'_>) -> Outcome {
    visit.session.press(Key::Escape).await?;
    visit.session.wait_for("its end by Escape", IS_CLOSED).await
}

/// Presses a key, alone or with another one held.
pub async fn press(visit: &Visit<'_>, held: Option<Key>, letter: char) -> Outcome {
    let mut keys = KeyActions::new("keyboard".to_owned());
    if let Some(key) = held {
        keys = keys.then(KeyAction::Down { value: key.into() });
    }
    keys = keys.then(KeyAction::Down { value: letter });
    keys = keys.then(KeyAction::Up { value: letter });
    if let Some(key) = held {
        keys = keys.then(KeyAction::Up { value: key.into() });
    }
    Ok(visit.session.client.perform_actions(keys).await?)
}

/// Types into the field of the open palette.
pub async fn write(visit: &Visit<'_>, words: &str) -> Outcome {
    let field = visit.session.find(".palette input").await?;
    Ok(field.send_keys(words).await?)
}

/// Waits until the choice that Enter would follow leads there.
pub async fn wait_for_choice(visit: &Visit<'_>, path: &str) -> Outcome {
    let script = format!(
        "const field = document.querySelector('.palette input'); \
         const chosen = document.getElementById(field.getAttribute('aria-activedescendant')); \
         return chosen?.getAttribute('href') === {} && chosen.matches('[role=option][aria-selected=true]') && \
         document.querySelectorAll('.palette [aria-selected=true]').length === 1",
        json!(path)
    );
    let what = format!("the choice {path}");
    visit.session.wait_for(&what, &script).await
}

pub async fn the_palette_opens_by_its_link_and_its_keys_and_gives_focus_back(
    visit: &Visit<'_>,
) -> Outcome {
    let session = visit.session;
    visit.open("/people/").await?;
    for (way, held, letter) in [
        ("the link", None, None),
        ("/", None, Some('/')),
        ("Ctrl K", Some(Key::Control), Some('k')),
        ("⌘ K", Some(Key::Meta), Some('k')),
    ] {
        match letter {
            None => session.click("a.to-search").await?,
            Some(letter) => press(visit, held, letter).await?,
        }
        session
            .wait_for(&format!("the palette by {way}"), IS_OPEN)
            .await?;
        assert_eq!(session.text_of(VALUE).await?, "", "{way} is no letter");
        close(visit).await?;
        session
            .wait_for("focus where it was", LINK_HAS_FOCUS)
            .await?;
    }
    wait_for_path(visit, &visit.path("/people/")).await
}

/// The field that has just been closed still has the focus, and the browser has not reported yet that it was closed.
pub async fn a_slash_right_after_its_end_opens_it_anew(visit: &Visit<'_>) -> Outcome {
    visit.open("/people/").await?;
    open(visit).await?;
    write(visit, "time").await?;
    wait_for_choice(visit, &visit.path("/timeline/")).await?;
    let again = "const field = document.querySelector('.palette input');
        field.closest('dialog').close();
        field.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }));";
    visit.session.run(again, vec![]).await?;
    visit.session.wait_for("the palette", IS_OPEN).await?;
    assert_eq!(visit.session.text_of(VALUE).await?, "", "it begins anew");
    // Long enough for the browser to report it.
    let frames = "const done = arguments[0]; requestAnimationFrame(() => setTimeout(done, 50));";
    visit.session.client.execute_async(frames, vec![]).await?;
    let choices = "return document.querySelectorAll('.palette [role=option]').length";
    assert_ne!(visit.session.run(choices, vec![]).await?, json!(0));
    Ok(())
}

pub async fn a_slash_in_a_field_is_a_letter(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visit.open("/search/").await?;
    session.click("#q").await?;
    press(visit, None, '/').await?;
    let written = "return document.getElementById('q').value === '/'";
    session.wait_for("the letter", written).await?;
    session.wait_for("no palette", IS_CLOSED).await?;
    press(visit, Some(Key::Control), 'k').await?;
    session.wait_for("the palette by Ctrl K", IS_OPEN).await
}

pub async fn a_slip_arrows_and_enter_lead_to_the_page(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visit.open("/").await?;
    session.run("window.testMark = true", vec![]).await?;
    open(visit).await?;
    write(visit, "emminem").await?;
    let first = visit.path("/people/eminem/");
    wait_for_choice(visit, &first).await?;
    let options = "return [...document.querySelectorAll('.palette [role=option]')].map((o) => o.getAttribute('href'))";
    let options = session.run(options, vec![]).await?;
    let options: Vec<&str> = options.as_array().into_iter().flatten().map(text).collect();
    let last = visit.path("/search/") + "?q=emminem";
    assert_eq!(
        options.last(),
        Some(&last.as_str()),
        "all results at the end"
    );
    session.press(Key::Down).await?;
    wait_for_choice(visit, options[1]).await?;
    session.press(Key::Up).await?;
    wait_for_choice(visit, &first).await?;
    session.press(Key::Up).await?;
    wait_for_choice(visit, &last).await?;
    session.press(Key::Down).await?;
    wait_for_choice(visit, &first).await?;
    session.press(Key::Enter).await?;
    wait_for_path(visit, &first).await?;
    session.wait_for("its end", IS_CLOSED).await?;
    let heading = "return document.activeElement?.tagName === 'H1'";
    session.wait_for("focus on the heading", heading).await?;
    let marked = session.run("return window.testMark", vec![]).await?;
    assert_eq!(marked, Value::Bool(true), "no reload");
    Ok(())
}

pub async fn what_is_not_found_leads_to_the_search_page(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visit.open("/people/").await?;
    open(visit).await?;
    write(visit, "xqzwvk").await?;
    let told = "return document.querySelector('.palette [role=status]').textContent === 'No entries found'";
    session.wait_for("a word about it", told).await?;
    wait_for_choice(visit, &visit.path("/search/")).await?;
    session.press(Key::Enter).await?;
    wait_for_path(visit, &visit.path("/search/")).await
}

pub async fn a_click_on_a_choice_goes_there_and_one_beside_closes(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visit.open("/").await?;
    session.click("a.to-search").await?;
    session.wait_for("the palette", IS_OPEN).await?;
    // The backdrop belongs to the dialog, whose own content covers all of the dialog.
    let beside = "document.querySelector('dialog.palette').click()";
    session.run(beside, vec![]).await?;
    session.wait_for("its end", IS_CLOSED).await?;
    session.click("a.to-search").await?;
    let page = visit.path("/timeline/");
    session
        .click(&format!(".palette [role=option][href='{page}']"))
        .await?;
    wait_for_path(visit, &page).await?;
    session.wait_for("its end", IS_CLOSED).await
}
