//! Search: forgives slips, knows aliases, finds short names as words, and is in the address.

use fantoccini::key::Key;
use serde_json::json;
use site_tests::Outcome;
use site_tests::contract::{Dataset, text};
use site_tests::fault::Fault;
use site_tests::visit::Visit;

use super::palette;
use super::steps::wait_for_path;

/// What a visitor types, and the page that must come first.
const SLIPS: [(&str, &str); 11] = [
    ("jarvi", "/people/lasse-jarvi/"),
    // Decomposed and full-width letters.
    ("ja\u{308}rvi", "/people/lasse-jarvi/"),
    ("Ｊäｒｖｉ", "/people/lasse-jarvi/"),
    ("diddy", "/people/sean-combs/"),
    ("nwa", "/organizations/nwa/"),
    ("doc", "/people/the-doc/"),
    ("will i am", "/people/will-i-am/"),
    ("iovin", "/people/jimmy-iovine/"),
    ("nas", "/people/nas/"),
    ("DR DRE", "/people/dr-dre/"),
    ("emminem", "/people/eminem/"),
];

pub async fn a_search_with_a_slip_finds_what_was_meant(visit: &Visit<'_>) -> Outcome {
    for (typed, page) in SLIPS {
        let query: String = url::form_urlencoded::byte_serialize(typed.as_bytes()).collect();
        visit.open(&format!("/search/?q={query}")).await?;
        wait_for_first(visit, typed, page).await?;
        let field = "return document.getElementById('q').value";
        assert_eq!(
            visit.session.text_of(field).await?,
            typed,
            "the field shows what was asked"
        );
    }
    Ok(())
}

pub async fn what_is_typed_before_the_start_is_searched_for(visit: &Visit<'_>) -> Outcome {
    visit
        .server
        .fault(|path| path.ends_with(".wasm"), Fault::Held);
    let session = visit.session;
    session.open_page(&visit.url("/search/")).await?;
    // What a visitor has started carries over: opened, typed, selected, and where the focus is.
    session.click(".cite summary").await?;
    session.find("#q").await?.send_keys("jarvi").await?;
    let choose = "document.querySelector('#q').setSelectionRange(1, 3); document.querySelector('#q').was = true";
    session.run(choose, vec![]).await?;
    visit.server.clear_faults();
    session.wait_ready().await?;
    let goes_on = "const field = document.querySelector('#q'); \
                   return [!field.was, document.activeElement === field, field.value, \
                   field.selectionStart, field.selectionEnd, document.querySelector('.cite').open]";
    assert_eq!(
        session.run(goes_on, vec![]).await?,
        json!([true, true, "jarvi", 1, 3, true])
    );
    wait_for_first(visit, "jarvi", "/people/lasse-jarvi/").await?;
    let shown = "return document.querySelector('main .letters').checkVisibility()";
    assert_eq!(session.run(shown, vec![]).await?, false, "in place of all");
    session
        .run("document.querySelector('#q').select()", vec![])
        .await?;
    session.press(Key::Delete).await?;
    let all = format!("{shown} && !document.querySelector('main .results')");
    session.wait_for("everything again", &all).await?;
    // Where nothing is found, everything is still there to look through.
    session.find("#q").await?.send_keys("zzzz").await?;
    let nothing =
        "return document.querySelector('.filter-status')?.textContent.startsWith('Nothing found')";
    session.wait_for("a word about it", nothing).await?;
    assert_eq!(
        session.run(shown, vec![]).await?,
        true,
        "nothing to look through"
    );
    // On a page that does not search as you type, it stays as well.
    visit
        .server
        .fault(|path| path.ends_with(".wasm"), Fault::Held);
    visit.expect_trouble("no-such");
    session.open_page(&visit.url("/no-such/")).await?;
    session.find("#q").await?.send_keys("jarvi").await?;
    visit.server.clear_faults();
    session.wait_ready().await?;
    session.press(Key::Enter).await?;
    wait_for_first(visit, "jarvi", "/people/lasse-jarvi/").await
}

pub async fn what_is_typed_stands_in_the_address_and_leads_to_the_page(
    visit: &Visit<'_>,
) -> Outcome {
    let session = visit.session;
    visit.open("/search/").await?;
    let lists = "return document.querySelectorAll('main a[href]').length > 100";
    session.wait_for("the list of everything", lists).await?;
    session.find("#q").await?.send_keys("jarvi").await?;
    wait_for_first(visit, "jarvi", "/people/lasse-jarvi/").await?;
    session
        .wait_for(
            "the query in the address",
            "return location.search === '?q=jarvi'",
        )
        .await?;
    session.find(".filter-status").await?;
    session.client.refresh().await?;
    session.wait_ready().await?;
    wait_for_first(visit, "jarvi", "/people/lasse-jarvi/").await?;
    session.click(".results > li a").await?;
    wait_for_path(visit, &visit.path("/people/lasse-jarvi/")).await?;
    session.client.back().await?;
    wait_for_first(visit, "jarvi", "/people/lasse-jarvi/").await
}

pub async fn a_search_without_a_result_says_so(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visit.open("/search/").await?;
    session.find("#q").await?.send_keys("xqzwvk").await?;
    session.press(Key::Enter).await?;
    session
        .wait_for(
            "a word about finding nothing",
            "return document.querySelectorAll('.results > li').length === 0 && \
             document.querySelector('main .filter-status')?.textContent.includes('xqzwvk')",
        )
        .await?;
    let asked = visit.server.answers().into_iter();
    let asked = asked.filter(|answer| answer.path.contains("/search."));
    assert_eq!(asked.count(), 1, "what can be found is asked for once");
    Ok(())
}

async fn wait_for_first(visit: &Visit<'_>, typed: &str, page: &str) -> Outcome {
    let path = visit.path(page);
    let script = format!(
        "return document.querySelector('.results > li a')?.getAttribute('href') === {}",
        json!(path)
    );
    visit
        .session
        .wait_for(&format!("{path} as first result for `{typed}`"), &script)
        .await
}

pub async fn a_large_series_is_searched_in_parts(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    let data = Dataset::read(&visit.dist);
    let person = data.list("people").last().expect("people");
    let (name, path) = (
        text(&person["name"]),
        format!("/people/{}/", text(&person["slug"])),
    );
    visit.open("/search/").await?;
    session.find("#q").await?.send_keys(name).await?;
    wait_for_first(visit, name, &path).await?;
    let few = visit.server.answers();
    let few = few
        .iter()
        .filter(|answer| answer.path.contains("/data/search."));
    assert!(few.count() > 1, "what leads to parts, and parts");
    // A word that most facts have.
    for typed in ["", "signed"] {
        let type_in = "const field = document.querySelector('#q'); field.value = arguments[0]; \
                       field.dispatchEvent(new Event('input', { bubbles: true }))";
        session.run(type_in, vec![json!(typed)]).await?;
    }
    let many = "return document.querySelector('.filter-status')?.textContent.startsWith('Many entries') && \
                document.querySelectorAll('.results > li').length > 20";
    session.wait_for("the nearest of many", many).await?;
    session.run("document.activeElement.blur()", vec![]).await?;
    palette::open(visit).await?;
    palette::write(visit, name).await?;
    palette::wait_for_choice(visit, &visit.path(&path)).await?;
    session.press(Key::Enter).await?;
    wait_for_path(visit, &visit.path(&path)).await
}
