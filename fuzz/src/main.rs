//! The fuzzer: libFuzzer's loop around the target named by `FUZZ_TARGET`. `cargo xtask fuzz` builds and runs it.
#![cfg_attr(fuzzing, no_main)]
// libFuzzer calls a function with a C name.
#![cfg_attr(fuzzing, allow(unsafe_code))]

#[cfg(fuzzing)]
mod guided {
    use std::sync::OnceLock;

    use xtask::fuzz::Target;

    static TARGET: OnceLock<Target> = OnceLock::new();

    libfuzzer_sys::fuzz_target!(
        init: {
            let name = std::env::var(xtask::fuzz::VARIABLE).unwrap_or_default();
            let target = Target::of(&name).unwrap_or_else(|| panic!("no target is called `{name}`"));
            let _ = TARGET.set(target);
        },
        |input: &[u8]| {
            if let Some(target) = TARGET.get() {
                fuzz::run(*target, input);
            }
        }
    );
}

#[cfg(not(fuzzing))]
fn main() {
    eprintln!("built without a fuzzer; run `cargo xtask fuzz`");
    std::process::exit(1);
}
