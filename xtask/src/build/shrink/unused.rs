//! Unused: classes that a library exports and no page asks for, and the words of panics. A panic stops the module all
//! the same: the browser throws, and the page says so (`public/boot.js`). What it would have said, a build without
//! `--release` says.

use std::collections::HashSet;

use anyhow::{Result, ensure};
use walrus::ir::Value;
use walrus::{ConstExpr, DataKind, FunctionBuilder, FunctionId, FunctionKind, Module};

/// What the exported names of streams contain: the server functions of Leptos bring them, and this site has no server.
const STREAMS: &str = "intounderlying";

/// Functions that never return, those that write values for them, and what is left of streams and of resources, of which
/// this site has none; by parts of their names.
const NEVER_CALLED: [&str; 24] = [
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
    "throw_str",
    "panic_already_borrowed",
    "panic_already_mutably",
    "panic_access_error",
    "::fmt::Debug>::fmt",
    "escape_debug",
    "wasm_streams",
    "SharedContext>::errors",
    "SharedContext>::take_errors",
    "SharedContext>::seal_errors",
    "SharedContext>::register_error",
    "SharedContext>::read_data",
    "SharedContext>::await_data",
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
        .filter(|(_, name)| NEVER_CALLED.iter().any(|part| name.contains(part)))
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

/// Blanks the paths of source files and the places in them. Only panics would name them.
pub fn blank_source_paths(module: &mut Module) {
    let segments: Vec<_> = module.data.iter().map(|data| data.id()).collect();
    let mut paths = HashSet::new();
    for id in &segments {
        let segment = module.data.get_mut(*id);
        let start = address(&segment.kind);
        let found = blank(&mut segment.value);
        let found = found
            .into_iter()
            .map(|(position, length)| (start.wrapping_add(position as u32), length as u32));
        paths.extend(found);
    }
    for id in segments {
        blank_places(&mut module.data.get_mut(id).value, &paths);
    }
}

/// Where a segment lies in the memory.
fn address(kind: &DataKind) -> u32 {
    match kind {
        DataKind::Active {
            offset: ConstExpr::Value(Value::I32(start)),
            ..
        } => *start as u32,
        _ => 0,
    }
}

/// Blanks each place in a source: the path's address and length, the line, the column.
fn blank_places(bytes: &mut [u8], paths: &HashSet<(u32, u32)>) {
    const LENGTH: usize = 16;
    let number = |bytes: &[u8]| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
    for position in (0..bytes.len().saturating_sub(LENGTH - 1)).step_by(4) {
        let place = &mut bytes[position..position + LENGTH];
        if paths.contains(&(number(place), number(&place[4..]))) {
            place.fill(0);
        }
    }
}

/// Where the paths of the site's own code, of libraries and of the standard library begin.
const ROOTS: [&[u8]; 4] = [b"src/", b"cargo/registry/src/", b"/rustc/", b"/rust/deps/"];

/// Blanks paths; returns where each began and how long it was.
fn blank(bytes: &mut [u8]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut position = 0;
    while position < bytes.len() {
        let rest = &bytes[position..];
        let path = ROOTS.iter().any(|root| rest.starts_with(root));
        let end = rest.windows(3).position(|end| end == b".rs");
        match end.map(|end| end + 3) {
            Some(length) if path && rest[..length].iter().all(u8::is_ascii_graphic) => {
                bytes[position..position + length].fill(0);
                found.push((position, length));
                position += length;
            }
            _ => position += 1,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_paths_are_blanked() {
        let mut bytes = b"say/rustc/ab/core/src/fmt.rsno more /rustc/ and.rs".to_vec();
        assert_eq!(blank(&mut bytes), [(3, 25)]);
        let kept: [&[u8]; 3] = [b"say", &[0; 25], b"no more /rustc/ and.rs"];
        assert_eq!(bytes, kept.concat());
    }

    #[test]
    fn a_place_goes_with_its_path_and_other_numbers_stay() {
        let numbers: [u32; 9] = [7, 100, 25, 3, 9, 100, 24, 3, 9];
        let mut bytes: Vec<u8> = numbers.iter().flat_map(|n| n.to_le_bytes()).collect();
        blank_places(&mut bytes, &HashSet::from([(100, 25)]));
        let left: Vec<u8> = bytes.chunks(4).map(|number| number[0]).collect();
        assert_eq!(left, [7, 0, 0, 0, 0, 100, 24, 3, 9]);
    }
}
