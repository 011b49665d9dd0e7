//! Where a site goes: whatever lies there, beside it or above it, and however a build ends, nothing of anybody is lost.
//!
//! Each test works in a folder of its own, with files beside and above the target that must be there afterwards.

mod at_once;
mod attacked;
mod child;
mod ground;
mod killed;
mod mounts;
mod refused;
mod replaced;
