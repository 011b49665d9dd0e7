//! Faults: each file that a page loads, broken in each way. The page is readable and its links work; it says what is
//! off and nothing more; and when the fault ends, it recovers.

use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use site_tests::contract::{file_name, pages_name, search_name};
use site_tests::fault::Fault;
use site_tests::release::WORKER;
use site_tests::server::Server;
use site_tests::visit::Visit;
use site_tests::{NARROW, Outcome};

use super::offline::wait_until_kept;
use super::steps::turn_by_menu;
use super::trouble::{glue, module, readable, told};

/// What a visitor notices of a fault.
#[derive(Clone, Copy, Debug)]
enum Then {
    /// The message for this trouble, or for one of these.
    Told(&'static str),
    /// Nothing: the page becomes interactive anyway.
    Works,
    /// A page as without scripts: no script has arrived that could tell.
    Plain,
}
use Then::{Plain, Told, Works};

/// The ways in which a file is broken, in the order of the columns below.
const WAYS: [&str; 7] = [
    "missing",
    "500",
    "cut short",
    "broken off",
    "corrupted",
    "of the wrong type",
    "of another version",
];

const MODULE: Then = Told("module");

const MISSING: Then = Told("missing");

/// A page that needs the module: a filtered list, or a search.
const CHOICE: &str = "/people/?sort=name";
const SEARCH: &str = "/search/?q=the";

/// Each file, a page that needs it, and what a visitor notices for each of the [`WAYS`]. The module and content work
/// with any content type; scripts and styles only with the right one.
const TABLE: [(&str, &str, [Then; 7]); 7] = [
    (
        "module",
        CHOICE,
        [MODULE, MODULE, MODULE, MODULE, MODULE, Works, MODULE],
    ),
    (
        "glue",
        CHOICE,
        // An engine that does not verify it finds out when it runs that it is another version.
        [
            MODULE,
            MODULE,
            MODULE,
            MODULE,
            MODULE,
            MODULE,
            Told("module stopped"),
        ],
    ),
    ("boot", CHOICE, [Plain; 7]),
    ("pages", CHOICE, [Works; 7]),
    (
        "search",
        SEARCH,
        [MISSING, MISSING, MISSING, MISSING, MISSING, Works, MISSING],
    ),
    ("style", SEARCH, [MISSING; 7]),
    ("worker", CHOICE, [Works; 7]),
];

/// How late the late files are.
const LATE: Duration = Duration::from_secs(30);

pub async fn whatever_is_broken_the_page_stays_readable_and_recovers(visit: &Visit<'_>) -> Outcome {
    // The browser may name whatever is broken, in words of its own.
    visit.expect_trouble("");
    let client = &visit.session.client;
    let (late, since) = (late(visit).await?, Instant::now());
    // While the first page waits, everything else is tried in another window.
    let waiting = client.window().await?;
    client
        .switch_to_window(client.new_window(false).await?.handle)
        .await?;
    let mut problems = Vec::new();
    for (name, page, row) in TABLE {
        for (way, then) in WAYS.into_iter().zip(row) {
            if let Err(error) = survives(visit, name, page, way, then).await {
                problems.push(format!("{name} {way}: {error}"));
            }
        }
    }
    client.close_window().await?;
    client.switch_to_window(waiting).await?;
    tokio::time::sleep(LATE.saturating_sub(since.elapsed())).await;
    let ready = "'ready' in page.documentElement.dataset && page.getElementById('trouble').hidden";
    // An engine that requests one file only after the other waits twice.
    let mut came = in_frame(visit, "a page whose files came late", ready).await;
    while came.is_err() && since.elapsed() < 4 * LATE {
        came = in_frame(visit, "a page whose files came late", ready).await;
    }
    problems.extend(came.err().map(|error| error.to_string()));
    drop(late);
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    Ok(())
}

/// Opens a page whose files are late, and follows a link. Until they arrive there is no message: nothing is wrong.
async fn late(visit: &Visit<'_>) -> Outcome<Server> {
    let session = visit.session;
    let server = Server::start(&visit.dist);
    // The files in the table; with HTTP/1.1 browsers load six files of a host at a time, and a page must be one of
    // them.
    let files = ["module", "glue", "boot", "style"].map(|name| path(visit, name));
    server.fault(
        move |path| files.iter().any(|file| file == path),
        Fault::Delayed(LATE),
    );
    // In a frame, because drivers wait until a page of their own has all its files.
    session
        .open_page(&server.url(&format!("/{NARROW}")))
        .await?;
    let open = "document.body.append(Object.assign(document.createElement('iframe'), { src: arguments[0] }))";
    session
        .run(open, vec![json!(visit.path("/episodes/"))])
        .await?;
    in_frame(
        visit,
        "the heading of a late page",
        "page.querySelector('h1')?.textContent",
    )
    .await?;
    let link = format!(
        "page.querySelector(\"a[href='{}']\")",
        visit.path("/people/")
    );
    in_frame(
        visit,
        "a late page",
        &format!("{QUIET} && ({link}.click(), true)"),
    )
    .await?;
    let there = format!(
        "page.location.pathname === '{}' && page.querySelector('main li') && {QUIET}",
        visit.path("/people/")
    );
    in_frame(visit, "the late page behind a link", &there).await?;
    Ok(server)
}

/// Neither interactive nor in trouble.
const QUIET: &str =
    "page.getElementById('trouble')?.hidden && !('ready' in page.documentElement.dataset)";

/// Waits until something is true of the page in the frame.
async fn in_frame(visit: &Visit<'_>, what: &str, of_page: &str) -> Outcome {
    let script =
        format!("const page = document.querySelector('iframe').contentDocument; return {of_page}");
    visit.session.wait_for(what, &script).await
}

/// Breaks a file on a separate host, since browsers keep what has once arrived intact; looks; and fixes it.
async fn survives(visit: &Visit<'_>, name: &str, page: &str, way: &str, then: Then) -> Outcome {
    let session = visit.session;
    let server = Server::start(&visit.dist);
    server.with_worker(name == "worker");
    let file = path(visit, name);
    let fault = fault(&visit.dist, &file, way)?;
    server.fault(move |path| path == file, fault);
    // A page that is only read says nothing.
    session.open_page(&server.url("/episodes/")).await?;
    let quiet = match then {
        // What search needs is not needed here.
        Told(_) if name == "search" => Works,
        Told(_) => Plain,
        then => then,
    };
    notices(visit, quiet).await?;
    turn_by_menu(visit, "/people/").await?;
    notices(visit, quiet).await?;
    session.open_page(&server.url(page)).await?;
    notices(visit, then).await?;

    server.clear_faults();
    match then {
        Told(_) => {
            session.click("#trouble-retry").await?;
            let quiet = "return document.getElementById('trouble')?.hidden";
            session.wait_for("an end of the trouble", quiet).await?;
        }
        Plain => session.reload().await?,
        Works => {}
    }
    works(visit).await?;
    if name == "worker" {
        session.reload().await?;
        wait_until_kept(visit).await?;
    }
    Ok(())
}

/// The page is readable and styled, and says what it should.
async fn notices(visit: &Visit<'_>, then: Then) -> Outcome {
    match then {
        Told(trouble) => {
            told(visit, trouble).await?;
            let shown = "return [...document.querySelectorAll('#trouble p:not([hidden])')].map((p) => p.dataset.trouble).join()";
            let shown = visit.session.text_of(shown).await?;
            if !trouble.split(' ').any(|trouble| trouble == shown) {
                return Err(format!("it says {shown}, not {trouble}").into());
            }
        }
        Works => works(visit).await?,
        Plain => {
            let plain = "return document.readyState === 'complete' && document.getElementById('trouble').hidden";
            visit.session.wait_for("a plain page", plain).await?;
        }
    }
    readable(visit).await?;
    let dressed =
        "return getComputedStyle(document.querySelector('.site-header')).display === 'flex'";
    visit.session.wait_for("a dressed page", dressed).await
}

/// The page is interactive and shows no message.
async fn works(visit: &Visit<'_>) -> Outcome {
    visit.session.wait_ready().await?;
    let hidden = "return document.getElementById('trouble').hidden";
    if visit.session.run(hidden, vec![]).await? != Value::Bool(true) {
        return Err("it tells of trouble".into());
    }
    Ok(())
}

/// The path of a file of the table inside the site.
fn path(visit: &Visit, name: &str) -> String {
    let hashed = |start: &str, end: &str| {
        file_name(&visit.dist, "", |file| {
            file.starts_with(start) && file.ends_with(end)
        })
    };
    match name {
        "module" => module(visit),
        "glue" => glue(visit),
        "pages" => pages_name(&visit.dist),
        "search" => search_name(&visit.dist),
        "boot" => hashed("boot.", ".js"),
        "style" => hashed("style.", ".css"),
        _ => WORKER.to_owned(),
    }
}

/// One of the [`WAYS`] to break a file.
fn fault(dist: &Path, file: &str, way: &str) -> Outcome<Fault> {
    let mut content = std::fs::read(dist.join(file))?;
    let kind = match file.rsplit_once('.') {
        Some((_, "wasm")) => "application/wasm",
        Some((_, "json")) => "application/json",
        Some((_, "css")) => "text/css",
        _ => "text/javascript",
    };
    Ok(match way {
        "missing" => Fault::Missing,
        "500" => Fault::Status(500),
        "cut short" => Fault::Truncated,
        "broken off" => Fault::BrokenOff,
        "of the wrong type" => Fault::Replaced(content, "text/plain"),
        "corrupted" => {
            // In several places: no engine looks at what a module has besides its code.
            let step = content.len() / 8;
            content
                .chunks_exact_mut(step)
                .for_each(|part| part[step / 3..][..8].fill(b'7'));
            Fault::Replaced(content, kind)
        }
        _ => Fault::Replaced(another_version(kind, content)?, kind),
    })
}

/// What another release could have under the same name: valid in itself.
fn another_version(kind: &str, content: Vec<u8>) -> Outcome<Vec<u8>> {
    Ok(match kind {
        // An empty module.
        "application/wasm" => b"\0asm\x01\0\0\0".to_vec(),
        "application/json" => {
            let mut data: Value = serde_json::from_slice(&content)?;
            data[0] = Value::from("another release");
            data.to_string().into_bytes()
        }
        "text/css" => [&content, b"main{--other:1}".as_slice()].concat(),
        // Glue that expects another memory than the module has; a script that is not the right one.
        _ => String::from_utf8(content)?
            .replace("memory", "other")
            .into_bytes()
            .into_iter()
            .chain(*b"\n;")
            .collect(),
    })
}
