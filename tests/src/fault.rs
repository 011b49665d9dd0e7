//! Faults: how a test breaks one file of an otherwise working site, and fixes it again.

use std::fmt;
use std::time::Duration;

/// What goes wrong with a file.
#[derive(Clone, Debug)]
pub enum Fault {
    /// The file does not exist: the site's 404 page, with status 404.
    Missing,
    /// The host answers with this status and a line of text.
    Status(u16),
    /// The host only has the first half of the file and sends it as if it were complete.
    Truncated,
    /// The connection breaks after half of the file.
    BrokenOff,
    /// Another body and content type instead.
    Replaced(Vec<u8>, &'static str),
    /// The site has moved: the host redirects to the same path below this one.
    Moved(String),
    /// The right file, late.
    Delayed(Duration),
    /// The right file, once the fault is cleared.
    Held,
}

/// Which requests a fault applies to: the path inside the site, such as `data/series.0123.json`.
pub type Paths = Box<dyn Fn(&str) -> bool + Send + Sync>;

/// The faults of a server, the latest first.
#[derive(Default)]
pub struct Faults(Vec<(Paths, Fault)>);

impl Faults {
    /// Adds a fault in front of the others.
    pub fn add(&mut self, paths: Paths, fault: Fault) {
        self.0.insert(0, (paths, fault));
    }

    /// Removes every fault.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The fault for a path, if any.
    pub fn of(&self, path: &str) -> Option<Fault> {
        let found = self.0.iter().find(|(paths, _)| paths(path));
        found.map(|(_, fault)| fault.clone())
    }
}

impl fmt::Debug for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.0.iter().map(|(_, fault)| fault))
            .finish()
    }
}
