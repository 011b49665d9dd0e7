//! The three engines: which programs they need, how those start, and what each is asked for.

use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};

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

/// How a session's browser is set up; what differs needs another session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The engine.
    pub engine: Engine,
    /// Whether the visitor prefers a dark scheme.
    pub dark: bool,
    /// Whether scripts run.
    pub scripts: bool,
}

impl Profile {
    /// An ordinary visitor: scripts on, light scheme.
    pub fn of(engine: Engine) -> Profile {
        Profile {
            engine,
            dark: false,
            scripts: true,
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
                json!({
                    "browserName": "chrome",
                    "goog:loggingPrefs": { "browser": "ALL" },
                    "goog:chromeOptions": {
                        "binary": program("CHROMIUM", &names, "apt install chromium"),
                        "args": arguments,
                    },
                })
            }
            Engine::Firefox => {
                let scheme = if profile.dark { 0 } else { 1 };
                json!({
                    "browserName": "firefox",
                    "moz:firefoxOptions": {
                        "binary": program("FIREFOX", &["firefox-esr", "firefox"], "apt install firefox-esr"),
                        "args": ["-headless", "--width=1280", "--height=900"],
                        "prefs": {
                            "layout.css.prefers-color-scheme.content-override": scheme,
                            "ui.systemUsesDarkTheme": u8::from(profile.dark),
                            "javascript.enabled": profile.scripts,
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

/// The full path of a program: from its environment variable, else the first of its names on PATH.
fn program(variable: &str, names: &[&str], remedy: &str) -> PathBuf {
    if let Some(path) = std::env::var_os(variable).map(PathBuf::from) {
        assert!(
            path.is_file(),
            "{variable} names {}, which is no file",
            path.display()
        );
        return path;
    }
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let found = names.iter().find_map(|name| {
        let mut places = std::env::split_paths(&folders).map(|folder| folder.join(name));
        places.find(|path| path.is_file())
    });
    found.unwrap_or_else(|| {
        panic!(
            "`{}` is not on PATH; `cargo xtask test` installs it, or: {remedy}, or name it in {variable}",
            names[0]
        )
    })
}

/// WebKitGTK's own small browser, which lies beside its library.
fn mini_browser() -> PathBuf {
    if std::env::var_os("WEBKIT_BROWSER").is_some() {
        return program("WEBKIT_BROWSER", &["MiniBrowser"], "");
    }
    let mut libraries: Vec<PathBuf> = folders_in("/usr/lib")
        .chain(folders_in("/usr/libexec"))
        .collect();
    libraries.extend([PathBuf::from("/usr/lib"), PathBuf::from("/usr/libexec")]);
    let browsers = libraries.iter().flat_map(|library| {
        ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"]
            .map(|version| library.join(version).join("MiniBrowser"))
    });
    browsers
        .into_iter()
        .find(|path| path.is_file())
        .unwrap_or_else(|| {
            panic!(
                "WebKitGTK's MiniBrowser was not found; `cargo xtask test` installs it, or: \
             apt install webkit2gtk-driver, or name it in WEBKIT_BROWSER"
            )
        })
}

fn folders_in(path: &str) -> impl Iterator<Item = PathBuf> {
    let entries = std::fs::read_dir(path).into_iter().flatten().flatten();
    entries
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
}
