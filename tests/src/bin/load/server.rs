//! The host for a measurement: it sends what a CDN would, compressed and cacheable, and each page also without its
//! scripts. A page's heading has the attribute with which Chromium reports when it is painted.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{Response, header};
use brotli::enc::BrotliEncoderParams;
use site_tests::mime::content_type;
use site_tests::runtime;

/// Links to what only scripts use.
const FOR_SCRIPTS: [&str; 4] = ["boot", "style", "glue", "module"];

/// What is sent for an address: the type, and the body.
type Sent = (&'static str, Bytes);

struct Host {
    dist: PathBuf,
    plain: bool,
    sent: Mutex<HashMap<String, Arc<OnceLock<Option<Sent>>>>>,
}

/// Serves a site, or the same site `plain`, without its scripts. Returns its origin.
pub fn start(dist: &Path, plain: bool) -> String {
    let host = Arc::new(Host {
        dist: dist.to_owned(),
        plain,
        sent: Mutex::default(),
    });
    let listener = runtime()
        .block_on(tokio::net::TcpListener::bind("127.0.0.1:0"))
        .expect("a loopback port is free");
    let address = listener
        .local_addr()
        .expect("a bound listener has an address");
    let router = Router::new().fallback(answer).with_state(host);
    runtime().spawn(async move { axum::serve(listener, router).await });
    format!("http://{address}")
}

async fn answer(State(host): State<Arc<Host>>, request: Request) -> Response<Body> {
    let path = request.uri().path().trim_start_matches('/').to_owned();
    let place = {
        let mut sent = host.sent.lock().expect("no handler panicked");
        sent.entry(path.clone()).or_default().clone()
    };
    // Compressed once, while other files are sent.
    let sent = place.get_or_init(|| host.read(&path)).clone();
    let response = Response::builder().header(header::VARY, "accept-encoding");
    match sent {
        Some((kind, body)) => response
            .header(header::CONTENT_TYPE, kind)
            .header(header::CONTENT_ENCODING, "br")
            .header(header::CACHE_CONTROL, "max-age=3600")
            .body(Body::from(body)),
        None => response.status(404).body(Body::empty()),
    }
    .expect("the parts of the response are sound")
}

impl Host {
    fn read(&self, path: &str) -> Option<Sent> {
        let mut file = self.dist.join(path);
        if file.is_dir() {
            file.push("index.html");
        }
        let mut content = std::fs::read(&file).ok()?;
        let kind = content_type(&file);
        if kind.starts_with("text/html") {
            let html = String::from_utf8(content).ok()?;
            let html = if self.plain {
                without_scripts(&html)
            } else {
                html
            };
            content = html
                .replacen("<h1", "<h1 elementtiming=\"heading\"", 1)
                .into();
        }
        // Nothing waits for content until the page is interactive, and later nobody should have to wait for the
        // compression.
        let quality = if kind.starts_with("application/json") {
            4
        } else {
            11
        };
        Some((kind, compressed(&content, quality).into()))
    }
}

/// A page without its scripts, and without what is fetched for them.
fn without_scripts(html: &str) -> String {
    let mut plain = String::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (before, tag) = rest.split_at(start);
        plain.push_str(before);
        let for_scripts = |id: &&str| tag.starts_with(&format!("<link id=\"{id}\""));
        let end = if tag.starts_with("<script") && !tag.starts_with("<script type=\"application/") {
            "</script>"
        } else if FOR_SCRIPTS.iter().any(for_scripts) {
            ">"
        } else {
            plain.push('<');
            rest = &tag[1..];
            continue;
        };
        rest = tag.split_once(end).map_or("", |(_, rest)| rest);
    }
    plain + rest
}

/// Anything larger is compressed at a lower quality: it would take minutes.
const MUCH: usize = 20_000_000;

fn compressed(content: &[u8], quality: i32) -> Vec<u8> {
    let parameters = BrotliEncoderParams {
        quality: if content.len() > MUCH { 4 } else { quality },
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)
        .expect("memory can be written to");
    compressed
}
