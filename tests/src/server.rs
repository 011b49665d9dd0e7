//! A static host on the loopback: plain files, directory indexes, a real 404 page, and faults on demand.

use std::collections::BTreeSet;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Response, header};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::fault::Fault;
use crate::host::Site;
use crate::runtime;

/// A running host. It stops when dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    site: Arc<Site>,
    running: Mutex<Option<Running>>,
}

/// What answers, and how to end it.
#[derive(Debug)]
struct Running {
    task: JoinHandle<()>,
    end: oneshot::Sender<()>,
}

/// A request and the status it was answered with.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The path with its query, as asked for.
    pub path: String,
    /// The status.
    pub status: u16,
}

impl Server {
    /// Serves a folder under the base path that its own pages name (`<html data-base>`).
    pub fn start(dist: &Path) -> Server {
        let home = std::fs::read_to_string(dist.join("index.html")).unwrap_or_else(|error| {
            panic!(
                "{} holds no site ({error}); build one with `cargo xtask build`, or name it in SITE_DIST",
                dist.display()
            )
        });
        let base = base_of(&home);
        let listener = fresh_listener();
        let address = listener
            .local_addr()
            .expect("a bound listener has an address");
        let site = Arc::new(Site {
            dist: Mutex::new(dist.to_owned()),
            base,
            faults: Mutex::default(),
            answers: Mutex::default(),
            without_scripts: AtomicBool::new(false),
            with_worker: AtomicBool::new(false),
            before: Mutex::default(),
        });
        let running = Mutex::new(Some(run(listener, site.clone())));
        Server {
            address,
            site,
            running,
        }
    }

    /// Stops answering: no one listens any more, and open connections end.
    pub async fn stop(&self) {
        let running = self.running.lock().expect("no handler panicked").take();
        if let Some(Running { task, end }) = running {
            // Both fail only where the host has ended by itself.
            let _ = end.send(());
            let _ = task.await;
        }
    }

    /// Answers again, at the same address.
    pub fn start_again(&self) {
        let listener = TcpListener::bind(self.address).expect("the port is still free");
        let running = run(listener, self.site.clone());
        *self.running.lock().expect("no handler panicked") = Some(running);
    }

    /// Serves another folder from now on, as after a release.
    pub fn deploy(&self, dist: &Path) {
        *self.site.dist.lock().expect("no handler panicked") = dist.to_owned();
    }

    /// Whether pages call their service worker from now on. A worker keeps files that another test breaks, so pages call
    /// none unless a test is about it.
    pub fn with_worker(&self, wanted: bool) {
        self.site.with_worker.store(wanted, Ordering::Relaxed);
    }

    /// The full address of a page given as in the design, such as `/people/`.
    pub fn url(&self, page: &str) -> String {
        format!(
            "http://{}{}{}",
            self.address,
            self.site.base,
            page.trim_start_matches('/')
        )
    }

    /// The base path, with a slash at both ends.
    pub fn base(&self) -> &str {
        &self.site.base
    }

    /// Breaks every file whose path inside the site the predicate accepts.
    pub fn fault(&self, paths: impl Fn(&str) -> bool + Send + Sync + 'static, fault: Fault) {
        let mut faults = self.site.faults.lock().expect("no handler panicked");
        faults.add(Box::new(paths), fault);
    }

    /// Ends every fault.
    pub fn mend(&self) {
        self.site
            .faults
            .lock()
            .expect("no handler panicked")
            .clear();
    }

    /// From now on sends pages with a policy under which no engine runs scripts: for WebKit, whose driver cannot
    /// switch them off.
    pub fn forbid_scripts(&self) {
        self.site.without_scripts.store(true, Ordering::Relaxed);
    }

    /// From now on runs a script before every other of a page, such as one that takes something from an engine. Taken later,
    /// it may still be there: engines keep the way to a property that they have met.
    pub fn run_before(&self, script: &str) {
        *self.site.before.lock().expect("no handler panicked") = script.to_owned();
    }

    /// Every request so far.
    pub fn answers(&self) -> Vec<Answer> {
        self.site
            .answers
            .lock()
            .expect("no handler panicked")
            .clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let running = self.running.lock().expect("no handler panicked").take();
        if let Some(Running { task, .. }) = running {
            task.abort();
        }
    }
}

/// Listens on a port that no host of this run had: what a browser keeps of a host, its worker and its copies above all,
/// must not meet another test.
fn fresh_listener() -> TcpListener {
    static HAD: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a loopback port is free");
        let address = listener
            .local_addr()
            .expect("a bound listener has an address");
        if HAD
            .lock()
            .expect("no test panics here")
            .insert(address.port())
        {
            return listener;
        }
    }
}

fn run(listener: TcpListener, site: Arc<Site>) -> Running {
    listener
        .set_nonblocking(true)
        .expect("a listener can be non-blocking");
    let router = Router::new().fallback(answer).with_state(site);
    let (end, ended) = oneshot::channel();
    let task = runtime().spawn(async move {
        let listener = tokio::net::TcpListener::from_std(listener).expect("the listener is usable");
        axum::serve(listener, router)
            // A sender that is dropped ends it too.
            .with_graceful_shutdown(async { drop(ended.await) })
            .await
            .expect("the loopback host runs");
    });
    Running { task, end }
}

/// The base path in a page's `<html data-base>`; a page without one stands at the root.
pub fn base_of(html: &str) -> String {
    let value = html
        .split_once("data-base=\"")
        .and_then(|(_, rest)| rest.split_once('"'));
    value.map_or("/", |(value, _)| value).to_owned()
}

async fn answer(State(site): State<Arc<Site>>, request: Request) -> Response<Body> {
    let uri = request.uri().clone();
    let mut response = site.respond(uri.path(), uri.query()).await;
    if site.without_scripts.load(Ordering::Relaxed) {
        let policy = HeaderValue::from_static("sandbox allow-same-origin allow-forms");
        response
            .headers_mut()
            .insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    let asked = uri
        .path_and_query()
        .map_or(uri.path(), |path| path.as_str());
    let mut answers = site.answers.lock().expect("no handler panicked");
    answers.push(Answer {
        path: asked.to_owned(),
        status: response.status().as_u16(),
    });
    response
}
