//! The two files that the test server adds to a site: the error recorder, and a narrow frame.

/// The script that notes errors.
pub const RECORDER: &str = "__recorder.js";

/// Its content.
pub const RECORDER_SCRIPT: &str = include_str!("recorder.js");

/// Reads the recorder's notes; the same key is in `recorder.js`.
pub const NOTES: &str = "
    const key = 'site-tests:troubles';
    try {
        return window[key] ?? sessionStorage.getItem(key);
    } catch {
        return null;
    }";

/// A page that shows another page of the site at a width that no browser window can have.
pub const FRAME: &str = "__frame.html";

/// A file of the test server's own.
pub struct Probe {
    /// Its content type.
    pub content_type: &'static str,
    /// Its content.
    pub body: String,
}

/// The file at this path inside the site, if it is one of the two. The recorder comes after a script that removes
/// something from the browser, if a test has one.
pub fn file(path: &str, before: &str) -> Option<Probe> {
    match path {
        RECORDER => Some(Probe {
            content_type: "text/javascript; charset=utf-8",
            body: format!("{{ {before} }}\n{RECORDER_SCRIPT}"),
        }),
        FRAME => Some(Probe {
            content_type: "text/html; charset=utf-8",
            body: "<!doctype html><html lang=\"en\"><head><title>Frame</title>\
                   <link rel=\"icon\" href=\"data:,\"></head><body></body></html>"
                .to_owned(),
        }),
        _ => None,
    }
}
