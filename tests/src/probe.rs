//! The two files that the test server adds to a site: the recorder of errors, and a narrow frame.

/// The script that notes errors.
pub const RECORDER: &str = "__recorder.js";

/// Its content.
pub const RECORDER_SCRIPT: &str = include_str!("recorder.js");

/// Reads where the recorder keeps its notes; the same key stands in `recorder.js`.
pub const NOTES: &str = "return sessionStorage.getItem('site-tests:troubles')";

/// A page that shows another page of the site at a width that no browser window can have.
pub const FRAME: &str = "__frame.html";

/// A file of the test server's own.
pub struct Probe {
    /// Its content type.
    pub content_type: &'static str,
    /// Its content.
    pub body: &'static str,
}

/// The file at this path inside the site, if it is one of the two.
pub fn file(path: &str) -> Option<Probe> {
    match path {
        RECORDER => Some(Probe {
            content_type: "text/javascript; charset=utf-8",
            body: RECORDER_SCRIPT,
        }),
        FRAME => Some(Probe {
            content_type: "text/html; charset=utf-8",
            body: "<!doctype html><html lang=\"en\"><head><title>Frame</title>\
                   <link rel=\"icon\" href=\"data:,\"></head><body></body></html>",
        }),
        _ => None,
    }
}
