//! Unused: classes that a library exports and no page asks for, and the words of panics. A panic stops the module all
//! the same: the browser throws, and the page says so (`public/boot.js`). What it would have said, a build without
//! `--release` says.

use anyhow::{Result, ensure};
use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module};

/// What the exported names of streams contain: the server functions of Leptos bring them, and this site has no server.
const STREAMS: &str = "intounderlying";

/// Functions that never return, by parts of their names.
const PANICS: [&str; 16] = [
    "::panicking::",
    "unwrap_failed",
    "expect_failed",
    "slice_index_fail",
    "slice_error_fail",
    "len_mismatch_fail",
    "raw_vec::handle_error",
    "capacity_overflow",
    "assert_failed",
    "borrow_fail",
    "begin_panic",
    "unwrap_throw",
    "throw_str",
    "panic_already_borrowed",
    "panic_already_mutably",
    "panic_access_error",
];

/// Takes out what the streams export.
pub fn drop_exports(module: &mut Module) {
    let streams: Vec<_> = module
        .exports
        .iter()
        .filter(|export| export.name.contains(STREAMS))
        .map(|export| export.id())
        .collect();
    for export in streams {
        module.exports.delete(export);
    }
}

/// Puts a trap in place of everything that panics. An error if the module has no names to tell those by.
pub fn trap_panics(module: &mut Module) -> Result<()> {
    let panics: Vec<FunctionId> = module
        .funcs
        .iter_local()
        .filter_map(|(id, _)| Some((id, module.funcs.get(id).name.as_deref()?)))
        .filter(|(_, name)| PANICS.iter().any(|part| name.contains(part)))
        .map(|(id, _)| id)
        .collect();
    ensure!(
        !panics.is_empty(),
        "the module names no function that panics"
    );
    for id in panics {
        let (parameters, results) = {
            let (parameters, results) = module.types.params_results(module.funcs.get(id).ty());
            (parameters.to_vec(), results.to_vec())
        };
        let mut trap = FunctionBuilder::new(&mut module.types, &parameters, &results);
        trap.func_body().unreachable();
        let arguments = parameters
            .iter()
            .map(|kind| module.locals.add(*kind))
            .collect();
        let trap = trap.local_func(arguments);
        module.funcs.get_mut(id).kind = FunctionKind::Local(trap);
    }
    Ok(())
}

/// Blanks the paths of source files. Only panics would name them.
pub fn blank_source_paths(module: &mut Module) {
    let ids: Vec<_> = module.data.iter().map(|data| data.id()).collect();
    for id in ids {
        blank(&mut module.data.get_mut(id).value);
    }
}

/// Where the paths of libraries and of the standard library begin.
const ROOTS: [&[u8]; 3] = [b"cargo/registry/src/", b"/rustc/", b"/rust/deps/"];

fn blank(bytes: &mut [u8]) {
    let mut position = 0;
    while position < bytes.len() {
        let rest = &bytes[position..];
        let path = ROOTS.iter().any(|root| rest.starts_with(root));
        let end = rest
            .windows(3)
            .position(|end| end == b".rs")
            .map(|end| end + 3);
        match end {
            Some(length) if path && rest[..length].iter().all(u8::is_ascii_graphic) => {
                bytes[position..position + length].fill(0);
                position += length;
            }
            _ => position += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_paths_are_blanked() {
        let mut bytes = b"say/rustc/ab/core/src/fmt.rsno more /rustc/ and.rs".to_vec();
        blank(&mut bytes);
        let blanks = [0; 25];
        assert_eq!(
            bytes,
            [b"say".as_slice(), &blanks, b"no more /rustc/ and.rs"].concat()
        );
    }
}
