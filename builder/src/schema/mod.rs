//! JSON Schema (draft 2020-12) of the dataset: whatever passes the check validates, and the schema requires as many of
//! the check's rules as it can express.
//!
//! The types give the structure and, with the form that each field names (`companion::dataset::form`), the rules. The
//! check walks the files along the same schema, so the two cannot drift apart.

pub mod docs;
mod forms;
mod page;

use std::collections::BTreeSet;

use companion::dataset::{BUNDLE, BUNDLE_SCHEMA, Bundle, File, form};
use schemars::generate::SchemaSettings;
use schemars::transform::RestrictFormats;
use serde_json::{Map, Value, json};

/// A schema and the file it describes.
#[derive(Clone, Debug)]
pub struct Document {
    /// The path of the file it describes, below the base.
    pub describes: String,
    /// Its own path below the base.
    pub path: String,
    /// The schema.
    pub schema: Value,
}

/// The schemas of all files and of the bundle. `address` makes addresses of their paths below the base.
pub fn documents(address: impl Fn(&str) -> String) -> Vec<Document> {
    let mut whole = whole();
    let definitions = whole["$defs"].take();
    let parts = File::ALL.map(|file| Document {
        describes: file.path(),
        path: file.schema_path(),
        schema: part(&whole, &definitions, file),
    });
    whole["title"] = "The whole dataset".into();
    whole["$defs"] = definitions;
    let bundle = Document {
        describes: BUNDLE.to_owned(),
        path: BUNDLE_SCHEMA.to_owned(),
        schema: whole,
    };
    let mut documents: Vec<Document> = parts.into_iter().chain([bundle]).collect();
    for document in &mut documents {
        document.schema["$id"] = address(&document.path).into();
    }
    documents
}

/// The schema as generated from the types, including the keywords that only the check reads.
pub(crate) fn raw() -> Value {
    SchemaSettings::draft2020_12()
        // Integer widths are an implementation detail; the bounds say the same.
        .with_transform(RestrictFormats::default())
        .into_generator()
        .into_root_schema_for::<Bundle>()
        .to_value()
}

/// The schema of the bundle, with a definition for every type in it.
fn whole() -> Value {
    let mut schema = raw();
    forms::define(&mut schema["$defs"]);
    strip(&mut schema);
    schema
}

/// Removes the keywords that are not JSON Schema's own.
fn strip(schema: &mut Value) {
    match schema {
        Value::Object(object) => {
            object.retain(|keyword, _| !keyword.starts_with(form::OWN));
            object.values_mut().for_each(strip);
        }
        Value::Array(values) => values.iter_mut().for_each(strip),
        _ => {}
    }
}

/// The schema of one file: the bundle's schema for its key, with the definitions it needs.
fn part(whole: &Value, definitions: &Value, file: File) -> Value {
    let mut schema = whole["properties"][file.key()].clone();
    schema["$schema"] = whole["$schema"].clone();
    schema["title"] = file.name().into();
    schema["description"] = format!("{}.", file.holds()).into();
    let mut needed = BTreeSet::new();
    gather(&schema, definitions, &mut needed);
    let kept = needed
        .into_iter()
        .map(|name| (name.to_owned(), definitions[name].clone()));
    schema["$defs"] = Value::Object(kept.collect::<Map<_, _>>());
    schema
}

/// The names of all definitions that a schema leads to.
fn gather<'v>(value: &'v Value, definitions: &'v Value, needed: &mut BTreeSet<&'v str>) {
    match value {
        Value::Object(object) => {
            let reference = object.get("$ref").and_then(Value::as_str);
            if let Some(name) = reference.and_then(definition_name)
                && needed.insert(name)
            {
                gather(&definitions[name], definitions, needed);
            }
            let inner = object.values();
            inner.for_each(|inner| gather(inner, definitions, needed));
        }
        Value::Array(values) => values
            .iter()
            .for_each(|inner| gather(inner, definitions, needed)),
        _ => {}
    }
}

/// A reference to a definition.
fn reference(name: &str) -> Value {
    json!(format!("#/$defs/{name}"))
}

/// The definition that a reference names.
pub(crate) fn definition_name(reference: &str) -> Option<&str> {
    reference.strip_prefix("#/$defs/")
}

/// Merges one value into another: objects key by key, anything else is replaced.
pub(crate) fn lay(under: &mut Value, over: &Value) {
    match (under, over) {
        (Value::Object(under), Value::Object(over)) => {
            for (key, value) in over {
                lay(under.entry(key).or_insert(Value::Null), value);
            }
        }
        (under, over) => *under = over.clone(),
    }
}
