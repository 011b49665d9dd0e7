//! Where a site goes: whatever is there, next to it or above it, and however a build ends, nobody loses anything.
//!
//! Each test runs in a folder of its own, with files next to and above the target that must still be there afterwards.

mod at_once;
mod attacked;
mod child;
mod killed;
mod mounts;
mod refused;
mod replaced;
mod sandbox;
mod site;
