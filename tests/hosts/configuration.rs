//! The configurations in `docs/hosts/`, with their placeholders filled in: what is tested is what people copy.

use std::fs;
use std::path::Path;

use crate::program::Program;

/// A configuration for one site. Every placeholder must be known, and none may be left.
pub fn filled(program: Program, port: u16, root: &Path, base: &str, cache: &Path) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../docs/hosts")
        .join(program.configuration());
    let text =
        fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let text = text
        .replace("@PORT@", &program.listen(port))
        .replace("@ROOT@", &root.display().to_string())
        .replace("@BASE@", base)
        .replace("@CACHE@", &cache.display().to_string());
    let left = text
        .split(|c: char| c.is_whitespace() || c == '"')
        .find(|word| word.len() > 2 && word.starts_with('@') && word.ends_with('@'));
    assert_eq!(
        left,
        None,
        "{} has a mark that nobody fills in",
        file.display()
    );
    text
}
