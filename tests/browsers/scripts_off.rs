//! Scripts off: the prerendered pages alone lead everywhere.

use site_tests::Outcome;
use site_tests::contract::{Dataset, text};
use site_tests::visit::Visit;

pub async fn without_scripts_links_lead_from_home_to_a_part_a_person_and_an_award(
    visit: &Visit<'_>,
) -> Outcome {
    let session = visit.session;
    let data = Dataset::read(&visit.dist);
    let part = &data.list("episodes")[0];
    let award = &data.list("awards")[0];
    session.open_page(&visit.url("/")).await?;
    assert!(is_plain(visit).await?, "scripts are really off");
    heading_says(visit, data.title()).await?;
    session
        .click(&format!("a[href='{}']", visit.path("/episodes/")))
        .await?;
    let address = format!("/episodes/{}/", text(&part["slug"]));
    session
        .click(&format!("main a[href='{}']", visit.path(&address)))
        .await?;
    heading_says(visit, text(&part["title"])).await?;

    let link = format!("main a[href^='{}']", visit.path("/people/"));
    let href = session.href(&link).await?;
    let slug = href
        .trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_owned();
    session.click(&link).await?;
    heading_says(visit, text(&data.entry("people", &slug)["name"])).await?;

    session
        .click(&format!(
            "nav[aria-label=Main] a[href='{}']",
            visit.path("/awards/")
        ))
        .await?;
    let address = format!("/awards/{}/", text(&award["slug"]));
    session
        .click(&format!("main a[href='{}']", visit.path(&address)))
        .await?;
    heading_says(visit, text(&award["short_name"])).await?;
    assert!(is_plain(visit).await?);
    Ok(())
}

pub async fn without_scripts_search_lists_everything(visit: &Visit<'_>) -> Outcome {
    visit.session.open_page(&visit.url("/search/")).await?;
    let links = visit
        .session
        .client
        .find_all(fantoccini::Locator::Css("main a[href]"))
        .await?;
    let entries = Dataset::read(&visit.dist).expected_pages().len();
    assert!(
        links.len() + 20 > entries,
        "{} links for {entries} pages",
        links.len()
    );
    Ok(())
}

async fn is_plain(visit: &Visit<'_>) -> Outcome<bool> {
    Ok(visit
        .session
        .find("html")
        .await?
        .attr("data-ready")
        .await?
        .is_none())
}

async fn heading_says(visit: &Visit<'_>, words: &str) -> Outcome {
    let mut shown = String::new();
    for _ in 0..100 {
        shown = match visit.session.find("h1").await {
            Ok(heading) => heading.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        };
        // What style sheets do to capitals is not the matter here.
        if shown.to_lowercase().contains(&words.to_lowercase()) {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    Err(format!("the heading is “{shown}”, not “{words}”").into())
}
