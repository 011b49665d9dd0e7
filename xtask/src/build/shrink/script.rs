//! The script that loads the module: short names, nothing that the module does not ask for, no white space.

use std::collections::{HashMap, HashSet};

use anyhow::{Context, Result, ensure};
use oxc_allocator::Allocator;
use oxc_ast::ast::Statement;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::{GetSpan, SourceType};

/// What the names of those classes begin with.
const STREAMS: &str = "IntoUnderlying";

/// How the binding generator ends its script.
const EXPORTS: &str = "export { initSync, __wbg_init as default };";

/// Minifies the script. `renamed` are the new names of imports and exports, `left` the imports that the module has.
pub fn minified(text: &str, renamed: &HashMap<String, String>, left: &[String]) -> Result<String> {
    let (body, _) = text
        .split_once(EXPORTS)
        .context("the script exports otherwise than expected")?;
    let body = without_streams(&body.replace("export class", "class"))?;
    let short = with_short_names(&body, renamed);
    let left: HashSet<&str> = left.iter().map(String::as_str).collect();
    let gone = renamed
        .values()
        .filter(|name| !left.contains(name.as_str()));
    let mut kept = short;
    for name in gone {
        kept = without_import(&kept, name);
    }
    minify(&(kept + "export default __wbg_init;"))
}

/// Without the classes whose exports the module has lost, and without what is done to them.
fn without_streams(text: &str) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, text, SourceType::mjs()).parse();
    ensure!(parsed.errors.is_empty(), "the script cannot be read");
    let statements = parsed.program.body.iter();
    let kept = statements
        .filter(|statement| !matches!(statement, Statement::EmptyStatement(_)))
        .map(|statement| statement.span().source_text(text))
        .filter(|words| words.starts_with("function") || !words.contains(STREAMS));
    Ok(kept.collect::<Vec<_>>().join("\n"))
}

/// Every identifier that has been renamed, by its new name.
fn with_short_names(text: &str, renamed: &HashMap<String, String>) -> String {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut new = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_part) {
        let end = rest[start..]
            .find(|c| !is_part(c))
            .map_or(rest.len(), |end| start + end);
        let word = &rest[start..end];
        new.push_str(&rest[..start]);
        new.push_str(renamed.get(word).map_or(word, String::as_str));
        rest = &rest[end..];
    }
    new + rest
}

/// Without the function that the module no longer imports by that name. The generator writes each on lines of its own.
fn without_import(text: &str, name: &str) -> String {
    let start = format!("\n        {name}: function(");
    let cut = text.find(&start).and_then(|start| {
        let end = text[start..].find("\n        },")?;
        Some((start, start + end + "\n        },".len()))
    });
    match cut {
        Some((start, end)) => text[..start].to_owned() + &text[end..],
        None => text.to_owned(),
    }
}

fn minify(text: &str) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, text, SourceType::mjs()).parse();
    ensure!(
        parsed.errors.is_empty(),
        "the script cannot be read: {:?}",
        parsed.errors
    );
    let mut program = parsed.program;
    let options = MinifierOptions {
        mangle: Some(MangleOptions {
            top_level: Some(true),
            ..MangleOptions::default()
        }),
        compress: Some(CompressOptions::smallest()),
    };
    let minified = Minifier::new(options).minify(&allocator, &mut program);
    let options = CodegenOptions {
        minify: true,
        comments: CommentOptions::disabled(),
        ..CodegenOptions::default()
    };
    let printed = Codegen::new()
        .with_options(options)
        .with_scoping(minified.scoping)
        .build(&program);
    Ok(printed.code)
}
