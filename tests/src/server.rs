//! A static host on the loopback: plain files, directory indexes, a real 404 page, and faults on demand.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Response, StatusCode, header};
use percent_encoding::percent_decode_str;

use crate::fault::{Fault, Faults};
use crate::mime::content_type;
use crate::{probe, runtime};

/// A running host. It stops when dropped.
#[derive(Debug)]
pub struct Server {
    origin: String,
    site: Arc<Site>,
    task: tokio::task::JoinHandle<()>,
}

/// A request and the status it was answered with.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The path with its query, as asked for.
    pub path: String,
    /// The status.
    pub status: u16,
}

#[derive(Debug)]
struct Site {
    dist: PathBuf,
    base: String,
    faults: Mutex<Faults>,
    answers: Mutex<Vec<Answer>>,
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
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a loopback port is free");
        listener
            .set_nonblocking(true)
            .expect("a listener can be non-blocking");
        let origin = format!(
            "http://{}",
            listener
                .local_addr()
                .expect("a bound listener has an address")
        );
        let site = Arc::new(Site {
            dist: dist.to_owned(),
            base,
            faults: Mutex::default(),
            answers: Mutex::default(),
        });
        let router = Router::new().fallback(answer).with_state(site.clone());
        let task = runtime().spawn(async move {
            let listener =
                tokio::net::TcpListener::from_std(listener).expect("the listener is usable");
            axum::serve(listener, router)
                .await
                .expect("the loopback host runs");
        });
        Server { origin, site, task }
    }

    /// The full address of a page given as in the design, such as `/people/`.
    pub fn url(&self, page: &str) -> String {
        format!(
            "{}{}{}",
            self.origin,
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
        self.task.abort();
    }
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
    let response = site.respond(uri.path(), uri.query()).await;
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

impl Site {
    async fn respond(&self, path: &str, query: Option<&str>) -> Response<Body> {
        let Some(inside) = path.strip_prefix(self.base.as_str()) else {
            return plain(StatusCode::NOT_FOUND, "outside the site");
        };
        if let Some(own) = probe::file(inside) {
            return whole(StatusCode::OK, own.content_type, own.body.into());
        }
        let fault = self.faults.lock().expect("no handler panicked").of(inside);
        match &fault {
            Some(Fault::Missing) => return self.not_found(),
            Some(Fault::Status(code)) => {
                let status = StatusCode::from_u16(*code).expect("a fault has a real status");
                return plain(status, "the test's fault");
            }
            Some(Fault::Replaced(body, kind)) => {
                return whole(StatusCode::OK, kind, self.with_recorder(kind, body.clone()));
            }
            Some(Fault::Delayed(time)) => tokio::time::sleep(*time).await,
            Some(Fault::Truncated | Fault::BrokenOff) | None => {}
        }
        let decoded = percent_decode_str(inside).decode_utf8_lossy().into_owned();
        if decoded.split('/').any(|part| part == "..") {
            return self.not_found();
        }
        let mut file = self.dist.join(&decoded);
        if file.is_dir() {
            if !(decoded.is_empty() || decoded.ends_with('/')) {
                let query = query.map(|query| format!("?{query}")).unwrap_or_default();
                return redirect(&format!("{path}/{query}"));
            }
            file.push("index.html");
        }
        let Ok(mut bytes) = std::fs::read(&file) else {
            return self.not_found();
        };
        let kind = content_type(&file);
        match fault {
            Some(Fault::Truncated) => bytes.truncate(bytes.len() / 2),
            Some(Fault::BrokenOff) => return broken_off(kind, bytes),
            _ => {}
        }
        whole(StatusCode::OK, kind, self.with_recorder(kind, bytes))
    }

    fn not_found(&self) -> Response<Body> {
        match std::fs::read(self.dist.join("404.html")) {
            Ok(page) => {
                let kind = "text/html; charset=utf-8";
                whole(StatusCode::NOT_FOUND, kind, self.with_recorder(kind, page))
            }
            Err(_) => plain(StatusCode::NOT_FOUND, "not found"),
        }
    }

    /// Puts the recorder first into the head of every page: a file of the same origin, as the pages' policy asks.
    fn with_recorder(&self, kind: &str, bytes: Vec<u8>) -> Bytes {
        if !kind.starts_with("text/html") {
            return bytes.into();
        }
        let html = String::from_utf8(bytes).expect("pages are UTF-8");
        let Some(head) = html.find("<head>").map(|start| start + "<head>".len()) else {
            return html.into();
        };
        let script = format!("<script src=\"{}{}\"></script>", self.base, probe::RECORDER);
        format!("{}{script}{}", &html[..head], &html[head..]).into()
    }
}

fn whole(status: StatusCode, kind: &str, body: Bytes) -> Response<Body> {
    Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, kind)
        // Always asked again, so that a fault begins and ends when the test says so.
        .header(header::CACHE_CONTROL, "no-cache")
        .body(Body::from(body))
        .expect("the parts of the response are sound")
}

fn plain(status: StatusCode, text: &'static str) -> Response<Body> {
    whole(
        status,
        "text/plain; charset=utf-8",
        Bytes::from_static(text.as_bytes()),
    )
}

fn redirect(to: &str) -> Response<Body> {
    let mut response = plain(StatusCode::MOVED_PERMANENTLY, "moved");
    let place = HeaderValue::from_str(to).expect("a request's path is a sound header");
    response.headers_mut().insert(header::LOCATION, place);
    response
}

fn broken_off(kind: &str, bytes: Vec<u8>) -> Response<Body> {
    let length = bytes.len();
    let half = Bytes::from(bytes).slice(..length / 2);
    let cut = std::io::Error::new(std::io::ErrorKind::ConnectionReset, "the test's fault");
    let stream = futures_util::stream::iter([Ok(half), Err(cut)]);
    let mut response = whole(StatusCode::OK, kind, Bytes::new());
    response
        .headers_mut()
        .insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    *response.body_mut() = Body::from_stream(stream);
    response
}
