//! A browser under test: one session of one engine, and what a visitor would see and do in it.

use std::time::Duration;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::driver::Driver;
pub use crate::engine::{Engine, Keeping, Profile};
use crate::{Outcome, runtime};

/// An open browser. Dropping it closes browser and driver.
#[derive(Debug)]
pub struct Session {
    /// The WebDriver client, for anything without a method here.
    pub client: Client,
    profile: Profile,
    driver: Driver,
}

impl Session {
    /// Starts a driver and a browser; panics with a remedy if one of them is missing.
    pub async fn open(profile: Profile) -> Session {
        let engine = profile.engine;
        let driver = Driver::start(profile);
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
        self.prefer(self.profile.dark, false).await?;
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
}

impl Drop for Session {
    fn drop(&mut self) {
        let client = self.client.clone();
        let closing = runtime().spawn(async move {
            // A browser that hangs is killed with its driver.
            let _ = tokio::time::timeout(Duration::from_secs(5), client.close()).await;
        });
        while !closing.is_finished() {
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}
