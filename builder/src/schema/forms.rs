//! Definitions of the forms of texts, to which the fields refer: what a slug, a description or a color must look like.

use companion::dataset::bounds::{ADDRESS, DESCRIPTION, PARAGRAPH, SLUG as LONGEST_SLUG};
use companion::dataset::schema::SLUG;
use serde_json::{Value, json};

use super::reference;
use crate::check::characters;

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

/// Adds the definitions to those of the types.
pub(super) fn define(definitions: &mut Value) {
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
        "Contact": {
            "description": "An address of the web or of mail.",
            "type": "string",
            "anyOf": [
                { "$ref": reference("Address") },
                { "pattern": r"^(mailto:)?[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$" },
            ],
            "maxLength": ADDRESS,
        },
    });
    definitions["Prose"]["pattern"] = clean.into();
    definitions["Prose"]["not"] = json!({ "pattern": invisible });
    definitions["Prose"]["maxLength"] = PARAGRAPH.into();
    for (name, definition) in own.as_object().into_iter().flatten() {
        definitions[name] = definition.clone();
    }
}
