//! A site with relative addresses: on a gateway with unknown paths, and on disk.

use serde_json::json;
use site_tests::Outcome;
use site_tests::contract::{Dataset, text};
use site_tests::visit::Visit;

use super::steps::{heading, wait_for_heading, wait_for_path};

/// While a picture moves, nothing can be clicked.
const ARRIVED: (&str, &str) = (
    "the picture to arrive",
    "return !document.querySelector('[data-travel]')",
);

pub async fn below_any_path_pages_start_and_turn(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    let data = Dataset::read(&visit.dist);
    let person = &data.list("people")[0];
    let (slug, name) = (text(&person["slug"]), text(&person["name"]));
    // With the file name, as in links without scripts.
    let address = format!("/people/{slug}/");
    visit.open(&format!("{address}index.html")).await?;
    session.run("window.testMark = true", vec![]).await?;
    let people = visit.path("/people/");
    session
        .click(&format!(".breadcrumbs a[href='{people}']"))
        .await?;
    wait_for_path(visit, &people).await?;
    session.wait_for(ARRIVED.0, ARRIVED.1).await?;
    session
        .click(&format!("main a[href='{}']", visit.path(&address)))
        .await?;
    wait_for_path(visit, &visit.path(&address)).await?;
    wait_for_heading(visit, name).await?;
    session.wait_for(ARRIVED.0, ARRIVED.1).await?;
    // The frame of the first page still works on a page at another depth.
    session.click(".site-footer a[href*='/sources/']").await?;
    wait_for_path(visit, &visit.path("/sources/")).await?;
    session.wait_for(ARRIVED.0, ARRIVED.1).await?;
    session.click("header a.to-search").await?;
    session
        .wait_for(
            "the palette",
            "return document.querySelector('dialog[open]')",
        )
        .await?;
    session.press(fantoccini::key::Key::Escape).await?;
    session.client.back().await?;
    wait_for_heading(visit, name).await?;
    assert_eq!(
        session.run("return window.testMark", vec![]).await?,
        json!(true),
        "no reload"
    );
    session.reload().await?;
    session.wait_ready().await?;
    wait_for_heading(visit, name).await
}

pub async fn from_a_disk_pages_are_read_and_lead_on(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    let dist = visit.dist.canonicalize()?;
    let home = format!("file://{}/index.html", dist.display());
    session.open_page(&home).await?;
    let data = Dataset::read(&visit.dist);
    assert!(heading(visit).await?.contains(data.title()));
    session.click(".site-header nav a[href='people/index.html'], .site-header nav a[href='./people/index.html']").await?;
    session
        .wait_for(
            "the list",
            "return location.pathname.endsWith('/people/index.html')",
        )
        .await?;
    let person = &data.list("people")[0];
    session
        .click(&format!(
            "main a[href$='/{}/index.html']",
            text(&person["slug"])
        ))
        .await?;
    wait_for_heading(visit, text(&person["name"])).await?;
    // The font, the icons and the theme are there; nothing was started, and there is no message.
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
    let state = "const face = [...document.fonts].find(({ family }) => /^.?Display at once.?$/.test(family));
        return [face.status, document.documentElement.hasAttribute('data-ready'), document.getElementById('trouble').hidden]";
    assert_eq!(
        session.run(state, vec![]).await?,
        json!(["loaded", false, true])
    );
    session.click("button.theme").await?;
    session
        .wait_for(
            "another theme",
            "return document.documentElement.dataset.theme",
        )
        .await?;
    session.run("localStorage.clear()", vec![]).await?;
    Ok(())
}
