//! The parts that the project's commands are made of.

pub mod bench;
pub mod bill;
pub mod dependencies;
pub mod fuzz;
pub mod module;
pub mod screenshots;
pub mod serve;
pub mod services;
pub mod shell;
pub mod sites;
pub mod start;
pub mod test;
pub mod toolchain;
