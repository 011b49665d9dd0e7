//! HTTP as it is on the wire: nothing is decoded, followed or cached.

use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderMap, Request};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use site_tests::runtime;

/// A host's response.
#[derive(Debug)]
pub struct Answer {
    /// The address requested.
    pub url: String,
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as it came.
    pub body: Bytes,
}

/// Requests an address, with headers.
pub fn get(url: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::get(url);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request
        .body(Body::empty())
        .unwrap_or_else(|error| panic!("{url}: {error}"));
    runtime().block_on(async {
        let client = Client::builder(TokioExecutor::new()).build_http::<Body>();
        let response = client.request(request).await;
        let response = response.unwrap_or_else(|error| panic!("{url}: {error}"));
        let (parts, body) = response.into_parts();
        let body = to_bytes(Body::new(body), usize::MAX).await;
        Answer {
            url: url.to_owned(),
            status: parts.status.as_u16(),
            headers: parts.headers,
            body: body.unwrap_or_else(|error| panic!("{url}: {error}")),
        }
    })
}

impl Answer {
    /// All values of a header, joined as HTTP joins them; empty if there are none.
    pub fn header(&self, name: &str) -> String {
        let values = self.headers.get_all(name).iter();
        let values: Vec<_> = values.filter_map(|value| value.to_str().ok()).collect();
        values.join(", ")
    }

    /// Panics unless it has this status.
    pub fn expect_status(&self, status: u16) {
        assert_eq!(self.status, status, "the status of {}", self.url);
    }

    /// Panics unless a header, stated once, has this value.
    pub fn expect_header(&self, name: &str, value: &str) {
        assert_eq!(self.header(name), value, "{name} of {}", self.url);
    }

    /// Panics unless the type is this one, ignoring case and spaces.
    pub fn expect_type(&self, kind: &str) {
        let sent = self
            .header("content-type")
            .to_lowercase()
            .replace("; ", ";");
        assert_eq!(sent, kind.replace("; ", ";"), "the type of {}", self.url);
    }

    /// The body, decoded according to its headers.
    pub fn decoded(&self) -> Vec<u8> {
        let mut plain = Vec::new();
        let outcome = match self.header("content-encoding").as_str() {
            "" => return self.body.to_vec(),
            "br" => brotli_decompressor::BrotliDecompress(&mut &self.body[..], &mut plain),
            "gzip" => {
                let mut decoder = flate2::read::GzDecoder::new(&self.body[..]);
                std::io::Read::read_to_end(&mut decoder, &mut plain).map(|_| ())
            }
            other => panic!("{} is encoded as {other}", self.url),
        };
        outcome.unwrap_or_else(|error| panic!("{} cannot be decoded: {error}", self.url));
        plain
    }
}
