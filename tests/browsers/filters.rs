//! Filters: what is shown is in the address, and comes back with it.

use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::contract::{Dataset, text};
use site_tests::fault::Fault;
use site_tests::visit::Visit;

pub async fn filtered_awards_survive_a_reload_and_back_undoes_them(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    let data = Dataset::read(&visit.dist);
    let all = data.list("awards").len();
    let won = data
        .list("awards")
        .iter()
        .filter(|award| award["result"] == "won")
        .count();
    assert!(
        won > 0 && won < all,
        "the dataset can show that the filter works"
    );
    visit.open("/awards/").await?;
    wait_for_entries(visit, all).await?;
    session.click("nav.filters a[href*='result=won']").await?;
    wait_for_entries(visit, won).await?;
    filtered_by_result(visit, won, all).await?;

    session.reload().await?;
    session.wait_ready().await?;
    wait_for_entries(visit, won).await?;
    filtered_by_result(visit, won, all).await?;

    session.client.back().await?;
    wait_for_entries(visit, all).await?;
    assert_eq!(session.text_of("return location.search").await?, "");
    Ok(())
}

/// Address, status line, mark on the filter and results all say the same.
async fn filtered_by_result(visit: &Visit<'_>, won: usize, all: usize) -> Outcome {
    let session = visit.session;
    assert_eq!(
        session.text_of("return location.search").await?,
        "?result=won"
    );
    let status = session
        .text_of("return document.querySelector('.filter-status').textContent")
        .await?;
    assert!(status.contains(&format!("{won} of {all}")), "{status}");
    let active = "return document.querySelector(\"nav.filters a[href*='result=won']\").getAttribute('aria-current')";
    assert_eq!(session.text_of(active).await?, "true");
    let results = "return [...document.querySelectorAll('.entries > li:not([hidden]) .result')].every((r) => r.textContent.trim().endsWith('Won'))";
    assert_eq!(
        session.run(results, vec![]).await?,
        Value::Bool(true),
        "only wins are listed"
    );
    Ok(())
}

pub async fn a_pasted_address_restores_two_filters_and_the_order(visit: &Visit<'_>) -> Outcome {
    let data = Dataset::read(&visit.dist);
    let body = text(&data.list("awards")[0]["body"]);
    let of_body = |award: &&Value| {
        award["body"] == body && award["result"] == data.list("awards")[0]["result"]
    };
    let expected = data.list("awards").iter().filter(of_body).count();
    let result = text(&data.list("awards")[0]["result"]);
    visit
        .open(&format!(
            "/awards/?result={result}&body={body}&sort=category"
        ))
        .await?;
    wait_for_entries(visit, expected).await?;
    for value in [result, body, "category"] {
        // The address of the chosen link still names what is chosen.
        let active = format!("nav.filters a[aria-current=true][href*='{value}']");
        visit.session.find(&active).await?;
    }
    Ok(())
}

pub async fn people_are_filtered_by_role(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    let data = Dataset::read(&visit.dist);
    let all = data.list("people").len();
    let producers = data
        .list("people")
        .iter()
        .filter(|person| has(person, "producer"))
        .count();
    assert!(
        producers > 0 && producers < all,
        "the dataset can show that the filter works"
    );
    visit.open("/people/").await?;
    session
        .click("nav.filters a[href*='role=producer']")
        .await?;
    wait_for_entries(visit, producers).await?;
    assert_eq!(
        session.text_of("return location.search").await?,
        "?role=producer"
    );
    visit.open("/people/?role=no-such-role").await?;
    wait_for_entries(visit, all).await
}

/// Clicks on the first filter at the moment the page becomes ready.
const CLICK_WHEN_READY: &str = "
    const root = document.documentElement;
    new MutationObserver((_, watch) => {
        if (!root.hasAttribute('data-ready')) return;
        watch.disconnect();
        document.querySelector('nav.filters a').click();
    }).observe(root, { attributes: true });";

pub async fn a_filter_chosen_in_the_moment_of_the_start_is_taken(visit: &Visit<'_>) -> Outcome {
    let all = Dataset::read(&visit.dist).list("people").len();
    visit.server.run_before(CLICK_WHEN_READY);
    visit.open("/people/?role=producer").await?;
    wait_for_entries(visit, all).await?;
    let session = visit.session;
    assert_eq!(session.text_of("return location.search").await?, "");
    Ok(())
}

pub async fn a_list_that_stands_whole_is_filtered_without_a_file(visit: &Visit<'_>) -> Outcome {
    // The file of all pages arrives when the browser is idle.
    visit
        .server
        .fault(|path| path.starts_with("data/"), Fault::Missing);
    visit.expect_trouble("404");
    visit.expect_trouble("data/");
    visit.open("/people/").await?;
    let data = Dataset::read(&visit.dist);
    let directors = data
        .list("people")
        .iter()
        .filter(|person| has(person, "director"))
        .count();
    visit
        .session
        .click("nav.filters a[href$='?role=director']")
        .await?;
    wait_for_entries(visit, directors).await?;
    let content =
        |path: &str| path.ends_with("/people/page.json") || path.contains("/people/list.");
    let asked = visit.server.answers();
    let asked: Vec<_> = asked
        .iter()
        .filter(|answer| content(&answer.path))
        .collect();
    assert!(asked.is_empty(), "{asked:?}");
    Ok(())
}

fn has(person: &Value, role: &str) -> bool {
    let roles = person["credits"].as_array().map_or(&[][..], Vec::as_slice);
    roles.iter().any(|credit| credit["job"] == role)
}

/// Waits until the list has this many entries.
async fn wait_for_entries(visit: &Visit<'_>, count: usize) -> Outcome {
    let script = format!(
        "return document.querySelectorAll('.entries > li:not([hidden])').length === {}",
        json!(count)
    );
    visit
        .session
        .wait_for(&format!("a list of {count} entries"), &script)
        .await
}
