//! A static host on the loopback: plain files, directory indexes, a real 404 page, and faults on demand.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::fault::Fault;
use crate::host::Site;
use crate::port::Port;

/// A running host. It stops when dropped.
#[derive(Debug)]
pub struct Server {
    port: Arc<Port>,
    site: Arc<Site>,
}

/// A request and the status it was answered with.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The path with its query, as requested.
    pub path: String,
    /// The status.
    pub status: u16,
}

impl Server {
    /// Serves a folder under the base path that its own pages name (`<html data-base>`); if they name none, each time
    /// under another path.
    pub fn start(dist: &Path) -> Server {
        let site = site(dist);
        let port = Arc::new(Port::open(site.clone()));
        Server { port, site }
    }

    /// Serves another site at the same address, under its own base path. Both stop and start together.
    pub fn beside(&self, dist: &Path) -> Server {
        let site = site(dist);
        self.port.add(site.clone());
        let port = self.port.clone();
        Server { port, site }
    }

    /// Stops answering: it no longer listens, and open connections end.
    pub async fn stop(&self) {
        self.port.close().await;
    }

    /// Answers again, at the same address.
    pub fn start_again(&self) {
        self.port.open_again();
    }

    /// Serves another folder from now on, as after a release.
    pub fn deploy(&self, dist: &Path) {
        *self.site.dist.lock().expect("no handler panicked") = dist.to_owned();
    }

    /// Whether pages register their service worker from now on. A worker keeps files that another test breaks, so pages
    /// register none unless a test is about it.
    pub fn with_worker(&self, wanted: bool) {
        self.site.with_worker.store(wanted, Ordering::Relaxed);
    }

    /// The full address of a page such as `/people/`.
    pub fn url(&self, page: &str) -> String {
        format!(
            "http://{}{}{}",
            self.port.address(),
            self.site.base,
            page.trim_start_matches('/')
        )
    }

    /// The base path, with a slash at both ends.
    pub fn base(&self) -> &str {
        &self.site.base
    }

    /// Applies a fault to every file whose path inside the site matches.
    pub fn fault(&self, paths: impl Fn(&str) -> bool + Send + Sync + 'static, fault: Fault) {
        let mut faults = self.site.faults.lock().expect("no handler panicked");
        faults.add(Box::new(paths), fault);
    }

    /// Ends every fault.
    pub fn clear_faults(&self) {
        self.site
            .faults
            .lock()
            .expect("no handler panicked")
            .clear();
    }

    /// From now on sends pages with a policy that keeps every engine from running scripts: for WebKit, whose driver
    /// cannot switch them off.
    pub fn forbid_scripts(&self) {
        self.site.without_scripts.store(true, Ordering::Relaxed);
    }

    /// From now on runs a script before every other of a page, such as one that removes something from an engine.
    /// Removed later, it may still work: engines cache the lookup of a property.
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

/// The site in a folder, with no faults yet.
fn site(dist: &Path) -> Arc<Site> {
    let home = std::fs::read_to_string(dist.join("index.html")).unwrap_or_else(|error| {
        panic!(
            "{} holds no site ({error}); build one with `cargo xtask build`, or name it in SITE_DIST",
            dist.display()
        )
    });
    let mut base = base_of(&home);
    if base.starts_with('.') {
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        base = format!("/ipfs/Qm{:x}/", now.unwrap_or_default().as_nanos());
    }
    Arc::new(Site::new(dist, base))
}

/// The base path in a page's `<html data-base>`; a page without one is at the root.
pub fn base_of(html: &str) -> String {
    let value = html
        .split_once("data-base=\"")
        .and_then(|(_, rest)| rest.split_once('"'));
    value.map_or("/", |(value, _)| value).to_owned()
}
