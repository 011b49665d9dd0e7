//! Demands: rules of the check on more than one field that a schema can express, each laid over the definition of
//! its type. Others it cannot: that whatever is named exists, that each id is unique, that every entry has a fact.

use companion::dataset::FORMAT;
use serde_json::{Value, json};

use super::reference;

/// Adds the demands to the bundle's schema.
pub(super) fn apply(schema: &mut Value) {
    lay(
        schema,
        &json!({ "properties": { "format": { "const": FORMAT } } }),
    );
    let definitions = demands();
    for name in definitions
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, _)| name)
    {
        let known = schema["$defs"].get(name).is_some();
        assert!(known, "a demand on {name}, which is no type of the dataset");
    }
    lay(&mut schema["$defs"], &definitions);
}

fn demands() -> Value {
    let some = json!({ "minItems": 1 });
    let sourced = json!({ "properties": { "sources": some } });
    let proven = json!({ "properties": { "facts": some } });
    let numbered = json!({ "properties": { "number": { "minimum": 1 } } });
    let of = |sections: &str| json!({ "pattern": format!("^({sections})/") });
    json!({
        "Series": {
            "properties": {
                "protagonists": some,
                "pages": { "required": ["series"] },
            },
        },
        "Soundtrack": { "properties": { "statements": { "items": proven } } },
        "Episode": numbered,
        "Appearance": {
            "properties": { "entity": of("people|organizations|works"), "facts": some },
        },
        "Lesson": {
            "properties": {
                "number": { "minimum": 1 },
                "evidence": { "items": proven },
                "advice": { "items": proven },
            },
        },
        "Credit": sourced,
        "Organization": sourced,
        "Work": {
            "properties": { "sources": some, "makers": { "items": of("people|organizations") } },
        },
        "Release": sourced,
        "Score": sourced,
        "Review": sourced,
        "Award": {
            "properties": {
                "recipients": { "items": { "pattern": "^(series$|people/|organizations/)" } },
            },
            "if": { "properties": { "result": { "const": "not-stated" } } },
            "else": { "properties": { "basis": proven } },
        },
        "Event": {
            "anyOf": [
                proven,
                { "required": ["outside"], "properties": { "outside": some } },
            ],
        },
        "Fact": {
            "properties": { "id": { "$ref": reference("FactId") }, "about": some },
        },
        "Quote": { "properties": { "speaker": of("people|organizations"), "facts": some } },
        "Disagreement": { "properties": { "readings": { "minItems": 2 } } },
        "Reading": {
            "anyOf": [
                { "required": ["sources"], "properties": { "sources": some } },
                { "required": ["outside"], "properties": { "outside": { "type": "string" } } },
            ],
        },
        "When": { "anyOf": [{ "required": ["date"] }, { "required": ["note"] }] },
    })
}

/// Lays one value over another: objects key by key, anything else in place of what was there.
fn lay(under: &mut Value, over: &Value) {
    match (under, over) {
        (Value::Object(under), Value::Object(over)) => {
            for (key, value) in over {
                lay(under.entry(key).or_insert(Value::Null), value);
            }
        }
        (under, over) => *under = over.clone(),
    }
}
