//! The browser's entry: fetch the bundle, then hydrate the prerendered page.

fn main() {}
