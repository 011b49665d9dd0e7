//! The three engines: which programs they need, how those start, and what each session asks for.

use std::process::Command;

use serde_json::{Value, json};

use crate::programs::{mini_browser, program};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, through chromedriver.
    Chromium,
    /// Firefox, through geckodriver.
    Firefox,
    /// WebKitGTK, Safari's engine, through WebKitWebDriver under a virtual display.
    WebKit,
}

/// What a browser stores for pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Everything, as usual.
    Everything,
    /// Nothing, and it says so: cookies are blocked, and with them storage.
    Nothing,
    /// Everything, until the private window is closed.
    Privately,
}

/// How a session's browser is set up; another profile needs another session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The engine.
    pub engine: Engine,
    /// Whether the visitor prefers a dark scheme.
    pub dark: bool,
    /// Whether scripts run.
    pub scripts: bool,
    /// Whether the browser only knows the tests' fonts, to draw the same on every machine; Chromium only.
    pub own_fonts: bool,
    /// What it stores; WebKit's driver only has the usual setting.
    pub keeping: Keeping,
}

impl Profile {
    /// An ordinary visitor: scripts on, light scheme.
    pub fn of(engine: Engine) -> Profile {
        Profile {
            engine,
            dark: false,
            scripts: true,
            own_fonts: false,
            keeping: Keeping::Everything,
        }
    }
}

impl Engine {
    /// The name in messages.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "Chromium",
            Engine::Firefox => "Firefox",
            Engine::WebKit => "WebKit",
        }
    }

    /// The command that starts the driver on a port.
    pub(crate) fn driver(self, port: u16) -> Command {
        let port_option = format!("--port={port}");
        match self {
            Engine::Chromium => {
                let driver = program(
                    "CHROMEDRIVER",
                    &["chromedriver"],
                    "apt install chromium-driver",
                );
                let mut command = Command::new(driver);
                command.arg(port_option);
                command
            }
            Engine::Firefox => {
                let driver = program(
                    "GECKODRIVER",
                    &["geckodriver"],
                    "cargo install --locked geckodriver",
                );
                let mut command = Command::new(driver);
                command.arg(port_option).args(["--log", "error"]);
                command
            }
            Engine::WebKit => {
                let display = program("XVFB_RUN", &["xvfb-run"], "apt install xvfb");
                let driver = program(
                    "WEBKIT_DRIVER",
                    &["WebKitWebDriver"],
                    "apt install webkit2gtk-driver",
                );
                let mut command = Command::new(display);
                command
                    .args(["--auto-servernum", "--server-args=-screen 0 1600x1200x24"])
                    .arg(driver)
                    .arg(port_option)
                    // Its sandbox cannot start as root, and the pages come from this machine.
                    .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
                    .env("LIBGL_ALWAYS_SOFTWARE", "1")
                    .env_remove("WAYLAND_DISPLAY");
                command
            }
        }
    }

    /// The capabilities of a new session.
    pub(crate) fn capabilities(self, profile: Profile, scratch: &std::path::Path) -> Value {
        match self {
            Engine::Chromium => {
                let names = ["chromium", "chromium-browser", "google-chrome"];
                let mut arguments: Vec<String> = [
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--force-color-profile=srgb",
                    "--window-size=1280,900",
                ]
                .map(str::to_owned)
                .into();
                arguments.push(format!(
                    "--user-data-dir={}",
                    scratch.join("profile").display()
                ));
                if profile.keeping == Keeping::Privately {
                    arguments.push("--incognito".to_owned());
                }
                // 2 is “block”.
                let cookies = if profile.keeping == Keeping::Nothing {
                    2
                } else {
                    1
                };
                json!({
                    "browserName": "chrome",
                    "goog:loggingPrefs": { "browser": "ALL" },
                    "goog:chromeOptions": {
                        "binary": program("CHROMIUM", &names, "apt install chromium"),
                        "args": arguments,
                        "prefs": { "profile.default_content_setting_values.cookies": cookies },
                    },
                })
            }
            Engine::Firefox => {
                let scheme = if profile.dark { 0 } else { 1 };
                // 2 is “none”, 5 is the usual setting.
                let cookies = if profile.keeping == Keeping::Nothing {
                    2
                } else {
                    5
                };
                json!({
                    "browserName": "firefox",
                    "moz:firefoxOptions": {
                        "binary": program("FIREFOX", &["firefox-esr", "firefox"], "apt install firefox-esr"),
                        "args": ["-headless", "--width=1280", "--height=900"],
                        "prefs": {
                            "layout.css.prefers-color-scheme.content-override": scheme,
                            "ui.systemUsesDarkTheme": u8::from(profile.dark),
                            "javascript.enabled": profile.scripts,
                            "network.cookie.cookieBehavior": cookies,
                            "browser.privatebrowsing.autostart": profile.keeping == Keeping::Privately,
                        },
                    },
                })
            }
            Engine::WebKit => {
                let mut arguments = vec!["--automation"];
                if profile.dark {
                    arguments.push("--dark-mode");
                }
                json!({
                    "webkitgtk:browserOptions": { "binary": mini_browser(), "args": arguments },
                })
            }
        }
    }
}
