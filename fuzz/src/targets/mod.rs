//! A module for each target: its input and what must be true of the result.

pub mod address;
pub mod build;
pub mod check;
pub mod prose;
pub mod query;
pub mod reader;
pub mod search;
