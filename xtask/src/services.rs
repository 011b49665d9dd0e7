//! Services: the tests want the programs of servers, not servers that run on this machine from now on.

use anyhow::Result;

use crate::shell;
use crate::toolchain::{as_root, on_path};

/// Packages that would start a service of their name when installed, and with the machine.
const SERVICES: [&str; 3] = ["nginx", "caddy", "lighttpd"];

/// Installs packages. A service among them does not start; who wants it enables it as usual.
pub fn without_starting(packages: &[&str], install: impl FnOnce() -> Result<()>) -> Result<()> {
    let units: Vec<String> = SERVICES
        .iter()
        .filter(|service| packages.contains(service))
        .map(|service| format!("{service}.service"))
        .collect();
    if units.is_empty() || !on_path("systemctl") {
        return install();
    }
    let systemctl =
        |verb: &str| shell::run(as_root("systemctl").args([verb, "--quiet"]).args(&units));
    // A unit that points nowhere cannot be started by the package's own script.
    systemctl("mask")?;
    let outcome = install();
    // Whatever came of it: first not to start with the machine, then free to be enabled again.
    systemctl("disable")?;
    systemctl("unmask")?;
    outcome
}
