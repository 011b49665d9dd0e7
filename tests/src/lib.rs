//! Support for the tests of a built site: a server that can fail on purpose, browsers, page types.

pub mod browser;
pub mod compare;
pub mod contract;
mod driver;
mod engine;
pub mod fault;
mod host;
pub mod mime;
mod page;
pub mod pages;
pub mod picture;
mod port;
mod probe;
pub mod programs;
pub mod release;
pub mod screen;
pub mod server;
pub mod site;
mod vendor;
pub mod visit;
pub mod warden;

use std::sync::OnceLock;

use tokio::runtime::{Builder, Runtime};

/// The test server's empty page, which shows other pages in a frame of any width.
pub const NARROW: &str = probe::FRAME;

/// A script that records anything a visitor's console would call an error, and the script that reads its notes.
pub const RECORDER: (&str, &str) = (probe::RECORDER_SCRIPT, probe::NOTES);

/// What a step of a test returns: a driver's error is passed on, a failed expectation panics.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// The only runtime of the process: servers and sessions outlive the test that started them.
pub fn runtime() -> &'static Runtime {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| {
        Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .expect("a tokio runtime starts")
    })
}
