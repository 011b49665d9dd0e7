//! What the project's commands are made of.

pub mod bench;
pub mod bill;
pub mod build;
pub mod cards;
pub mod check;
pub mod fuzz;
pub mod icons;
pub mod look;
pub mod output;
pub mod parallel;
pub mod schema;
pub mod serve;
pub mod services;
pub mod shell;
pub mod shown;
pub mod supply;
pub mod test;
pub mod toolchain;
pub mod variation;
