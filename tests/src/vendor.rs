//! What is beyond the WebDriver standard: Chromium's DevTools and its own log.

use axum::http::Method;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};

use crate::Outcome;
use crate::browser::{Engine, Session};

impl Session {
    /// Runs a command of the Chrome DevTools Protocol; Chromium only.
    pub async fn cdp(&self, command: &str, parameters: Value) -> Outcome<Value> {
        let body = json!({ "cmd": command, "params": parameters });
        Ok(self
            .client
            .issue_cmd(Vendor {
                path: "goog/cdp/execute",
                body,
            })
            .await?)
    }

    /// What Chromium's own console has shown since the last call, errors only; empty in other engines.
    pub async fn browser_log(&self) -> Outcome<Vec<String>> {
        if self.engine() != Engine::Chromium {
            return Ok(Vec::new());
        }
        let body = json!({ "type": "browser" });
        let entries = self
            .client
            .issue_cmd(Vendor {
                path: "se/log",
                body,
            })
            .await?;
        let entries = entries.as_array().cloned().unwrap_or_default();
        // What pages log themselves is already in the recorder's notes.
        let errors = entries
            .iter()
            .filter(|entry| entry["level"] == "SEVERE" && entry["source"] != "console-api");
        Ok(errors
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect())
    }
}

/// A driver's command outside the standard.
#[derive(Debug)]
struct Vendor {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &url::Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
