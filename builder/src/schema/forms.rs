//! Definitions of text formats that fields refer to: what a slug, a description or a color must look like.

use companion::dataset::bounds::{ADDRESS, DESCRIPTION, PARAGRAPH, SLUG as LONGEST_SLUG};
use companion::dataset::schema::SLUG;
use serde_json::{Value, json};

use super::reference;
use crate::check::characters;

/// The characters no text may contain, as a class of a regular expression. Of what the check refuses, these are the
/// ones Unicode has assigned and that need no more than four digits, which every schema reader understands. Characters
/// that depend on their neighbors are left to the check.
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
            "description": "The short name of an entry, in lower-case letters, digits and single hyphens: the last part of \
                its address, which other entries use to refer to it. The entry referred to must exist.",
            "type": "string",
            "pattern": format!("^{SLUG}$"),
            "maxLength": LONGEST_SLUG,
        },
        "FactId": {
            "description": "The id of a fact: `f` and a number of three or more digits. The fact referred to must exist.",
            "type": "string",
            "pattern": "^f([0-9]{3}|[1-9][0-9]{3,})$",
        },
        "Text": {
            "description": "Plain text: no space at either end, no invisible characters, no links.",
            "type": "string",
            "pattern": clean,
            "not": { "pattern": format!(r"\]\(|{invisible}") },
        },
        "Description": {
            "description": "A sentence or two of plain text, unique in the dataset, short enough for search results and \
                previews.",
            "$ref": reference("Text"),
            "minLength": DESCRIPTION.start(),
            "maxLength": DESCRIPTION.end(),
        },
        "Color": { "description": "A color.", "type": "string", "pattern": "^#[0-9a-fA-F]{6}$" },
        "Address": {
            "description": "A web address.",
            "type": "string",
            "format": "uri",
            "pattern": r"^https?://[a-z0-9_-]+(\.[a-z0-9_-]+)+(:[0-9]+)?([/?#]([!#$&-;=?-Z_a-z~]|%[0-9a-fA-F]{2})*)?$",
            "maxLength": ADDRESS,
        },
        "Contact": {
            "description": "A web address, or an email address.",
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
