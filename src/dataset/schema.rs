//! Schemas of the types whose JSON is text with its own format; the others derive theirs. Native only: the browser gets
//! data that has been checked.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{Date, EntityRef, Section};

/// A slug, as a regular expression.
pub const SLUG: &str = "[a-z0-9]+(-[a-z0-9]+)*";

impl JsonSchema for Section {
    fn schema_name() -> Cow<'static, str> {
        "Section".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        // A plain list without a description for each: maps by section list their keys from it.
        json_schema!({
            "description": "A fixed page of the site, and the first word of every reference into it.",
            "type": "string",
            "enum": Section::ALL,
        })
    }
}

impl JsonSchema for EntityRef {
    fn schema_name() -> Cow<'static, str> {
        "EntityRef".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let names = |wanted: fn(Section) -> bool| {
            let sections = Section::ALL
                .iter()
                .copied()
                .filter(|section| wanted(*section));
            sections.map(Section::name).collect::<Vec<_>>().join("|")
        };
        let alone = names(|section| !section.has_items());
        let with_entries = names(Section::has_items);
        json_schema!({
            "description": "A section (`release`) or an entry of one (`people/some-slug`): its address on the site \
                without the outer slashes, with `/` for the `/#` of entries that share a page. \
                The target must exist.",
            "type": "string",
            "pattern": format!("^({alone}|({with_entries})(/{SLUG})?)$"),
            "examples": ["people/some-slug", "release"],
        })
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        const MOMENT: &str = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?";
        json_schema!({
            "description": "A year, a month, a day or a range of two of these, both ends included: exactly as \
                precise as the source. Days must exist in the calendar, and a range must end after it begins.",
            "type": "string",
            "pattern": format!("^{MOMENT}(/{MOMENT})?$"),
            "examples": ["1990", "1990-06", "1990-06-30", "1990-06-29/1990-07-02"],
        })
    }
}

#[cfg(test)]
mod tests {
    use schemars::schema_for;

    use super::*;

    #[test]
    fn the_keys_of_the_pages_are_the_sections() {
        let names = serde_json::json!(Section::ALL);
        assert_eq!(schema_for!(Section).get("enum"), Some(&names));
    }
}
