//! A specimen: a value that a schema describes, in which everything optional is there and every list has one item.
//! It walks through every field that the types have.

use serde_json::{Map, Value, json};

use super::definition_name;

/// The specimen of `schema`, whose definitions stand in `root`.
pub(super) fn specimen(schema: &Value, root: &Value) -> Value {
    if let Some(name) = schema["$ref"].as_str().and_then(definition_name) {
        return specimen(&root["$defs"][name], root);
    }
    if let Some(example) = schema["examples"].get(0) {
        return example.clone();
    }
    if let Some(names) = schema["enum"].as_array() {
        return names[0].clone();
    }
    if let Some(only) = schema.get("const") {
        return only.clone();
    }
    // The first of several choices; nothing at all is never the first.
    if let Some(choice) = schema["anyOf"].get(0).or(schema["oneOf"].get(0)) {
        return specimen(choice, root);
    }
    let kind = schema["type"].get(0).unwrap_or(&schema["type"]);
    match kind.as_str() {
        Some("object") => {
            let keys = schema["properties"].as_object().into_iter().flatten();
            let filled = keys.map(|(key, inner)| (key.clone(), specimen(inner, root)));
            Value::Object(filled.collect::<Map<_, _>>())
        }
        Some("array") => json!([specimen(&schema["items"], root)]),
        Some("integer") => json!(1),
        Some("string") => json!(""),
        _ => panic!("no specimen can be made of {schema}"),
    }
}

#[cfg(test)]
mod tests {
    use companion::dataset::Bundle;
    use schemars::schema_for;

    use super::*;

    #[test]
    fn the_specimen_of_the_bundle_is_a_bundle_with_everything_in_it() {
        let schema = schema_for!(Bundle).to_value();
        let bundle: Bundle = serde_json::from_value(specimen(&schema, &schema)).unwrap();
        assert_eq!(bundle.people[0].roles[0].sources.len(), 1);
        assert!(bundle.series.soundtrack.is_some_and(|it| it.when.is_some()));
        assert_eq!(bundle.reception.reviews[0].outside.len(), 1);
    }
}
