//! Forms: what a text must look like. Each has a definition of its own, and every field that the walk knows as a
//! slug, a line or a color refers to it.

use companion::dataset::{Bundle, schema::SLUG};
use serde_json::{Value, json};

use super::specimen::specimen;
use super::{definition_name, reference};
use crate::check::characters;
use crate::check::draft::{Draft, Spot};
use crate::check::list::List;
use crate::check::walk::{self, ADDRESS, Content, DESCRIPTION, PARAGRAPH, SLUG as LONGEST_SLUG};

/// What no text may hold, as a class of a regular expression: of what the check refuses, all that Unicode has given a
/// meaning and that needs no more than four digits, which every reader of schemas understands. What only its neighbors
/// make visible is left to the check.
fn invisible() -> String {
    let refused = |code: u32| {
        let character = char::from_u32(code);
        character.is_some_and(|character| {
            characters::is_unseen(character)
                && characters::is_assigned(character)
                && !characters::depends_on_context(character)
        })
    };
    let mut class = "[".to_owned();
    let mut codes = (0..=0xffff).peekable();
    while let Some(first) = codes.find(|code| refused(*code)) {
        let mut last = first;
        while let Some(next) = codes.next_if(|code| refused(*code)) {
            last = next;
        }
        class.push_str(&format!(r"\u{first:04x}-\u{last:04x}"));
    }
    class + "]"
}

/// Gives every field of the bundle's schema its form.
pub(super) fn apply(schema: &mut Value) {
    let bundle: Bundle = serde_json::from_value(specimen(schema, schema))
        .expect("the specimen of a schema is of its type");
    let draft = Draft {
        bundle,
        unread: Default::default(),
        mended: Default::default(),
    };
    for field in walk::fields(&draft) {
        let pointer = pointer(schema, &field.spot);
        let place = schema.pointer_mut(&pointer).expect("it was found");
        match field.content {
            Content::Slug(_) | Content::Item(..) => refer(place, "Slug"),
            Content::Fact(_) => refer(place, "FactId"),
            Content::Color(_) => refer(place, "Color"),
            Content::Address(_) => refer(place, "Address"),
            Content::Description(_) => refer(place, "Description"),
            Content::Text(_, limit) => {
                refer(place, "Text");
                place["maxLength"] = limit.into();
            }
            Content::Needed(_) => place["minItems"] = 1.into(),
            Content::Items(_, most) => place["maxItems"] = most.into(),
            Content::Distinct(_) => place["uniqueItems"] = true.into(),
            // Types of their own, which say it themselves.
            Content::Prose(_) | Content::Reference(_) | Content::When(..) => {}
        }
    }
    define(schema);
}

fn define(schema: &mut Value) {
    let clean = r"^\S(.*\S)?$";
    let invisible = invisible();
    let own = json!({
        "Slug": {
            "description": "The short name of an entry, lower-case letters, digits and single hyphens: the last part of \
                its address, by which other entries name it. Whatever is named exists.",
            "type": "string",
            "pattern": format!("^{SLUG}$"),
            "maxLength": LONGEST_SLUG,
        },
        "FactId": {
            "description": "The id of a fact: `f` and its number of three or more digits. Whatever is named exists.",
            "type": "string",
            "pattern": "^f([0-9]{3}|[1-9][0-9]{3,})$",
        },
        "Text": {
            "description": "Plain text: no blank at either end, no invisible character, no link.",
            "type": "string",
            "pattern": clean,
            "not": { "pattern": format!(r"\]\(|{invisible}") },
        },
        "Description": {
            "description": "A sentence or two of plain text, unique in the dataset, as long as search results and \
                previews show it.",
            "$ref": reference("Text"),
            "minLength": DESCRIPTION.start(),
            "maxLength": DESCRIPTION.end(),
        },
        "Color": { "description": "A color.", "type": "string", "pattern": "^#[0-9a-fA-F]{6}$" },
        "Address": {
            "description": "An address on the web.",
            "type": "string",
            "format": "uri",
            "pattern": r"^https?://[a-z0-9_-]+(\.[a-z0-9_-]+)+(:[0-9]+)?([/?#]([!#$&-;=?-Z_a-z~]|%[0-9a-fA-F]{2})*)?$",
            "maxLength": ADDRESS,
        },
    });
    let definitions = &mut schema["$defs"];
    definitions["Prose"]["pattern"] = clean.into();
    definitions["Prose"]["not"] = json!({ "pattern": invisible });
    definitions["Prose"]["maxLength"] = PARAGRAPH.into();
    for (name, definition) in own.as_object().into_iter().flatten() {
        definitions[name] = definition.clone();
    }
}

/// Makes a text one of a form. A type that stands in several places is met several times.
fn refer(place: &mut Value, form: &str) {
    let Some(kind) = place.as_object_mut().and_then(|place| place.remove("type")) else {
        return;
    };
    if kind.is_array() {
        place["anyOf"] = json!([{ "$ref": reference(form) }, { "type": "null" }]);
    } else {
        place["$ref"] = reference(form);
    }
}

/// Where the schema describes a place of the dataset.
fn pointer(schema: &Value, spot: &Spot) -> String {
    let keys = spot.list.keys();
    let steps = spot.path.split(['.', '[']).filter(|step| !step.is_empty());
    // An entry of a list stands in the list; the series is one entry.
    let entry = (spot.list != List::Series).then_some("0]");
    let mut pointer = String::new();
    for step in keys.into_iter().chain(entry).chain(steps) {
        pointer = resolved(schema, pointer);
        pointer.push('/');
        match step.strip_suffix(']') {
            Some(_) => pointer.push_str("items"),
            None => pointer.push_str(&format!("properties/{step}")),
        }
    }
    assert!(
        schema.pointer(&pointer).is_some(),
        "the schema has no {pointer}, though the walk has"
    );
    pointer
}

/// The definition to which a place refers, or else the place itself.
fn resolved(schema: &Value, pointer: String) -> String {
    let place = schema.pointer(&pointer).unwrap_or(&Value::Null);
    let reference = place["$ref"]
        .as_str()
        .or(place["anyOf"][0]["$ref"].as_str());
    match reference.and_then(definition_name) {
        Some(name) => format!("/$defs/{name}"),
        None => pointer,
    }
}
