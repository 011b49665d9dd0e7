//! Targets: code that reads outside input is given arbitrary bytes, and the result is checked.
//!
//! A target panics if a promise is broken. Tests run all of them briefly, `cargo xtask fuzz` for as long as you like.

pub mod changes;
mod golden;
mod targets;

use xtask::fuzz::Target;

/// Gives an input to a target.
pub fn run(target: Target, input: &[u8]) {
    match target {
        Target::Address => targets::address::run(&text(input)),
        Target::Build => targets::build::run(input),
        Target::Check => targets::check::run(input),
        Target::Prose => targets::prose::run(&text(input)),
        Target::Query => targets::query::run(&text(input)),
        Target::Reader => targets::reader::run(input),
        Target::Search => targets::search::run(&text(input)),
    }
}

/// What an address or a field can contain: any text in a valid encoding.
fn text(input: &[u8]) -> String {
    String::from_utf8_lossy(input).into_owned()
}
