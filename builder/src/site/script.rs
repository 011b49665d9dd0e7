//! Scripts as they are published: the same behavior in fewer bytes. Half of wasm-bindgen's output is comments and long
//! names.

use anyhow::{Result, ensure};
use oxc::allocator::Allocator;
use oxc::codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc::minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc::parser::Parser;
use oxc::span::SourceType;

/// A script that is a module, minified. An error says what cannot be parsed.
pub fn minified(text: &str) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, text, SourceType::mjs()).parse();
    ensure!(
        parsed.errors.is_empty(),
        "the script cannot be read: {:?}",
        parsed.errors
    );
    let mut program = parsed.program;
    let minifier = Minifier::new(MinifierOptions {
        mangle: Some(MangleOptions {
            top_level: Some(true),
            ..MangleOptions::default()
        }),
        compress: Some(CompressOptions::smallest()),
    });
    let scoping = minifier.minify(&allocator, &mut program).scoping;
    let options = CodegenOptions {
        minify: true,
        comments: CommentOptions::disabled(),
        ..CodegenOptions::default()
    };
    let printed = Codegen::new().with_options(options).with_scoping(scoping);
    Ok(printed.build(&program).code)
}

#[cfg(test)]
mod tests {
    use super::minified;

    #[test]
    fn a_script_keeps_what_it_exports_and_imports() {
        let text = "// Words.\nimport { there } from './there.js';\nconst longName = () => there(import.meta.url);\n\
                    export { longName as default };\n";
        let short = minified(text).unwrap();
        assert!(short.len() < text.len() - 20, "{short}");
        for kept in ["./there.js", "import.meta.url", "as default"] {
            assert!(short.contains(kept), "{short}");
        }
        assert!(minified("const = 1").is_err());
    }
}
