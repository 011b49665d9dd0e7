//! Measuring: what the site costs those who visit it and those who build it.

pub mod growth;
