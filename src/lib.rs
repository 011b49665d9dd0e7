//! A companion to one documentary series: pages at fixed addresses, each made from its content.

// Views nest deeply, and so do their types.
#![recursion_limit = "256"]

#[cfg(not(target_arch = "wasm32"))]
mod art;
pub mod browser;
#[cfg(not(target_arch = "wasm32"))]
pub mod content;
pub mod controls;
#[cfg(not(target_arch = "wasm32"))]
pub mod dataset;
#[cfg(not(target_arch = "wasm32"))]
pub mod head;
pub mod pages;
pub mod parts;
#[cfg(not(target_arch = "wasm32"))]
mod pictures;
pub mod query;
pub mod reference;
pub mod route;
pub mod search;
pub mod section;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;
pub mod trouble;
