//! What was meant: an address that leads nowhere suggests the page it misses.

use serde_json::json;
use site_tests::Outcome;
use site_tests::contract::{Dataset, text};
use site_tests::visit::Visit;

use super::steps::{wait_for_heading, wait_for_path};

/// What chat programs, notes and typing make of the address of a person's page.
const MISSES: [&str; 20] = [
    "/people/{}).",
    "/people/{},",
    "/people/{}%3E",
    "/people/{}>",
    "/people/{}%22",
    "/people/{}*",
    "/people/{}%E2%80%8B",
    "/people/{}/%E2%80%8B",
    "/people/{}/)",
    "/people/{}.html",
    "/people/{}.html)",
    "/People/{}).",
    "/person/{}/",
    "/persons/{}",
    "/peple/{}/",
    "/{}/",
    "/people/{}e/",
    "/people/{}e",
    "/people/{}/biography/",
    "/people/{}/index.htm",
];

pub async fn an_address_that_leads_nowhere_offers_what_was_meant(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visit.expect_trouble("404");
    let data = Dataset::read(&visit.dist);
    let people = data.list("people");
    let person = people
        .iter()
        .find(|person| text(&person["slug"]).contains('-'));
    let person = person.expect("somebody has two names");
    let (slug, name) = (text(&person["slug"]), text(&person["name"]));
    let page = visit.path(&format!("/people/{slug}/"));
    for miss in MISSES {
        let miss = miss.replace("{}", slug);
        visit.open(&miss).await?;
        let offered = "return document.querySelector('#main .meant a')";
        session
            .wait_for(&format!("an offer at {miss}"), offered)
            .await?;
        assert_eq!(session.href("#main .meant a").await?, page, "at {miss}");
        let words = session
            .text_of("return document.querySelector('.meant').textContent")
            .await?;
        assert_eq!(words, format!("Did you mean {name}?"), "at {miss}");
        let said = "return document.querySelector('.meant').getAttribute('role')";
        assert_eq!(session.text_of(said).await?, "status", "it is read out");
    }
    // The suggestion is a link like any other.
    session.run("window.testMark = true", vec![]).await?;
    session.click("#main .meant a").await?;
    wait_for_path(visit, &page).await?;
    wait_for_heading(visit, name).await?;
    assert_eq!(
        session.run("return window.testMark", vec![]).await?,
        json!(true),
        "no reload"
    );
    // An address like nothing else suggests nothing.
    visit.open("/no-such-page/").await?;
    session.wait_for("the search file", "return performance.getEntriesByType('resource').some(({ name }) => /search\\.[0-9a-f]+\\.json/.test(name))").await?;
    let offered = "return document.querySelector('#main .meant').textContent";
    assert_eq!(
        session.text_of(offered).await?,
        "",
        "nothing is offered for nothing"
    );
    Ok(())
}
