//! Pages as served during development: they can reload themselves, and say why the last build failed.

use std::sync::{Arc, Mutex};

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use maud::html;

/// No page is larger.
const LARGEST: usize = 64 << 20;

/// The output of the last build, if it failed.
#[derive(Clone, Debug, Default)]
pub struct Failure(Arc<Mutex<Option<String>>>);

impl Failure {
    /// Records how a build went.
    pub fn set(&self, said: Option<String>) {
        *self.0.lock().expect("nobody panics while holding it") = said;
    }

    /// Whether the last build failed.
    pub fn is_set(&self) -> bool {
        self.said().is_some()
    }

    fn said(&self) -> Option<String> {
        self.0
            .lock()
            .expect("nobody panics while holding it")
            .clone()
    }
}

/// Passes on any response, and adds to pages what they need here.
pub async fn served(State(failure): State<Failure>, request: Request, next: Next) -> Response {
    let answer = next.run(request).await;
    let kind = answer.headers().get(CONTENT_TYPE);
    if !kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
        return answer;
    }
    let (mut parts, body) = answer.into_parts();
    let Ok(page) = to_bytes(body, LARGEST).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    parts.headers.remove(CONTENT_LENGTH);
    let page = String::from_utf8_lossy(&page);
    Response::from_parts(
        parts,
        Body::from(prepared(&page, failure.said().as_deref())),
    )
}

/// A page without its policy, which would only allow its own script, and with the build's output over it.
fn prepared(page: &str, failure: Option<&str>) -> String {
    const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\"";
    let policy = page.find(POLICY).and_then(|start| {
        let end = page[start..].find('>')?;
        Some(start..=start + end)
    });
    let mut page = page.to_owned();
    if let Some(policy) = policy {
        page.replace_range(policy, "");
    }
    if let Some(said) = failure {
        page.push_str(&over(said));
    }
    page
}

/// A build's output, over the page.
fn over(said: &str) -> String {
    const BOX: &str = "position:fixed;inset:auto 0 0;max-height:70vh;overflow:auto;z-index:9;padding:1rem;\
         background:#300;color:#fff;border-top:3px solid #f66";
    html! {
        section style=(BOX) role="alert" {
            strong { "The last change could not be built. This page is from before it." }
            pre style="white-space:pre-wrap;font:14px/1.5 monospace" { (plain(said)) }
        }
    }
    .into_string()
}

/// Text without terminal colors.
fn plain(said: &str) -> String {
    let mut plain = String::new();
    let mut parts = said.split("\u{1b}[");
    plain.extend(parts.next());
    for part in parts {
        plain.push_str(part.split_once('m').map_or("", |(_, rest)| rest));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_is_served_has_no_policy_and_says_what_failed() {
        let page =
            "<head><meta http-equiv=\"Content-Security-Policy\" content=\"a 'b'\"><title>T</title>";
        assert_eq!(prepared(page, None), "<head><title>T</title>");
        let told = prepared(page, Some("\u{1b}[1m==> people.json: <b>\u{1b}[0m"));
        assert!(told.contains("==&gt; people.json: &lt;b&gt;<"), "{told}");
    }
}
