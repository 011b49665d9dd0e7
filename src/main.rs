//! The browser's entry: fetch the bundle, then hydrate the prerendered page.

fn main() {
    #[cfg(target_arch = "wasm32")]
    companion::browser::start();
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("This is the browser's module. Run `cargo xtask serve` to see the site.");
}
