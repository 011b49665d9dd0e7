//! The shape of a dataset: what is allowed where, read from the schema generated from the types
//! (`companion::dataset::form`). If a field has no form, the check stops at once, and so do its tests.

use std::sync::LazyLock;

use companion::dataset::{Section, form};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::list::List;
use crate::schema;

/// What is allowed in a place.
#[derive(Debug)]
pub(crate) enum Shape {
    /// The entry's own slug.
    Slug,
    /// Plain text, and how many characters it may have.
    Text(usize),
    /// Text for search results and previews.
    Description,
    /// Text with links.
    Prose,
    /// A reference, and the sections it may lead to; all, if the list is empty.
    Reference(Vec<Section>),
    /// The slug of an entry of a section.
    Item(Section),
    /// The id of a fact.
    Fact,
    /// A date, and the earliest year allowed.
    Date(u16),
    /// A `when`: its earliest year, and its keys.
    When(u16, Vec<Key>),
    /// A word the engine knows, or any other.
    Word(Vec<String>),
    /// A former slug of the entry.
    Former,
    /// An id on another site, and what such ids look like.
    Id(String),
    /// A color.
    Color,
    /// A web address.
    Address,
    /// An address of the web or of mail.
    Contact,
    /// A list.
    List(Box<Items>),
    /// An object, key by key.
    Object(Vec<Key>),
    /// The fact's own id.
    OwnId,
    /// A whole number in a range.
    Number(u64, u64),
    /// Yes or no.
    YesNo,
    /// A word from a fixed list.
    OneOf(Vec<String>),
}

/// A key of an object.
#[derive(Debug)]
pub(crate) struct Key {
    pub(crate) name: String,
    pub(crate) shape: Shape,
    /// Whether it is required.
    pub(crate) needed: bool,
    /// Whether it may be there without a value.
    pub(crate) null: bool,
}

/// What a list may contain.
#[derive(Debug)]
pub(crate) struct Items {
    pub(crate) each: Shape,
    pub(crate) least: usize,
    pub(crate) most: usize,
    /// Whether it must not be empty if the dataset gives evidence for every entry.
    pub(crate) evidence: bool,
    /// Whether items must be different: as a whole, or by a key.
    pub(crate) distinct: Option<Distinct>,
}

/// How items of a list must differ.
#[derive(Debug)]
pub(crate) enum Distinct {
    Whole,
    Key(String),
}

/// The keys of the entries of a list.
pub(crate) fn keys_of(list: List) -> &'static [Key] {
    match of(list) {
        Shape::Object(keys) => keys,
        _ => &[],
    }
}

/// The shape of the entries of a list.
pub(crate) fn of(list: List) -> &'static Shape {
    static SHAPES: LazyLock<Vec<(List, Shape)>> = LazyLock::new(|| {
        let schema = schema::raw();
        let shape = |list: List| (list, entry(&schema, list));
        List::ALL.into_iter().map(shape).collect()
    });
    let found = SHAPES.iter().find(|(known, _)| *known == list);
    &found.expect("every list has a shape").1
}

fn entry(schema: &Value, list: List) -> Shape {
    let mut place = schema.clone();
    for key in list.keys() {
        place = resolved(schema, &place["properties"][key]).1;
    }
    match list {
        List::Series => shape(schema, &place, "Series"),
        _ => shape(schema, &place["items"], list.file()),
    }
}

/// The shape that a schema describes. `name` leads to it, for anyone who has forgotten a form.
fn shape(root: &Value, schema: &Value, name: &str) -> Shape {
    let (definition, schema) = resolved(root, schema);
    match definition.as_deref() {
        Some("Slug") if schema.get(form::FORMER).is_some() => Shape::Former,
        Some("Slug") => word(&schema, form::ENTRY_OF).map_or(Shape::Slug, Shape::Item),
        // One that is referred to, and the fact's own.
        Some("FactId") => schema
            .get(form::ENTRY_OF)
            .map_or(Shape::OwnId, |_| Shape::Fact),
        Some("Text") if schema.get(form::WORDS).is_some() => {
            Shape::Word(word(&schema, form::WORDS).unwrap_or_default())
        }
        Some("Text") if schema.get(form::ELSEWHERE).is_some() => {
            Shape::Id(word(&schema, form::ELSEWHERE).unwrap_or_default())
        }
        Some("Text") => Shape::Text(word(&schema, "maxLength").expect("a text has a bound")),
        Some("Description") => Shape::Description,
        Some("Color") => Shape::Color,
        Some("Address") => Shape::Address,
        Some("Contact") => Shape::Contact,
        Some("Prose") => Shape::Prose,
        Some("EntityRef") => Shape::Reference(word(&schema, form::TO).unwrap_or_default()),
        Some("Date") => Shape::Date(from_year(&schema, name)),
        Some("When") => Shape::When(from_year(&schema, name), keys(root, &schema, "When", true)),
        _ => by_type(root, &schema, definition.as_deref(), name),
    }
}

fn from_year(schema: &Value, name: &str) -> u16 {
    word(schema, form::FROM_YEAR)
        .unwrap_or_else(|| panic!("{name} does not say from which year its date may be"))
}

fn by_type(root: &Value, schema: &Value, definition: Option<&str>, name: &str) -> Shape {
    match schema["type"].get(0).unwrap_or(&schema["type"]).as_str() {
        // A map, which has no type of its own and no required keys.
        Some("object") => Shape::Object(keys(
            root,
            schema,
            definition.unwrap_or(name),
            definition.is_some(),
        )),
        Some("array") => Shape::List(Box::new(Items {
            each: shape(root, &schema["items"], name),
            least: word(schema, "minItems").unwrap_or(0),
            most: word(schema, "maxItems")
                .unwrap_or_else(|| panic!("{name} does not say how many items it may have")),
            evidence: schema.get(form::EVIDENCE).is_some(),
            distinct: word(schema, form::DISTINCT_BY).map(Distinct::Key).or(word(
                schema,
                "uniqueItems",
            )
            .and_then(|yes: bool| yes.then_some(Distinct::Whole))),
        })),
        Some("string") => Shape::OneOf(word(schema, "enum").unwrap_or_else(|| {
            panic!("{name} is a text without a form (companion::dataset::form)")
        })),
        Some("integer") => Shape::Number(
            word(schema, "minimum").unwrap_or(0),
            word(schema, "maximum").unwrap_or(u64::from(u32::MAX)),
        ),
        Some("boolean") => Shape::YesNo,
        // Words with a description each.
        None if schema.get("oneOf").is_some() => {
            let choices = schema["oneOf"].as_array().into_iter().flatten();
            let words = choices.filter_map(|choice| choice["const"].as_str());
            Shape::OneOf(words.map(str::to_owned).collect())
        }
        _ => panic!("{name} has a schema of no kind that is known: {schema}"),
    }
}

fn keys(root: &Value, schema: &Value, kind: &str, needs: bool) -> Vec<Key> {
    let needed: Vec<String> = word(schema, "required").unwrap_or_default();
    let keys = schema["properties"].as_object().into_iter().flatten();
    let key = |(name, schema): (&String, &Value)| Key {
        name: name.clone(),
        shape: shape(root, schema, &format!("{kind}.{name}")),
        needed: needs && needed.contains(name),
        null: may_be_null(schema),
    };
    keys.map(key).collect()
}

/// Whether a place may have no value.
fn may_be_null(schema: &Value) -> bool {
    let types = schema["type"].as_array().into_iter().flatten();
    let choices = schema["anyOf"].as_array().into_iter().flatten();
    let choices = choices.map(|choice| &choice["type"]);
    types.chain(choices).any(|kind| kind == "null")
}

/// The definition that a place refers to, whether or not it is required, and everything that is said about it.
pub(crate) fn resolved(root: &Value, schema: &Value) -> (Option<String>, Value) {
    let reference = &schema["anyOf"][0]["$ref"];
    let reference = schema["$ref"].as_str().or(reference.as_str());
    let Some(name) = reference.and_then(schema::definition_name) else {
        return (None, schema.clone());
    };
    let mut whole = root["$defs"][name].clone();
    if whole.is_null() {
        whole = Value::Object(Default::default());
    }
    schema::lay(&mut whole, schema);
    (Some(name.to_owned()), whole)
}

fn word<T: DeserializeOwned>(schema: &Value, keyword: &str) -> Option<T> {
    let value = schema.get(keyword)?.clone();
    Some(serde_json::from_value(value).unwrap_or_else(|e| panic!("`{keyword}`: {e}")))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// What is said about a type with these keys.
    fn told(keys: Value) -> String {
        let schema = json!({ "type": "object", "properties": keys });
        let told = std::panic::catch_unwind(|| shape(&Value::Null, &schema, "Thing"));
        *told
            .expect_err("it has no form")
            .downcast::<String>()
            .expect("a message")
    }

    #[test]
    fn a_field_without_a_form_is_told_with_type_and_field() {
        let text = json!({ "words": { "type": "string" } });
        assert!(told(text).contains("Thing.words"));
        let list = json!({ "items": { "type": "array", "items": { "$ref": "#/$defs/Prose" } } });
        assert!(told(list).contains("Thing.items"));
        let texts =
            json!({ "texts": { "type": "array", "maxItems": 1, "items": { "type": "string" } } });
        assert!(told(texts).contains("Thing.texts"));
        let date = json!({ "when": { "$ref": "#/$defs/When" } });
        assert!(told(date).contains("Thing.when"));
    }

    #[test]
    fn every_field_of_the_dataset_has_a_form() {
        for list in List::ALL {
            assert!(keys_of(list).len() > 4, "{list:?}");
        }
    }
}
