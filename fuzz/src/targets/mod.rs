//! A module for each target: what it is given and what must hold.

pub mod address;
pub mod build;
pub mod check;
pub mod prose;
pub mod query;
pub mod reader;
pub mod search;
