//! Programs: run with their output visible, and distinguishable from our own.

use std::process::Command;

use anyhow::{Context, Result, bail};

pub use builder::say;

/// Runs a program to its end; an error names it.
pub fn run(command: &mut Command) -> Result<()> {
    let name = format!(
        "{} {}",
        command.get_program().to_string_lossy(),
        command
            .get_args()
            .map(|argument| argument.to_string_lossy())
            .collect::<Vec<_>>()
            .join(" ")
    );
    let status = command
        .status()
        .with_context(|| format!("`{name}` could not be started"))?;
    if !status.success() {
        bail!("`{name}` ended with {status}");
    }
    Ok(())
}
