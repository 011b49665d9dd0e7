//! What a visitor does with a page: opens it, waits, looks, clicks, presses keys.

use std::time::{Duration, Instant};

use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::Value;

use crate::Outcome;
use crate::browser::Session;

/// How long anything that a visitor waits for may take where two engines share two slow cores.
const PATIENCE: Duration = Duration::from_secs(30);

impl Session {
    /// Opens an address and waits for the load event.
    pub async fn open_page(&self, address: &str) -> Outcome {
        Ok(self.client.goto(address).await?)
    }

    /// Opens an address and waits until the page is interactive.
    pub async fn open_ready(&self, address: &str) -> Outcome {
        self.open_page(address).await?;
        self.wait_ready().await
    }

    /// Reloads the page as a visitor does; Firefox's driver would bypass the service worker.
    pub async fn reload(&self) -> Outcome {
        self.run("window.siteTestsOld = true; location.reload()", vec![])
            .await?;
        let loaded = "return !window.siteTestsOld && document.readyState === 'complete'";
        self.wait_for("the page to load again", loaded).await
    }

    /// Waits until the page is interactive.
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
            // A script may fail while a page is being replaced; only the last result counts.
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

    /// Where the first element that matches a selector leads, as written in its page.
    pub async fn href(&self, selector: &str) -> Outcome<String> {
        let href = self
            .find(selector)
            .await?
            .attr("href")
            .await?
            .unwrap_or_default();
        // WebKit's driver returns the full address.
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
        if self.profile().scripts {
            let center = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
            self.run(center, vec![serde_json::to_value(&element)?])
                .await?;
            return Ok(element.click().await?);
        }
        // Without scripts, a page that scrolls smoothly may still be moving.
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
