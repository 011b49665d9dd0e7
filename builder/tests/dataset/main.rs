//! What the check and the schemas say about a dataset, valid or broken, and about what is published with it.

mod broken;
mod check;
mod folders;
mod public;
mod schema;
