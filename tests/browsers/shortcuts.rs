//! Shortcuts: the keys of every layout, those that an input method uses, and single ones, which a visitor may turn off.

use fantoccini::key::Key;
use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::visit::Visit;

use super::accessibility::violations;
use super::palette::{IS_OPEN, close, open, press, wait_for_choice, write};
use super::steps::wait_for_path;

/// Dispatches a key event as a browser would, for keyboards that drivers don't have.
const DISPATCH: &str = "
    const dispatch = (target, key, code, more) => {
        const told = { key, code, bubbles: true, cancelable: true, ...more };
        return !target.dispatchEvent(new KeyboardEvent('keydown', told));
    };";

/// What a key types with these modifiers, and whether it opens the palette.
pub async fn ctrl_k_opens_the_palette_on_every_layout(visit: &Visit<'_>) -> Outcome {
    visit.open("/people/").await?;
    at_hand(visit).await?;
    let (ctrl, command) = (json!({ "ctrlKey": true }), json!({ "metaKey": true }));
    let mut keys = Vec::new();
    for key in ["k", "K", "л", "Л", "κ", "ל", "ن", "ㅏ", "า", "ک", "к"] {
        for held in [&ctrl, &command] {
            keys.push((key, "KeyK", held.clone(), true));
        }
        keys.push((key, "KeyK", json!({}), false));
        for more in ["altKey", "shiftKey", "isComposing"] {
            keys.push((key, "KeyK", json!({ "ctrlKey": true, more: true }), false));
        }
    }
    // On a Latin layout the letter decides, whatever its position.
    keys.push(("k", "KeyV", ctrl.clone(), true));
    keys.push(("k", "KeyV", command, true));
    keys.push(("t", "KeyK", ctrl.clone(), false));
    keys.push(("ł", "KeyK", ctrl.clone(), false));
    keys.push((";", "KeyK", ctrl.clone(), false));
    keys.push(("Enter", "KeyK", ctrl.clone(), false));
    keys.push(("м", "KeyV", ctrl, false));
    let told = visit
        .session
        .run(
            &format!(
                "{DISPATCH}
                return arguments[0].filter(([key, code, held, asks]) => {{
                    dispatch(document.body, key, code, held);
                    const dialog = document.querySelector('dialog.palette');
                    const opened = dialog?.open === true;
                    dialog?.close();
                    return opened !== asks;
                }});"
            ),
            vec![json!(keys)],
        )
        .await?;
    assert_eq!(told, json!([]), "these do what they should not");
    Ok(())
}

/// WebKit reports the Enter that ends a composition after it has ended; the only clue left then is the code 229.
pub async fn a_key_that_belongs_to_an_input_method_chooses_nothing(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visit.open("/people/").await?;
    open(visit).await?;
    write(visit, "eminem").await?;
    let first = visit.path("/people/eminem/");
    wait_for_choice(visit, &first).await?;
    for more in [json!({ "keyCode": 229 }), json!({ "isComposing": true })] {
        for key in ["ArrowDown", "ArrowUp", "Enter", "Escape"] {
            let script = format!(
                "{DISPATCH} return dispatch(document.querySelector('.palette input'), arguments[0], '', arguments[1])"
            );
            let taken = session.run(&script, vec![json!(key), more.clone()]).await?;
            // Without the input method Escape would close the dialog; no other key does anything.
            assert_eq!(taken, json!(key == "Escape"), "{key} with {more}");
        }
    }
    // Long enough for a page to turn.
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(session.run(IS_OPEN, vec![]).await?, Value::Bool(true));
    wait_for_path(visit, &visit.path("/people/")).await?;
    wait_for_choice(visit, &first).await?;
    session.press(Key::Enter).await?;
    wait_for_path(visit, &first).await
}

/// How many single keys do something, and whether the header says so.
const SINGLE_KEYS: &str = "
    const asks = ['/', '?'].filter((key) => {
        dispatch(document.body, key, 'Slash', { shiftKey: key === '?' });
        const dialog = document.querySelector('dialog.palette');
        const opened = dialog?.open === true;
        dialog?.close();
        return opened;
    });
    const link = document.querySelector('a.to-search');
    const shown = getComputedStyle(link.querySelector('kbd')).visibility === 'visible';
    return [asks.length, shown, link.getAttribute('aria-keyshortcuts')];";

pub async fn single_keys_are_turned_off_for_good_and_on_again(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visit.open("/people/").await?;
    works(visit, true).await?;
    turn(visit).await?;
    works(visit, false).await?;
    // Speech input may type anything: only a key combination opens it.
    press(visit, None, '/').await?;
    assert_ne!(session.run(IS_OPEN, vec![]).await?, Value::Bool(true));
    visit.open("/timeline/").await?;
    works(visit, false).await?;
    turn(visit).await?;
    works(visit, true).await?;
    visit.open("/people/").await?;
    works(visit, true).await
}

pub async fn where_nothing_may_be_kept_single_keys_are_off_until_the_page_is_left(
    visit: &Visit<'_>,
) -> Outcome {
    visit.server.run_before(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } });",
    );
    visit.open("/people/").await?;
    turn(visit).await?;
    works(visit, false).await?;
    turn(visit).await?;
    works(visit, true).await
}

/// Opens the palette once, so that it opens at once from then on: its style is loaded when it is first used.
async fn at_hand(visit: &Visit<'_>) -> Outcome {
    press(visit, Some(Key::Control), 'k').await?;
    visit.session.wait_for("the palette", IS_OPEN).await?;
    close(visit).await
}

/// Single keys work or not, and the header says so.
async fn works(visit: &Visit<'_>, on: bool) -> Outcome {
    at_hand(visit).await?;
    let told = visit
        .session
        .run(&format!("{DISPATCH} {SINGLE_KEYS}"), vec![])
        .await?;
    let named = if on {
        "/ Control+K Meta+K"
    } else {
        "Control+K Meta+K"
    };
    assert_eq!(told, json!([if on { 2 } else { 0 }, on, named]));
    Ok(())
}

/// Turns single keys off, or on again, with the setting in the palette, which shows the current state.
async fn turn(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    let set = "return document.querySelector('.palette [type=checkbox]').checked";
    press(visit, Some(Key::Control), 'k').await?;
    session.wait_for("the palette by Ctrl K", IS_OPEN).await?;
    session.click(".palette summary").await?;
    let before = session.run(set, vec![]).await?;
    session.click(".palette [type=checkbox]").await?;
    assert_ne!(session.run(set, vec![]).await?, before);
    close(visit).await?;
    press(visit, Some(Key::Control), 'k').await?;
    session.wait_for("the palette by Ctrl K", IS_OPEN).await?;
    assert_ne!(
        session.run(set, vec![]).await?,
        before,
        "it says what holds"
    );
    close(visit).await
}

/// What the list of keys says about itself.
const LIST: &str = "
    const list = document.querySelector('.palette details');
    const shown = (element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
    const keys = [...list.querySelectorAll('dt')].filter(shown).map((key) => key.textContent);
    const label = list.querySelector('label:has([type=checkbox])');
    return [
        list.open && shown(list),
        list.contains(document.activeElement),
        ['/', '?', 'Ctrl K', '⌘ K', '↑', '↓', 'Enter', 'Esc'].filter((key) => !keys.join(' ').includes(key)),
        shown(label) && label.textContent.includes('/') && label.textContent.includes('?'),
    ];";

pub async fn a_question_mark_lists_the_keys(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visit.open("/search/").await?;
    session.click("#q").await?;
    press(visit, None, '?').await?;
    let written = "return document.getElementById('q').value === '?' && !document.querySelector('dialog[open]')";
    session.wait_for("a letter in a field", written).await?;
    visit.open("/people/").await?;
    session
        .run("document.querySelector('.brand').focus()", vec![])
        .await?;
    press(visit, None, '?').await?;
    let listed = format!("const told = (() => {{ {LIST} }})(); return told[0]");
    session.wait_for("the list of keys", &listed).await?;
    assert_eq!(
        session.run(LIST, vec![]).await?,
        json!([true, true, [], true])
    );
    let problems = violations(visit, "the list of keys").await?;
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    close(visit).await?;
    let back = "return document.activeElement.matches('.brand')";
    session.wait_for("focus where it was", back).await?;
    // The palette starts with its field again, and without the list.
    open(visit).await?;
    let list = "return document.querySelector('.palette details').open";
    assert_eq!(session.run(list, vec![]).await?, Value::Bool(false));
    close(visit).await
}
