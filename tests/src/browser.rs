//! A browser under test: one session of one engine, and what a visitor would see and do in it.

use std::time::{Duration, Instant};

use axum::http::Method;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::driver::Driver;
pub use crate::engine::{Engine, Profile};
use crate::{Outcome, runtime};

/// How long anything that a visitor waits for may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// An open browser. Dropping it closes browser and driver.
#[derive(Debug)]
pub struct Session {
    /// The WebDriver client, for what has no method here.
    pub client: Client,
    profile: Profile,
    driver: Driver,
}

impl Session {
    /// Starts a driver and a browser; panics with a remedy where one of them is missing.
    pub async fn open(profile: Profile) -> Session {
        let engine = profile.engine;
        let driver = Driver::start(engine);
        let capabilities = engine.capabilities(profile, driver.scratch());
        let Value::Object(capabilities) = capabilities else {
            unreachable!("capabilities are an object");
        };
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities.into_iter().collect());
        let client = builder
            .connect(&driver.address())
            .await
            .unwrap_or_else(|error| {
                panic!(
                    "{} does not start: {error}\n{}",
                    engine.name(),
                    driver.log()
                )
            });
        let session = Session {
            client,
            profile,
            driver,
        };
        session
            .prepare()
            .await
            .expect("a fresh browser can be set up");
        session
    }

    async fn prepare(&self) -> Outcome {
        if self.profile.engine != Engine::Chromium {
            return Ok(());
        }
        let scheme = if self.profile.dark { "dark" } else { "light" };
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.cdp(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        )
        .await?;
        if !self.profile.scripts {
            self.cdp(
                "Emulation.setScriptExecutionDisabled",
                json!({ "value": true }),
            )
            .await?;
        }
        Ok(())
    }

    /// How the browser is set up.
    pub fn profile(&self) -> Profile {
        self.profile
    }

    /// The engine.
    pub fn engine(&self) -> Engine {
        self.profile.engine
    }

    /// What driver and browser have printed.
    pub fn driver_log(&self) -> String {
        self.driver.log()
    }

    /// Opens an address and waits for the load event.
    pub async fn open_page(&self, address: &str) -> Outcome {
        Ok(self.client.goto(address).await?)
    }

    /// Opens an address and waits until the page has hydrated.
    pub async fn open_ready(&self, address: &str) -> Outcome {
        self.open_page(address).await?;
        self.wait_ready().await
    }

    /// Waits until the page has hydrated.
    pub async fn wait_ready(&self) -> Outcome {
        self.wait_for(
            "the page to hydrate",
            "return document.documentElement.hasAttribute('data-ready')",
        )
        .await
    }

    /// Waits until a script returns something true; `what` completes "waited in vain for".
    pub async fn wait_for(&self, what: &str, script: &str) -> Outcome {
        let limit = Instant::now() + PATIENCE;
        loop {
            // While a page is being replaced a script may fail; only the last word counts.
            let said = self.client.execute(script, vec![]).await;
            if matches!(&said, Ok(value) if truthy(value)) {
                return Ok(());
            }
            if Instant::now() > limit {
                let address = self
                    .client
                    .current_url()
                    .await
                    .map(String::from)
                    .unwrap_or_default();
                return Err(
                    format!("waited in vain for {what} at {address}; last: {said:?}").into(),
                );
            }
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// Runs a script with arguments and returns its value.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.client.execute(script, arguments).await?)
    }

    /// Runs a script and returns its value as text.
    pub async fn text_of(&self, script: &str) -> Outcome<String> {
        let value = self.run(script, vec![]).await?;
        Ok(value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned))
    }

    /// The first element that matches a selector.
    pub async fn find(&self, selector: &str) -> Outcome<Element> {
        let found = self.client.find(Locator::Css(selector)).await;
        found.map_err(|error| format!("no `{selector}` here: {error}").into())
    }

    /// Where the first element that matches a selector leads, as its page writes it.
    pub async fn href(&self, selector: &str) -> Outcome<String> {
        let href = self
            .find(selector)
            .await?
            .attr("href")
            .await?
            .unwrap_or_default();
        // WebKit's driver answers with the full address.
        let origin = self
            .client
            .current_url()
            .await?
            .origin()
            .ascii_serialization();
        Ok(href.strip_prefix(&origin).unwrap_or(&href).to_owned())
    }

    /// Clicks the first element that matches a selector, scrolled into view as a visitor would.
    pub async fn click(&self, selector: &str) -> Outcome {
        let element = self.find(selector).await?;
        if self.profile.scripts {
            let center = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
            self.run(center, vec![serde_json::to_value(&element)?])
                .await?;
            return Ok(element.click().await?);
        }
        // Without scripts a page that scrolls smoothly may still be on its way.
        let limit = Instant::now() + PATIENCE;
        while let Err(error) = element.click().await {
            if Instant::now() > limit || !error.to_string().contains("intercepted") {
                return Err(error.into());
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Ok(())
    }

    /// Presses and releases one key.
    pub async fn press(&self, key: Key) -> Outcome {
        let value = char::from(key);
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        Ok(self.client.perform_actions(keys).await?)
    }

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

    /// What Chromium's own console has shown since the last call, errors only; empty elsewhere.
    pub async fn browser_log(&self) -> Outcome<Vec<String>> {
        if self.profile.engine != Engine::Chromium {
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
        // What pages log themselves the recorder has noted already.
        let errors = entries
            .iter()
            .filter(|entry| entry["level"] == "SEVERE" && entry["source"] != "console-api");
        Ok(errors
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let client = self.client.clone();
        let closing = runtime().spawn(async move {
            // A browser that hangs is ended with its driver.
            let _ = tokio::time::timeout(Duration::from_secs(5), client.close()).await;
        });
        while !closing.is_finished() {
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

fn truthy(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(yes) => *yes,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(_) | Value::Object(_) => true,
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
