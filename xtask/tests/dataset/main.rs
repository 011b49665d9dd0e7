//! What becomes of a dataset, sound or broken: the check's word, and the schema's.

mod broken;
mod check;
mod schema;
