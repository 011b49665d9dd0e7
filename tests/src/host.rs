//! How a static host answers: files, directory indexes, a redirect to the slash, a 404 page, or a fault.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, Response, StatusCode, header};
use percent_encoding::percent_decode_str;

use crate::fault::{Fault, Faults};
use crate::mime::content_type;
use crate::probe;
use crate::server::Answer;

/// A site on its host, with its faults and the requests so far.
#[derive(Debug)]
pub struct Site {
    pub dist: Mutex<PathBuf>,
    pub base: String,
    pub faults: Mutex<Faults>,
    pub answers: Mutex<Vec<Answer>>,
    /// Whether pages are sent with a policy that keeps every engine from running scripts.
    pub without_scripts: AtomicBool,
    /// Whether pages may register their service worker.
    pub with_worker: AtomicBool,
    /// A script that runs before every other.
    pub before: Mutex<String>,
}

impl Site {
    /// The site in a folder.
    pub fn new(dist: &Path, base: String) -> Site {
        Site {
            dist: Mutex::new(dist.to_owned()),
            base,
            faults: Mutex::default(),
            answers: Mutex::default(),
            without_scripts: AtomicBool::new(false),
            with_worker: AtomicBool::new(false),
            before: Mutex::default(),
        }
    }

    /// The response to a request for a path and query.
    pub async fn respond(&self, path: &str, query: Option<&str>) -> Response<Body> {
        let Some(inside) = path.strip_prefix(self.base.as_str()) else {
            return plain(StatusCode::NOT_FOUND, "outside the site");
        };
        let before = self.before.lock().expect("no handler panicked").clone();
        if let Some(own) = probe::file(inside, &before) {
            return whole(StatusCode::OK, own.content_type, own.body.into());
        }
        let fault = self.fault(inside);
        match &fault {
            Some(Fault::Missing) => return self.not_found(),
            Some(Fault::Status(code)) => {
                let status = StatusCode::from_u16(*code).expect("a fault has a real status");
                return plain(status, "the test's fault");
            }
            Some(Fault::Replaced(body, kind)) => {
                return whole(StatusCode::OK, kind, self.as_sent(kind, body.clone()));
            }
            Some(Fault::Moved(base)) => return redirect(&format!("{base}{inside}")),
            Some(Fault::Delayed(time)) => tokio::time::sleep(*time).await,
            Some(Fault::Held) => self.released(inside).await,
            Some(Fault::Truncated | Fault::BrokenOff) | None => {}
        }
        let decoded = percent_decode_str(inside).decode_utf8_lossy().into_owned();
        if decoded.split('/').any(|part| part == "..") {
            return self.not_found();
        }
        let mut file = self.dist().join(&decoded);
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
        whole(StatusCode::OK, kind, self.as_sent(kind, bytes))
    }

    fn dist(&self) -> PathBuf {
        self.dist.lock().expect("no handler panicked").clone()
    }

    fn fault(&self, inside: &str) -> Option<Fault> {
        self.faults.lock().expect("no handler panicked").of(inside)
    }

    /// Waits until a file is no longer held back.
    async fn released(&self, inside: &str) {
        while matches!(self.fault(inside), Some(Fault::Held)) {
            tokio::time::sleep(Duration::from_millis(4)).await;
        }
    }

    fn not_found(&self) -> Response<Body> {
        match std::fs::read(self.dist().join("404.html")) {
            Ok(page) => {
                let kind = "text/html; charset=utf-8";
                whole(StatusCode::NOT_FOUND, kind, self.as_sent(kind, page))
            }
            Err(_) => plain(StatusCode::NOT_FOUND, "not found"),
        }
    }

    /// Puts the recorder first into the head of every page: a file of the same origin, as the pages' policy requires.
    /// Unless a test asks for it, pages do not register their service worker.
    fn as_sent(&self, kind: &str, bytes: Vec<u8>) -> Bytes {
        if !kind.starts_with("text/html") {
            return bytes.into();
        }
        let mut html = String::from_utf8(bytes).expect("pages are UTF-8");
        if !self.with_worker.load(Ordering::Relaxed) {
            html = html.replacen(" data-offline", "", 1);
        }
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
        // Always revalidated, so that a fault begins and ends when the test says so.
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
