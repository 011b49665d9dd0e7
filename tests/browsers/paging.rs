//! Paging: a long list turns its pages like any page, filtered or not, and old links find what they name.

use serde_json::Value;
use site_tests::Outcome;
use site_tests::contract::{Dataset, PAGE, text};
use site_tests::visit::Visit;

pub async fn a_long_list_turns_its_pages_without_a_reload(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    let people = Dataset::read(&visit.dist).list("people").len();
    assert!(people > PAGE, "the list of people has one page");
    visit.open("/people/").await?;
    session.run("window.same = true", vec![]).await?;
    session.click(".pager [rel=next]").await?;
    shows(visit, "/people/page-2/", people - PAGE).await?;
    let heading = "return document.activeElement === document.querySelector('main h1')";
    session
        .wait_for("the focus on the heading", heading)
        .await?;
    session.client.back().await?;
    shows(visit, "/people/", PAGE).await?;
    assert_eq!(
        session.run("return window.same", vec![]).await?,
        Value::Bool(true)
    );
    Ok(())
}

pub async fn an_ordered_list_keeps_its_page_in_the_address(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    let people = Dataset::read(&visit.dist).list("people").len();
    visit.open("/people/page-2/").await?;
    session.click("nav.filters a[href*='sort=name']").await?;
    shows(visit, "/people/?sort=name", PAGE).await?;
    session.click(".pager [rel=next]").await?;
    shows(visit, "/people/?sort=name&page=2", people - PAGE).await?;
    session.client.refresh().await?;
    session.wait_ready().await?;
    shows(visit, "/people/?sort=name&page=2", people - PAGE).await
}

pub async fn an_old_link_to_a_fact_finds_the_page_that_holds_it(visit: &Visit<'_>) -> Outcome {
    let data = Dataset::read(&visit.dist);
    let sources = data
        .list("sources")
        .iter()
        .map(|source| text(&source["slug"]));
    let mut long = sources.filter(|source| data.facts_from(source).len() > PAGE);
    let source = long
        .next()
        .expect("a source with more than a page of facts");
    let fact = data.facts_from(source)[PAGE];
    visit.open(&format!("/sources/{source}/#{fact}")).await?;
    let page = format!("/sources/{source}/page-2/");
    let arrived = format!(
        "return location.pathname.endsWith({page:?}) && !!document.querySelector('#{fact}:target')"
    );
    visit.session.wait_for("the fact", &arrived).await
}

/// The address, and this many entries.
async fn shows(visit: &Visit<'_>, address: &str, entries: usize) -> Outcome {
    let there = format!(
        "return (location.pathname + location.search).endsWith({address:?}) \
         && document.querySelectorAll('.entries > li:not([hidden])').length === {entries}"
    );
    visit.session.wait_for(address, &there).await
}
