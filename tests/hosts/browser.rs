//! A browser on a real host: the headers that the host sends let the site work, and nothing else.

use std::sync::Mutex;

use serde_json::{Value, json};
use site_tests::browser::{Engine, Profile, Session};
use site_tests::pages::page_types;
use site_tests::{Outcome, RECORDER, runtime};

use crate::host::Host;

/// One browser for all hosts, one after the other.
static BROWSER: Mutex<Option<Session>> = Mutex::new(None);

pub fn two_pages_hydrate_under_the_policy_of_the_host(host: &Host) -> String {
    // A failed visit may leave a browser in any state, so the next one gets a new browser.
    let mut open = BROWSER
        .lock()
        .unwrap_or_else(|poisoned| poisoned.into_inner());
    let session = open.take().unwrap_or_else(|| {
        runtime().block_on(async {
            let session = Session::open(Profile::of(Engine::Chromium)).await;
            let first = json!({ "source": RECORDER.0 });
            session
                .cdp("Page.addScriptToEvaluateOnNewDocument", first)
                .await
                .expect("a browser can be told to note errors");
            session
        })
    });
    runtime()
        .block_on(visit(&session, host))
        .unwrap_or_else(|error| panic!("{error}"));
    *open = Some(session);
    "2 hydrate".to_owned()
}

async fn visit(session: &Session, host: &Host) -> Outcome {
    let pages = page_types(&host.dist);
    for kind in ["home", "person"] {
        let page = pages.iter().find(|page| page.name == kind);
        let page = page.ok_or_else(|| format!("the site has no {kind} page"))?;
        let path = host.path(page.address.trim_start_matches('/'));
        session.open_ready(&host.url(&path)).await?;
        let troubles = [notes(session).await?, session.browser_log().await?].concat();
        assert!(troubles.is_empty(), "{path}: {troubles:?}");
    }
    other_spellings(session, host).await?;
    // Check that the look at the console sees what it should.
    let inline = "const script = document.createElement('script'); script.textContent = 'window.ran = 1'; \
                  document.head.append(script); return window.ran ?? null";
    assert_eq!(session.run(inline, vec![]).await?, Value::Null);
    let seen =
        "return (sessionStorage.getItem('site-tests:troubles') ?? '').includes('script-src')";
    session.wait_for("a refusal to be noted", seen).await?;
    session.run("sessionStorage.clear()", vec![]).await?;
    session.open_page("about:blank").await?;
    session.browser_log().await?;
    Ok(())
}

/// However an address is spelled, if the host answers it with a page, the page is shown, and turns.
async fn other_spellings(session: &Session, host: &Host) -> Outcome {
    let pages = page_types(&host.dist);
    let person = pages.iter().find(|page| page.name == "person");
    let own = person.ok_or("the site has no person")?.address.as_str();
    let own = own.trim_start_matches('/');
    let name = "return document.querySelector('h1').textContent";
    session.open_ready(&host.url(&host.path(own))).await?;
    let expected = session.run(name, vec![]).await?;
    let (section, slug) = own.trim_end_matches('/').split_once('/').ok_or("no slug")?;
    for spelled in [
        format!("{section}//{slug}/"),
        format!("{section}/{}/", slug.replace('-', "%2D")),
        format!("{section}/{slug}/index.html"),
        format!("{section}/{slug}"),
    ] {
        session.open_ready(&host.url(&host.path(&spelled))).await?;
        assert_eq!(session.run(name, vec![]).await?, expected, "{spelled}");
        session.run("window.stays = true", vec![]).await?;
        session.click("header nav a").await?;
        let turned = "return document.querySelector('header nav a').matches('[aria-current=page]') && window.stays";
        session.wait_for(&spelled, turned).await?;
        let troubles = [notes(session).await?, session.browser_log().await?].concat();
        assert!(troubles.is_empty(), "{spelled}: {troubles:?}");
    }
    Ok(())
}

/// What the recorder has noted.
async fn notes(session: &Session) -> Outcome<Vec<String>> {
    let notes = session.run(RECORDER.1, vec![]).await?;
    let notes: Vec<Value> = serde_json::from_str(notes.as_str().unwrap_or("[]"))?;
    Ok(notes.iter().map(Value::to_string).collect())
}
