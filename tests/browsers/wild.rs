//! In the wild: what extensions, translators, hosts, proxies and archives do to a page on its way. The app starts
//! anyway, or stays out of the way, and only real trouble is reported.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use site_tests::Outcome;
use site_tests::pages::page_types;
use site_tests::server::Server;
use site_tests::visit::Visit;

use super::steps::{heading, open_with_pages, wait_for_path};

/// What is done to a page before the app starts: a name, and the script that does it once the document is there.
const DONE: [(&str, &str); 9] = [
    (
        "something put first and last into every part",
        "for (const part of document.querySelectorAll('html, head, body, header, main, main ul, main article')) {
             const made = () => [document.createElement('aside'), document.createTextNode('x'), document.createComment('x')];
             part.prepend(...made());
             part.append(...made());
         }",
    ),
    (
        "no comments",
        "const all = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
         const found = [];
         while (all.nextNode()) found.push(all.currentNode);
         found.forEach((comment) => comment.remove());",
    ),
    ("every text in a font element", FONTS),
    ("no header", "document.querySelector('header.site-header').remove()"),
    ("no share control", "document.querySelectorAll('.share').forEach((each) => each.remove())"),
    ("no search", "document.querySelectorAll('.to-search, #q').forEach((each) => each.remove())"),
    ("no footer", "document.querySelector('footer.site-footer').remove()"),
    (
        "no line for announcements and none for what was copied",
        "for (const id of ['announcer', 'toast']) document.getElementById(id).remove()",
    ),
    (
        "attributes of others",
        "for (const part of document.querySelectorAll('html, body, main, main *')) part.setAttribute('data-other', '');",
    ),
];

/// What a translator does.
const FONTS: &str = "
    const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (all.nextNode()) found.push(all.currentNode);
    for (const text of found) {
        if (!text.data.trim() || text.parentElement.closest('script, style')) continue;
        const font = document.createElement('font');
        text.replaceWith(font);
        font.append(text);
    }";

pub async fn whatever_others_do_to_a_page_it_starts_and_turns(visit: &Visit<'_>) -> Outcome {
    for (name, script) in DONE {
        let once = format!("addEventListener('DOMContentLoaded', () => {{ {script} }});");
        visit.server.run_before(&once);
        works(visit, "/people/")
            .await
            .map_err(|error| format!("{name}: {error}"))?;
    }
    visit.server.run_before("");
    Ok(())
}

pub async fn a_page_that_is_translated_after_its_start_turns(visit: &Visit<'_>) -> Outcome {
    visit.open("/people/").await?;
    visit.session.run(FONTS, vec![]).await?;
    filter_and_turn(visit).await
}

/// A list of people starts, is filtered, and leads to a page and back without a load.
async fn works(visit: &Visit<'_>, page: &str) -> Outcome {
    visit.open(page).await?;
    filter_and_turn(visit).await
}

async fn filter_and_turn(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    session.run("window.stays = true", vec![]).await?;
    let rows = "document.querySelectorAll('main .entries > li:not([hidden])').length";
    let all = session.run(&format!("return {rows}"), vec![]).await?;
    let filtered =
        format!("return {rows} > 0 && {rows} < {all} && location.search.includes('role=')");
    session
        .click(".filters li:last-of-type a[href*='role=']")
        .await?;
    session.wait_for("a filtered list", &filtered).await?;
    let to = session.href("main .entries > li:not([hidden]) a").await?;
    session.click("main .entries > li:not([hidden]) a").await?;
    wait_for_path(visit, &to).await?;
    session
        .wait_for("the page under its own title", TITLED)
        .await?;
    session.client.back().await?;
    session
        .wait_for("the filtered list again", &filtered)
        .await?;
    let quiet = "return window.stays === true && !document.querySelector('#trouble:not([hidden])')";
    if session.run(quiet, vec![]).await? != json!(true) {
        return Err("the page was loaded, or a notice was shown".into());
    }
    let troubles = visit.troubles().await?;
    if !troubles.is_empty() {
        return Err(troubles.join("\n").into());
    }
    Ok(())
}

/// The title of an entry's page begins with its heading.
const TITLED: &str =
    "return document.title.startsWith(document.querySelector('h1').textContent.trim())";

/// If a host answers these addresses with the file of a page, that page is shown.
pub async fn another_spelling_of_an_address_shows_the_same_page(visit: &Visit<'_>) -> Outcome {
    let pages = page_types(&visit.dist);
    let person = pages.iter().find(|page| page.name == "person");
    let person = person.ok_or("no page of a person")?.address.clone();
    let slug = person
        .trim_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_owned();
    for spelled in [
        format!("/people//{slug}/"),
        format!("/people/{}/", slug.replace('-', "%2D")),
        format!("/people/{slug}/index.html"),
        format!("/people/.//{slug}/?utm_source=x"),
    ] {
        visit.open(&spelled).await?;
        let name = heading(visit).await?;
        visit.session.run("window.stays = true", vec![]).await?;
        visit
            .session
            .click("header nav a[href$='/people/']")
            .await?;
        wait_for_path(visit, &visit.path("/people/")).await?;
        visit.session.client.back().await?;
        let back = format!(
            "return document.querySelector('h1').textContent.trim() === {}",
            json!(name)
        );
        visit
            .session
            .wait_for(&format!("{spelled} again"), &back)
            .await?;
        let stays = visit
            .session
            .run("return window.stays === true", vec![])
            .await?;
        assert_eq!(
            stays,
            json!(true),
            "{spelled}: the page was turned, not loaded"
        );
    }
    Ok(())
}

/// A web archive keeps pages at addresses of its own and rewrites their links. There the app stays out of the way:
/// links are links, and there is no message.
pub async fn a_copy_in_an_archive_is_left_as_it_is(visit: &Visit<'_>) -> Outcome {
    // Addresses in scripts and styles are not rewritten here.
    visit.expect_trouble("404");
    let archive = Archive::of(&visit.dist);
    let server = Server::start(&archive.0);
    let session = visit.session;
    session
        .open_page(&server.url(&format!("{PREFIX}people/")))
        .await?;
    let started = "return performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.wasm'))";
    session.wait_for("the module of the copy", started).await?;
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
    let silent = "return !document.documentElement.hasAttribute('data-ready') && document.querySelector('#trouble').hidden";
    assert_eq!(session.run(silent, vec![]).await?, json!(true));
    let to = session.href("main .entries > li:not([hidden]) a").await?;
    assert!(to.starts_with(&format!("/{PREFIX}")), "{to}");
    session.run("window.stays = true", vec![]).await?;
    session.click("main .entries > li:not([hidden]) a").await?;
    session
        .wait_for(
            "the page in the copy",
            &format!(
                "return !window.stays && location.pathname === {}",
                json!(to)
            ),
        )
        .await?;
    assert!(!heading(visit).await?.is_empty());
    Ok(())
}

/// The address prefix of an archived site.
const PREFIX: &str = "web/20261129/";

/// A copy of a site as in an archive. Removed when dropped.
struct Archive(PathBuf);

impl Archive {
    fn of(dist: &Path) -> Archive {
        let root = std::env::temp_dir().join(format!("site-tests-archive-{}", std::process::id()));
        let copy = root.join(PREFIX);
        copy_into(dist, &copy);
        fs::copy(dist.join("index.html"), root.join("index.html")).expect("a page can be copied");
        Archive(root)
    }
}

impl Drop for Archive {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy_into(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("a site can be read") {
        let path = entry.expect("a site can be read").path();
        let target = to.join(path.file_name().expect("a file has a name"));
        if path.is_dir() {
            copy_into(&path, &target);
        } else if path.extension().is_some_and(|kind| kind == "html") {
            let html = fs::read_to_string(&path).expect("a page is text");
            let html = html
                .replace("href=\"/", &format!("href=\"/{PREFIX}"))
                .replace("src=\"/", &format!("src=\"/{PREFIX}"));
            fs::write(target, html).expect("a page can be written");
        } else {
            fs::copy(&path, target).expect("a file can be copied");
        }
    }
}

pub async fn where_a_link_of_the_head_is_gone_trying_again_helps(visit: &Visit<'_>) -> Outcome {
    // What the start script reports about it, in the words of each engine.
    visit.expect_trouble("null");
    visit.expect_trouble("boot.");
    let session = visit.session;
    for (link, page) in [("style", "/search/?q=the"), ("glue", "/people/?sort=name")] {
        let gone = format!(
            "addEventListener('DOMContentLoaded', () => document.getElementById('{link}').remove());"
        );
        visit.server.run_before(&gone);
        session.open_page(&visit.url(page)).await?;
        let told = "return !document.querySelector('#trouble').hidden";
        session.wait_for("the notice", told).await?;
        visit.server.run_before("");
        session.click("#trouble-retry").await?;
        let well = "return 'ready' in document.documentElement.dataset \
                    && document.querySelector('#trouble').hidden";
        session.wait_for("the page as it should be", well).await?;
    }
    Ok(())
}

/// If a browser refuses transitions, or an extension has broken them, address and page still match.
pub async fn where_no_transition_can_start_the_page_turns_all_the_same(
    visit: &Visit<'_>,
) -> Outcome {
    let refuse = "Document.prototype.startViewTransition = () => { throw new DOMException('no', 'InvalidStateError') };";
    visit.server.run_before(refuse);
    visit.open("/people/").await?;
    let to = visit
        .session
        .href("main .entries > li:not([hidden]) a")
        .await?;
    visit
        .session
        .click("main .entries > li:not([hidden]) a")
        .await?;
    wait_for_path(visit, &to).await?;
    visit
        .session
        .wait_for("the page under its own title", TITLED)
        .await?;
    visit.server.run_before("");
    Ok(())
}

pub async fn who_goes_back_before_a_page_has_turned_stays_where_they_are(
    visit: &Visit<'_>,
) -> Outcome {
    let session = visit.session;
    let late = "Document.prototype.startViewTransition = function (change) {
        const done = new Promise((resolve) => setTimeout(resolve, 600)).then(change);
        done.then(() => { window.hasTurned = true; });
        return { ready: done, finished: done, updateCallbackDone: done, skipTransition() {} };
    };";
    visit.server.run_before(late);
    let pages = page_types(&visit.dist);
    let person = pages.iter().find(|page| page.name == "person");
    let person = person.ok_or("no page of a person")?.address.clone();
    open_with_pages(visit, &person).await?;
    let name = heading(visit).await?;
    let there_and_back = "document.querySelector(\"header nav a[href$='/people/']\").click(); \
                          const there = location.pathname; history.back(); return there";
    let there = session.text_of(there_and_back).await?;
    assert_eq!(there, visit.path("/people/"));
    session
        .wait_for("the late change", "return window.hasTurned")
        .await?;
    wait_for_path(visit, &visit.path(&person)).await?;
    assert_eq!(heading(visit).await?, name);
    visit.server.run_before("");
    Ok(())
}

pub async fn a_form_of_somebody_else_is_left_to_them(visit: &Visit<'_>) -> Outcome {
    visit.open("/search/").await?;
    let form = "
        const form = document.createElement('form');
        form.action = '/search/';
        document.body.append(form);
        addEventListener('submit', (event) => {
            window.left = !event.defaultPrevented && location.search === '';
            event.preventDefault();
        });
        form.requestSubmit();
        return window.left;";
    let found = visit.session.run(form, vec![]).await?;
    assert_eq!(found, json!(true));
    Ok(())
}
