//! A driver's process.

use std::path::Path;

use crate::engine::Profile;
use crate::site::pictures;
use crate::warden::{Scratch, Warden, free_port};

/// A running driver.
#[derive(Debug)]
pub struct Driver {
    port: u16,
    warden: Warden,
}

impl Driver {
    /// Starts an engine's driver and waits until it listens.
    pub fn start(profile: Profile) -> Driver {
        let port = free_port();
        let what = format!("the driver of {}", profile.engine.name());
        let mut driver = profile.engine.driver(port);
        if profile.own_fonts {
            driver.env("FONTCONFIG_FILE", pictures().join("fonts.conf"));
        }
        let warden = Warden::start(&what, &driver, port, Scratch::new());
        Driver { port, warden }
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// A folder that is removed with the driver.
    pub fn scratch(&self) -> &Path {
        self.warden.scratch()
    }

    /// What driver and browser have printed.
    pub fn log(&self) -> String {
        self.warden.log()
    }
}
