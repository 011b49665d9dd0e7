//! A visit: one scenario in one browser against a host of its own, ending with a look at the console.

use std::cell::RefCell;
use std::fs::OpenOptions;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::Value;
use tokio::sync::Mutex;

use crate::browser::{Engine, Profile, Session};
use crate::probe::NOTES;
use crate::release::Release;
use crate::server::Server;
use crate::{Outcome, runtime};

/// The browser of the latest visit: the next one with the same profile continues in it. This lock is fair, so tests run
/// in the order in which they start, engine after engine.
static OPEN: Mutex<Option<Session>> = Mutex::const_new(None);

/// A scenario's browser and host.
pub struct Visit<'a> {
    /// The browser.
    pub session: &'a Session,
    /// The host.
    pub server: Server,
    /// The folder that it serves.
    pub dist: PathBuf,
    expected: RefCell<Vec<String>>,
    releases: RefCell<Vec<Release>>,
}

/// Runs a scenario in a browser with this profile, and fails if the visitor's console shows any trouble that the
/// scenario has not declared. One visit at a time, because browsers share the machine.
pub fn visit(
    profile: Profile,
    name: &str,
    dist: &Path,
    scenario: impl AsyncFnOnce(&Visit) -> Outcome,
) {
    let mut open = OPEN.blocking_lock();
    let start = Instant::now();
    let reusable = open.take().filter(|session| {
        session.profile() == profile && runtime().block_on(blank(session)).is_ok()
    });
    let session = reusable.unwrap_or_else(|| runtime().block_on(Session::open(profile)));
    let server = Server::start(dist);
    let visit = Visit {
        session: &session,
        server,
        dist: dist.to_owned(),
        expected: RefCell::default(),
        releases: RefCell::default(),
    };
    let result = catch_unwind(AssertUnwindSafe(|| {
        runtime().block_on(async {
            let outcome = scenario(&visit).await;
            outcome.unwrap_or_else(|error| panic!("{error}"));
            let troubles = visit
                .troubles()
                .await
                .unwrap_or_else(|error| panic!("{error}"));
            assert!(
                troubles.is_empty(),
                "the console shows trouble:\n  {}",
                brief(&troubles)
            );
        });
    }));
    if let Err(panic) = result {
        runtime().block_on(visit.explain(name));
        drop(visit);
        // A failed scenario may leave a browser in any state, so the next one gets a new browser.
        drop(session);
        drop(open);
        resume_unwind(panic);
    }
    drop(visit);
    note_time(start, session.engine(), name);
    *open = Some(session);
}

/// Adds the duration of a visit to the file named by `SITE_TIMES`, for finding the slowest tests.
fn note_time(start: Instant, engine: Engine, name: &str) {
    let Some(file) = std::env::var_os("SITE_TIMES") else {
        return;
    };
    let line = format!("{:.1} {engine:?} {name}\n", start.elapsed().as_secs_f64());
    let file = OpenOptions::new().append(true).create(true).open(file);
    file.and_then(|mut file| file.write_all(line.as_bytes()))
        .expect("the file of times can be written");
}

/// Brings a used browser back to an empty page with an empty log.
async fn blank(session: &Session) -> Outcome {
    let reset = async {
        session.client.release_actions().await?;
        session.open_page("about:blank").await?;
        session.browser_log().await?;
        if session.engine() == Engine::Chromium {
            session.clear_screen().await?;
            session.prefer(session.profile().dark, false).await?;
        }
        Outcome::Ok(())
    };
    tokio::time::timeout(Duration::from_secs(10), reset).await?
}

/// The first troubles, each without its long stack trace.
fn brief(troubles: &[String]) -> String {
    let short = |trouble: &String| -> String { trouble.chars().take(300).collect() };
    let mut lines: Vec<String> = troubles.iter().take(8).map(short).collect();
    if troubles.len() > lines.len() {
        lines.push(format!("and {} more", troubles.len() - lines.len()));
    }
    lines.join("\n  ")
}

impl Visit<'_> {
    /// The full address of a page such as `/people/`.
    pub fn url(&self, page: &str) -> String {
        self.server.url(page)
    }

    /// The path of a page such as `/people/` as in links, with the base path.
    pub fn path(&self, page: &str) -> String {
        format!("{}{}", self.server.base(), page.trim_start_matches('/'))
    }

    /// Opens a page and waits until it is interactive.
    pub async fn open(&self, page: &str) -> Outcome {
        self.session.open_ready(&self.url(page)).await
    }

    /// Publishes a release from now until the end of the visit, and returns its folder.
    pub fn publish(&self, release: Release) -> PathBuf {
        let dist = release.dist();
        self.server.deploy(&dist);
        self.releases.borrow_mut().push(release);
        dist
    }

    /// Declares that troubles whose text contains this are part of the scenario.
    pub fn expect_trouble(&self, part: &str) {
        self.expected.borrow_mut().push(part.to_owned());
    }

    /// Everything that a console would show as an error so far and that was not declared: the recorder's notes,
    /// Chromium's own log, and requests that the host refused.
    pub async fn troubles(&self) -> Outcome<Vec<String>> {
        let mut troubles = Vec::new();
        if self.session.profile().scripts {
            let notes = self.session.run(NOTES, vec![]).await?;
            let notes: Vec<Value> = serde_json::from_str(notes.as_str().unwrap_or("[]"))?;
            troubles.extend(notes.iter().map(|note| {
                let part = |name: &str| note[name].as_str().unwrap_or_default().to_owned();
                format!("{}: {} (on {})", part("kind"), part("text"), part("page"))
            }));
        }
        let log = self.session.browser_log().await?;
        troubles.extend(log.into_iter().map(|message| format!("browser: {message}")));
        let refused = self
            .server
            .answers()
            .into_iter()
            .filter(|answer| answer.status >= 400);
        troubles
            .extend(refused.map(|answer| format!("host: {} for {}", answer.status, answer.path)));
        let expected = self.expected.borrow();
        troubles.retain(|trouble| !expected.iter().any(|part| trouble.contains(part)));
        Ok(troubles)
    }

    /// Says where a failed scenario was, and keeps a picture of it.
    async fn explain(&self, name: &str) {
        let engine = self.session.engine().name();
        let address = self
            .session
            .client
            .current_url()
            .await
            .map(String::from)
            .unwrap_or_default();
        eprintln!("{engine} stood at {address}");
        eprintln!("  {}", brief(&self.troubles().await.unwrap_or_default()));
        let answers = self.server.answers();
        for answer in answers.iter().rev().take(10).rev() {
            eprintln!("  host: {} for {}", answer.status, answer.path);
        }
        let log = self.session.driver_log();
        let lines: Vec<&str> = log.lines().collect();
        for line in lines.iter().rev().take(8).rev() {
            eprintln!("  driver: {line}");
        }
        let Ok(picture) = self.session.client.screenshot().await else {
            return;
        };
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("screenshots/failed");
        let file = folder.join(format!("{name}-{}.png", engine.to_lowercase()));
        if std::fs::create_dir_all(&folder)
            .and_then(|()| std::fs::write(&file, picture))
            .is_ok()
        {
            eprintln!("  picture: {}", file.display());
        }
    }
}
