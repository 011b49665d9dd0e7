//! Services: the tests want the server programs, not servers that run on this machine from now on.

use anyhow::Result;

use crate::shell;
use crate::toolchain::{as_root, on_path};

/// Packages that start a service of the same name when installed, and with the machine.
const SERVICES: [&str; 3] = ["nginx", "caddy", "lighttpd"];

/// Installs packages. Services among them are not started; they can be enabled as usual.
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
    // The package's script can't start a masked unit.
    systemctl("mask")?;
    let outcome = install();
    // Whatever happened: first disable it at startup, then allow enabling it again.
    systemctl("disable")?;
    systemctl("unmask")?;
    outcome
}
