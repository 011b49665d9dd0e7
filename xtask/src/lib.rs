//! What the project's commands are made of.

pub mod bench;
pub mod bill;
pub mod fuzz;
pub mod look;
pub mod module;
pub mod serve;
pub mod services;
pub mod shell;
pub mod sites;
pub mod supply;
pub mod test;
pub mod toolchain;
