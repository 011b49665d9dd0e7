//! A companion to one documentary series: routed pages over one bundled dataset.

pub mod dataset;
