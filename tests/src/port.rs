//! Where hosts are reached: a loopback address, the sites behind it, and whether anyone listens.

use std::collections::BTreeSet;
use std::net::{SocketAddr, TcpListener};
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Response, header};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::host::Site;
use crate::runtime;
use crate::server::Answer;

/// The sites at one address, the first of which also answers for what is below none of them.
type Sites = Arc<Mutex<Vec<Arc<Site>>>>;

/// An address with its sites. It stops listening when dropped.
#[derive(Debug)]
pub struct Port {
    address: SocketAddr,
    sites: Sites,
    running: Mutex<Option<Running>>,
}

/// What is running, and how to stop it.
#[derive(Debug)]
struct Running {
    task: JoinHandle<()>,
    end: oneshot::Sender<()>,
}

impl Port {
    /// Listens at a new address for a site.
    pub fn open(site: Arc<Site>) -> Port {
        let listener = fresh_listener();
        let address = listener
            .local_addr()
            .expect("a bound listener has an address");
        let sites = Sites::new(Mutex::new(vec![site]));
        let running = Mutex::new(Some(run(listener, sites.clone())));
        Port {
            address,
            sites,
            running,
        }
    }

    /// Adds another site.
    pub fn add(&self, site: Arc<Site>) {
        self.sites.lock().expect("no handler panicked").push(site);
    }

    /// The address.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Stops listening, and ends every open connection.
    pub async fn close(&self) {
        let running = self.running.lock().expect("no handler panicked").take();
        if let Some(Running { task, end }) = running {
            // Both only fail if the host has ended by itself.
            let _ = end.send(());
            let _ = task.await;
        }
    }

    /// Listens again, unless it already does.
    pub fn open_again(&self) {
        let mut running = self.running.lock().expect("no handler panicked");
        if running.is_none() {
            let listener = TcpListener::bind(self.address).expect("the port is still free");
            *running = Some(run(listener, self.sites.clone()));
        }
    }
}

impl Drop for Port {
    fn drop(&mut self) {
        let running = self.running.lock().expect("no handler panicked").take();
        if let Some(Running { task, .. }) = running {
            task.abort();
        }
    }
}

/// Listens on a port that no host of this run has had: what a browser keeps for a host, above all its worker and
/// copies, must not affect another test.
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

fn run(listener: TcpListener, sites: Sites) -> Running {
    listener
        .set_nonblocking(true)
        .expect("a listener can be non-blocking");
    let router = Router::new().fallback(answer).with_state(sites);
    let (end, ended) = oneshot::channel();
    let task = runtime().spawn(async move {
        let listener = tokio::net::TcpListener::from_std(listener).expect("the listener is usable");
        axum::serve(listener, router)
            // Dropping the sender ends it too.
            .with_graceful_shutdown(async { drop(ended.await) })
            .await
            .expect("the loopback host runs");
    });
    Running { task, end }
}

/// The site with the longest matching base path.
fn site_of(sites: &Sites, path: &str) -> Arc<Site> {
    let sites = sites.lock().expect("no handler panicked");
    let fitting = sites.iter().filter(|site| path.starts_with(&site.base));
    let longest = fitting.max_by_key(|site| site.base.len());
    longest.unwrap_or(&sites[0]).clone()
}

async fn answer(State(sites): State<Sites>, request: Request) -> Response<Body> {
    let uri = request.uri().clone();
    let site = site_of(&sites, uri.path());
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
