//! What becomes of a dataset, sound or broken, and of what is published with it: the check's word, and the schema's.

mod broken;
mod check;
mod folders;
mod public;
mod schema;
