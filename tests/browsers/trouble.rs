//! Trouble: a module that stops and one that is slow, and what tells a visitor about it.

use std::time::Duration;

use serde_json::Value;
use site_tests::Outcome;
use site_tests::contract::file_name;
use site_tests::fault::Fault;
use site_tests::visit::Visit;

use super::steps::heading;

pub async fn a_module_that_stops_ends_in_the_message_which_can_be_closed(
    visit: &Visit<'_>,
) -> Outcome {
    let session = visit.session;
    visit.expect_trouble("");
    // An uncaught trap. In some engines a driver's own scripts have another `WebAssembly`.
    let trap = "addEventListener('site-tests-stop', () => { throw new WebAssembly.RuntimeError('unreachable'); });";
    visit.server.run_before(trap);
    visit.open("/people/").await?;
    session
        .run("dispatchEvent(new Event('site-tests-stop'))", vec![])
        .await?;
    told(visit, "a stop").await?;
    readable(visit).await?;
    session.click("#trouble-close").await?;
    let closed = "return document.getElementById('trouble').hidden";
    assert_eq!(session.run(closed, vec![]).await?, Value::Bool(true));
    Ok(())
}

pub async fn before_a_slow_module_has_arrived_links_already_work(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    let module = module(visit);
    // Leaving a page while it loads makes its requests fail.
    visit.expect_trouble(&module);
    visit.expect_trouble("NetworkError");
    visit.expect_trouble("Load failed");
    visit.server.fault(
        move |path| path == module,
        Fault::Delayed(Duration::from_secs(3)),
    );
    session.open_page(&visit.url("/")).await?;
    let ready = "return document.documentElement.hasAttribute('data-ready')";
    assert_ne!(session.run(ready, vec![]).await?, Value::Bool(true));
    readable(visit).await?;
    let path = visit.path("/people/");
    session
        .click(&format!("nav[aria-label=Main] a[href='{path}']"))
        .await?;
    super::steps::wait_for_path(visit, &path).await?;
    visit.server.clear_faults();
    session.wait_ready().await
}

/// The path of the module inside the site.
pub fn module(visit: &Visit) -> String {
    file_name(&visit.dist, "", |name| name.ends_with("_bg.wasm"))
}

/// The path of the full style sheet.
pub fn style(visit: &Visit) -> String {
    file_name(&visit.dist, "", |name| {
        name.starts_with("style.") && name.ends_with(".css")
    })
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
