//! A companion to one documentary series: routed pages over one bundled dataset.

// Views nest deeply, and so do their types.
#![recursion_limit = "256"]

pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod components;
pub mod dataset;
pub mod head;
pub mod pages;
#[cfg(not(target_arch = "wasm32"))]
pub mod pictures;
pub mod query;
pub mod route;
pub mod site;
pub mod trouble;
