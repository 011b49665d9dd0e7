//! The hostile dataset in a browser: none of it runs, whether a page was prerendered or is turned to, and every word of
//! it stays visible.

use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::contract::{Dataset, text};
use site_tests::pages::page_types;
use site_tests::visit::Visit;

pub async fn every_hostile_page_hydrates_to_what_its_file_says(visit: &Visit<'_>) -> Outcome {
    super::everywhere::every_page_hydrates_to_what_its_file_says(visit).await
}

pub async fn every_hostile_page_type_hydrates_to_what_its_file_says(visit: &Visit<'_>) -> Outcome {
    super::everywhere::every_page_type_hydrates_to_what_its_file_says(visit).await
}

pub async fn no_hostile_page_scrolls_sideways_at_320_pixels(visit: &Visit<'_>) -> Outcome {
    super::everywhere::no_page_scrolls_sideways_at_320_pixels(visit).await
}

/// Gives an event handler of a broken picture time to run.
const AT_REST: &str = "
    const done = arguments[0];
    requestAnimationFrame(() => setTimeout(() => done(window.pwned ?? null), 20));";

pub async fn nothing_of_the_dataset_runs_on_any_page_type(visit: &Visit<'_>) -> Outcome {
    visit.expect_trouble("no-such-page");
    for page in page_types(&visit.dist) {
        visit.open(&page.address).await?;
        nothing_has_run(visit, &page.address).await?;
    }
    // The same pages again, drawn by the module: from each page's first link to the next.
    visit.open("/").await?;
    visit.session.run("window.testMark = true", vec![]).await?;
    for page in page_types(&visit.dist) {
        if page.name == "not-found" || page.address.contains('?') {
            continue;
        }
        turn_to(visit, &page.address).await?;
        nothing_has_run(visit, &page.address).await?;
    }
    let marked = visit.session.run("return window.testMark", vec![]).await?;
    assert_eq!(marked, Value::Bool(true), "no reload");
    Ok(())
}

async fn nothing_has_run(visit: &Visit<'_>, page: &str) -> Outcome {
    let ran = visit.session.client.execute_async(AT_REST, vec![]).await?;
    assert_eq!(ran, Value::Null, "text {ran} of the dataset ran on {page}");
    Ok(())
}

/// Follows a link to a page of the site, added so that every page can be turned to from any other.
async fn turn_to(visit: &Visit<'_>, page: &str) -> Outcome {
    let script = "
        const link = document.createElement('a');
        link.href = arguments[0];
        document.body.append(link);
        link.click();
        link.remove();";
    let path = visit.path(page);
    visit.session.run(script, vec![json!(path)]).await?;
    super::steps::wait_for_path(visit, &path).await
}

pub async fn a_hostile_word_is_found_and_shown_as_it_is(visit: &Visit<'_>) -> Outcome {
    let data = Dataset::read(&visit.dist);
    let name = text(&data.list("people")[0]["name"]);
    let asked: String = url::form_urlencoded::byte_serialize(name.as_bytes()).collect();
    visit.open(&format!("/search/?q={asked}")).await?;
    let said = format!(
        "return document.querySelector('main .filter-status')?.textContent.includes({})",
        json!(name)
    );
    visit
        .session
        .wait_for("an answer that names it", &said)
        .await?;
    nothing_has_run(visit, "/search/").await
}

pub async fn the_palette_shows_hostile_words_as_they_are(visit: &Visit<'_>) -> Outcome {
    let data = Dataset::read(&visit.dist);
    visit.open("/").await?;
    for kind in ["people", "works"] {
        let entry = &data.list(kind)[0];
        let name = entry.get("name").or(entry.get("title")).map_or("", text);
        super::palette::open(visit).await?;
        // A driver types no direction marks; a clipboard may contain them.
        let paste = "const field = document.querySelector('.palette input'); field.value = arguments[0]; \
                     field.dispatchEvent(new Event('input', { bubbles: true }))";
        visit.session.run(paste, vec![json!(name)]).await?;
        let link = json!(visit.path(&format!("/{kind}/{}/", text(&entry["slug"]))));
        let shown = format!("return !!document.querySelector(`.palette a[href='${{{link}}}']`)");
        visit.session.wait_for("the entry", &shown).await?;
        let found = visit.session.run(LEAKS, vec![]).await?;
        assert_eq!(found["leaks"], json!([]), "for {name}");
        nothing_has_run(visit, "/ with the palette").await?;
        super::palette::close(visit).await?;
    }
    Ok(())
}

/// A text that changes the writing direction is in an element that isolates it.
pub async fn a_turned_name_turns_nothing_beside_it(visit: &Visit<'_>) -> Outcome {
    let mut turned = 0;
    for page in page_types(&visit.dist) {
        if page.name == "not-found" || page.address.contains('?') {
            continue;
        }
        visit.open(&page.address).await?;
        let found = visit.session.run(LEAKS, vec![]).await?;
        turned += found["turned"].as_u64().unwrap_or_default();
        assert_eq!(found["leaks"], json!([]), "on {}", page.address);
    }
    assert!(turned > 50, "only {turned} turned texts");
    Ok(())
}

const LEAKS: &str = "
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const leaks = [];
    let turned = 0;
    while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!/[\\u0590-\\u08ff\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]/.test(walker.currentNode.data)) continue;
        if (element.closest('svg')) continue;
        turned += 1;
        const { display, unicodeBidi } = getComputedStyle(element);
        const keeps = display !== 'inline' || ['isolate', 'isolate-override', 'plaintext'].includes(unicodeBidi);
        if (!keeps) leaks.push(element.outerHTML.slice(0, 80));
    }
    return { turned, leaks };";
