//! The browser's entry point: starts the app on the prerendered page.

/// A third the size of the standard library's.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    #[cfg(target_arch = "wasm32")]
    companion::browser::start();
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("This is the browser's module. Run `cargo xtask serve` to see the site.");
}
