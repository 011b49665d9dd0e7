//! Trouble: whatever is missing or damaged, the page stays readable, says what is off, and recovers.

use std::time::Duration;

use serde_json::Value;
use site_tests::Outcome;
use site_tests::contract::{bundle_name, file_name};
use site_tests::fault::Fault;
use site_tests::visit::Visit;

use super::steps::heading;

pub async fn without_the_dataset_the_page_stays_readable_and_recovers(
    visit: &Visit<'_>,
) -> Outcome {
    for fault in [Fault::Missing, Fault::Status(500), Fault::BrokenOff] {
        survives(visit, bundle_name(&visit.dist), fault).await?;
    }
    Ok(())
}

pub async fn with_a_damaged_dataset_the_page_stays_readable_and_recovers(
    visit: &Visit<'_>,
) -> Outcome {
    let page = b"<!doctype html><title>Sign in to the network</title>".to_vec();
    let bundle = bundle_name(&visit.dist);
    for fault in [
        Fault::Truncated,
        Fault::Replaced(page, "text/html; charset=utf-8"),
        Fault::Replaced(Vec::new(), "application/json"),
        Fault::Replaced(b"{\"format\":1}".to_vec(), "application/json"),
    ] {
        survives(visit, bundle.clone(), fault).await?;
    }
    Ok(())
}

pub async fn with_a_dataset_of_another_version_the_page_stays_readable_and_recovers(
    visit: &Visit<'_>,
) -> Outcome {
    let bundle = bundle_name(&visit.dist);
    let mut data: Value = serde_json::from_slice(&std::fs::read(visit.dist.join(&bundle))?)?;
    data["format"] = Value::from(999);
    let other = Fault::Replaced(data.to_string().into_bytes(), "application/json");
    survives(visit, bundle, other).await
}

pub async fn without_the_module_the_page_stays_readable_and_recovers(visit: &Visit<'_>) -> Outcome {
    let module = module(visit);
    let other = Fault::Replaced(b"not a module".to_vec(), "application/wasm");
    for fault in [Fault::Missing, Fault::Truncated, other] {
        survives(visit, module.clone(), fault).await?;
    }
    Ok(())
}

pub async fn without_its_glue_the_page_stays_readable_and_recovers(visit: &Visit<'_>) -> Outcome {
    survives(visit, glue(visit), Fault::Missing).await
}

// A visit of its own: WebKit keeps a script that once arrived whole, whatever the server says of it later.
pub async fn with_damaged_glue_the_page_stays_readable_and_recovers(visit: &Visit<'_>) -> Outcome {
    survives(visit, glue(visit), Fault::Truncated).await
}

pub async fn a_panic_in_the_module_ends_in_the_message(visit: &Visit<'_>) -> Outcome {
    // Hydration rests on the comments of the prerendered page: without them it cannot go on.
    let page = std::fs::read_to_string(visit.dist.join("people/index.html"))?;
    let mut stripped = String::new();
    let mut rest = page.as_str();
    while let Some((before, after)) = rest.split_once("<!--") {
        stripped.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    stripped.push_str(rest);
    visit.expect_trouble("");
    let fault = Fault::Replaced(stripped.into_bytes(), "text/html; charset=utf-8");
    visit.server.fault(|path| path == "people/", fault);
    visit.session.open_page(&visit.url("/people/")).await?;
    told(visit, "a panic").await?;
    readable(visit).await
}

pub async fn before_a_slow_dataset_has_arrived_links_already_work(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    let bundle = bundle_name(&visit.dist);
    // Leaving a page while it loads fails what it was loading.
    visit.expect_trouble(&bundle);
    visit.server.fault(
        move |path| path == bundle,
        Fault::Delayed(Duration::from_secs(3)),
    );
    session.open_page(&visit.url("/")).await?;
    assert!(
        !session
            .run(
                "return document.documentElement.hasAttribute('data-ready')",
                vec![]
            )
            .await?
            .eq(&Value::Bool(true))
    );
    readable(visit).await?;
    let path = visit.path("/people/");
    session
        .click(&format!("nav[aria-label=Main] a[href='{path}']"))
        .await?;
    super::steps::wait_for_path(visit, &path).await?;
    visit.server.mend();
    session.wait_ready().await
}

/// The path of the module inside the site.
pub fn module(visit: &Visit) -> String {
    file_name(&visit.dist, "", |name| name.ends_with("_bg.wasm"))
}

/// The path of the module's glue, which has the module's name.
pub fn glue(visit: &Visit) -> String {
    let module = module(visit);
    let name = module
        .split(['-', '.', '_'])
        .next()
        .unwrap_or_default()
        .to_owned();
    file_name(&visit.dist, "", |file| {
        file.starts_with(&name) && file.ends_with(".js")
    })
}

/// Breaks a file and looks: the message is shown, the page readable, its links work; mended, it recovers.
async fn survives(visit: &Visit<'_>, file: String, fault: Fault) -> Outcome {
    let what = format!("{file}: {fault:?}")
        .chars()
        .take(120)
        .collect::<String>();
    let session = visit.session;
    // The browser may name the file; the app may log what it tells the visitor.
    visit.expect_trouble(&file);
    visit.expect_trouble("console.error");
    let broken = file.clone();
    visit.server.fault(move |path| path == broken, fault);
    session.open_page(&visit.url("/episodes/")).await?;
    told(visit, &what).await?;
    readable(visit).await?;
    session.run("window.testMark = true", vec![]).await?;
    let path = visit.path("/people/");
    session
        .click(&format!("nav[aria-label=Main] a[href='{path}']"))
        .await?;
    super::steps::wait_for_path(visit, &path).await?;
    told(visit, &what).await?;
    readable(visit).await?;
    visit.server.mend();
    session.click("#trouble-retry").await?;
    session
        .wait_ready()
        .await
        .map_err(|error| format!("after {what}: {error}"))?;
    let hidden = "return document.getElementById('trouble').hidden";
    assert_eq!(
        session.run(hidden, vec![]).await?,
        Value::Bool(true),
        "{what}: the message goes away"
    );
    Ok(())
}

/// The message is shown, says something, and offers to try again.
pub async fn told(visit: &Visit<'_>, what: &str) -> Outcome {
    let shown = "const box = document.getElementById('trouble'); \
                 return box && !box.hidden && box.getBoundingClientRect().height > 0 && \
                 [...box.querySelectorAll('p')].filter((p) => !p.hidden && p.textContent.trim()).length === 1 && \
                 document.getElementById('trouble-retry').getBoundingClientRect().height > 0";
    visit
        .session
        .wait_for(&format!("the message after {what}"), shown)
        .await
}

/// The page is not blank: a heading, text and links.
pub async fn readable(visit: &Visit<'_>) -> Outcome {
    assert!(!heading(visit).await?.is_empty());
    let main = "return document.querySelector('main').innerText.trim().length > 100 && \
                document.querySelectorAll('main a[href]').length > 2";
    visit.session.wait_for("a readable page", main).await
}
