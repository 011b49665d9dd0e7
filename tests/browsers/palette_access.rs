//! The palette for everyone: what screen readers say, where Tab goes, and how it fits a narrow screen.

use fantoccini::key::Key;
use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::visit::Visit;

use super::accessibility::violations;
use super::palette::{open, write};

pub async fn axe_finds_nothing_in_the_open_palette(visit: &Visit<'_>) -> Outcome {
    visit.open("/people/").await?;
    open(visit).await?;
    let mut problems = violations(visit, "the palette").await?;
    write(visit, "the").await?;
    let found = "return document.querySelectorAll('.palette [role=option]').length > 5";
    visit.session.wait_for("choices", found).await?;
    problems.extend(violations(visit, "the palette with choices").await?);
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    Ok(())
}

pub async fn the_palette_says_what_it_is_and_keeps_focus(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visit.open("/people/").await?;
    open(visit).await?;
    write(visit, "dre").await?;
    let told =
        "return /^\\d+ entr/.test(document.querySelector('.palette [role=status]').textContent)";
    session.wait_for("how many there are", told).await?;
    assert_eq!(session.run(FAULTS, vec![]).await?, json!([]));
    session.press(Key::Tab).await?;
    let close = "return document.activeElement.matches('.palette button')";
    session.wait_for("Tab on the button", close).await?;
    for _ in 0..4 {
        session.press(Key::Tab).await?;
        // After the last stop, a browser may have stops of its own, but the page must have none.
        let kept = "return document.activeElement === document.body || \
                    document.activeElement.closest('dialog.palette') !== null";
        let kept = session.run(kept, vec![]).await?;
        assert_eq!(kept, Value::Bool(true), "Tab stays in the dialog");
    }
    Ok(())
}

/// What a screen reader would miss in the palette.
const FAULTS: &str = "
    const faults = [];
    const check = (good, what) => { if (!good) faults.push(what); };
    const dialog = document.querySelector('dialog.palette');
    const field = dialog.querySelector('input');
    const list = dialog.querySelector('[role=listbox]');
    check(dialog.getAttribute('aria-label'), 'the name of the dialog');
    check(field.getAttribute('role') === 'combobox' && field.getAttribute('aria-label'), 'the name of the field');
    check(field.getAttribute('aria-expanded') === 'true', 'that it has choices');
    check(field.getAttribute('aria-autocomplete') === 'list', 'that they follow what is written');
    check(list.id && field.getAttribute('aria-controls') === list.id, 'where they are');
    check(list.getAttribute('aria-label'), 'the name of the list');
    const groups = [...list.children];
    check(groups.length > 1, 'groups');
    for (const group of groups) {
        check(group.getAttribute('role') === 'group' && group.getAttribute('aria-label'), 'the name of a group');
        check(group.querySelector('[role=option]'), 'what is in a group');
    }
    const ids = [...list.querySelectorAll('[role=option]')].map((option) => option.id);
    check(ids.every(Boolean) && new Set(ids).size === ids.length, 'an id of each choice');
    check([...list.querySelectorAll('a')].every((a) => a.tabIndex === -1), 'that Tab leads past the choices');
    const header = document.querySelector('a.to-search');
    check(header.innerText.startsWith('Search') && header.ariaKeyShortcuts !== '', 'the name of the link');
    const low = (element) => element.getBoundingClientRect().height < 44;
    check(![header, ...dialog.querySelectorAll('input, button, a')].some(low), 'room for a finger');
    return faults;";

pub async fn the_palette_fits_a_screen_of_320_pixels(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    session.open_page(&visit.url(site_tests::NARROW)).await?;
    let arguments = vec![
        json!(visit.path("/people/")),
        json!(320),
        json!(["", "the"]),
    ];
    let found = session.client.execute_async(IN_FRAME, arguments).await?;
    assert_eq!(found, json!([]));
    Ok(())
}

/// Opens the palette in a frame of a given width, types one text after the other into it, and names what sticks out.
const IN_FRAME: &str = "
    const [address, width, texts, done] = arguments;
    const all = [];
    const frame = document.createElement('iframe');
    frame.style.cssText = `border: 0; height: 700px; width: ${width}px`;
    document.body.replaceChildren(frame);
    const measure = () => {
        const page = frame.contentDocument;
        const dialog = page.querySelector('dialog.palette[open]');
        if (!dialog) return done(['no palette']);
        const parts = [dialog, ...dialog.querySelectorAll('input, button, p, a, [role=listbox]')];
        const out = parts.filter((part) => {
            const box = part.getBoundingClientRect();
            return box.left < -0.5 || box.right > width + 0.5 || part.scrollWidth > part.clientWidth + 1;
        });
        if (page.documentElement.scrollWidth > width) out.push(page.documentElement);
        all.push(...out.map((part) => part.outerHTML.slice(0, 70)));
        type(dialog.querySelector('input'));
    };
    const type = (field) => {
        if (texts.length === 0) return done(all);
        field.value = texts.shift();
        field.dispatchEvent(new frame.contentWindow.Event('input', { bubbles: true }));
        frame.contentWindow.setTimeout(measure, 100);
    };
    frame.addEventListener('load', () => {
        const start = Date.now();
        const wait = () => {
            const page = frame.contentDocument;
            const field = page.querySelector('.palette input');
            if (field) type(field);
            else if (Date.now() - start > 20000) done(['it does not open in a frame']);
            else {
                if (page.documentElement.hasAttribute('data-ready')) page.querySelector('a.to-search').click();
                setTimeout(wait, 20);
            }
        };
        wait();
    });
    frame.src = address;";
