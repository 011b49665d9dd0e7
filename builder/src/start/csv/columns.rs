//! The columns that a table can have: the fields of the entry, according to the types. A field of a field is written
//! with a dot, `ids.imdb`; if one of its fields is the main one, the name alone will do: `air` is `air.date`.

use std::collections::BTreeMap;

use companion::dataset::File;
use serde_json::Value;

use crate::schema;
use crate::start::Json;

/// Where a cell goes and how it is read.
#[derive(Clone)]
pub(super) struct Column {
    pub(super) path: Vec<String>,
    /// Whether it belongs to a person's credit, of which each row has one.
    pub(super) in_credit: bool,
    form: Form,
}

#[derive(Clone)]
enum Form {
    Text,
    Number,
    Flag,
    /// Names, separated by `;`.
    Names,
    /// Paragraphs, one per line.
    Paragraphs,
    /// Objects with one main text each, separated by `;`.
    Objects(String),
}

impl Column {
    /// The value of a cell, or what it should have been.
    pub(super) fn value(&self, cell: &str) -> Result<Json, &'static str> {
        let parts = |by: char| {
            let parts = cell.split(by).map(str::trim);
            parts.filter(|part| !part.is_empty())
        };
        match &self.form {
            Form::Text => Ok(cell.into()),
            Form::Number => match cell.parse::<u64>() {
                Ok(number) => Ok(number.into()),
                Err(_) => Err("a whole number"),
            },
            Form::Flag => match cell.to_lowercase().as_str() {
                "true" | "yes" | "1" => Ok(true.into()),
                "false" | "no" | "0" => Ok(false.into()),
                _ => Err("`true` or `false`"),
            },
            Form::Names => Ok(Json::Array(parts(';').map(Json::from).collect())),
            Form::Paragraphs => Ok(Json::Array(parts('\n').map(Json::from).collect())),
            Form::Objects(key) => {
                let object = |part: &str| Json::Object(vec![(key.clone(), part.into())]);
                Ok(Json::Array(parts(';').map(object).collect()))
            }
        }
    }
}

/// The columns for a kind of entry, by name.
pub(super) fn of(kind: File) -> BTreeMap<String, Column> {
    let schema = schema::raw();
    let types = Types(&schema["$defs"]);
    let entry = types.resolved(&schema["properties"][kind.key()]["items"]);
    let mut columns = BTreeMap::new();
    types.gather(entry, &[], false, &mut columns);
    if kind == File::People {
        let credits = &entry["properties"]["credits"]["items"];
        types.gather(types.resolved(credits), &[], true, &mut columns);
        columns.remove("credits");
    }
    columns
}

/// The definitions of a schema.
struct Types<'s>(&'s Value);

impl<'s> Types<'s> {
    /// What a schema says, after following references and optional types.
    fn resolved(&self, schema: &'s Value) -> &'s Value {
        if let Some(name) = schema["$ref"].as_str() {
            let name = name.trim_start_matches("#/$defs/");
            return self.resolved(&self.0[name]);
        }
        let choices = schema["anyOf"].as_array();
        let or_null = choices.filter(|all| all.iter().any(|one| one["type"] == "null"));
        match or_null.and_then(|all| all.iter().find(|one| one["type"] != "null")) {
            Some(one) => self.resolved(one),
            None => schema,
        }
    }

    /// Adds the fields of an object.
    fn gather(
        &self,
        object: &'s Value,
        path: &[String],
        in_credit: bool,
        columns: &mut BTreeMap<String, Column>,
    ) {
        let properties = object["properties"].as_object();
        for (key, schema) in properties.into_iter().flatten() {
            let mut path = path.to_vec();
            path.push(key.clone());
            let schema = self.resolved(schema);
            if schema["properties"].is_object() {
                self.gather(schema, &path, in_credit, columns);
                if let Some(main) = main_key(schema) {
                    let name = path.join(".");
                    path.push(main.to_owned());
                    if let Some(column) = columns.get(&path.join(".")).cloned() {
                        columns.insert(name, column);
                    }
                }
            } else if let Some(form) = self.form(schema) {
                let column = Column {
                    path: path.clone(),
                    in_credit,
                    form,
                };
                columns.insert(path.join("."), column);
            }
        }
    }

    fn form(&self, schema: &'s Value) -> Option<Form> {
        let is = |name: &str| {
            let own = &schema["type"];
            own == name || own.as_array().is_some_and(|all| all.contains(&name.into()))
        };
        if is("array") {
            let items = &schema["items"];
            let item = self.resolved(items);
            return match item["properties"].is_object() {
                true => main_key(item).map(|key| Form::Objects(key.to_owned())),
                false if items["$ref"] == "#/$defs/Prose" => Some(Form::Paragraphs),
                false => Some(Form::Names),
            };
        }
        match () {
            () if is("integer") => Some(Form::Number),
            () if is("boolean") => Some(Form::Flag),
            () if is("object") => None,
            () => Some(Form::Text),
        }
    }
}

/// The main field of an object: the one that is required, or its date.
fn main_key(object: &Value) -> Option<&str> {
    let needed = object["required"].as_array();
    match needed.map(Vec::as_slice) {
        Some([key]) => key.as_str(),
        Some([_, ..]) => None,
        _ => object["properties"]["date"].is_object().then_some("date"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(kind: File, name: &str) -> Option<(String, bool)> {
        let columns = of(kind);
        let column = columns.get(name)?;
        Some((column.path.join("."), column.in_credit))
    }

    #[test]
    fn columns_are_the_fields_of_the_types() {
        for (kind, name, expected) in [
            (File::People, "name", Some(("name", false))),
            (File::People, "job", Some(("job", true))),
            (File::People, "on", Some(("on", true))),
            (File::People, "ids.imdb", Some(("ids.imdb", false))),
            (File::People, "aliases", Some(("aliases", false))),
            (File::Episodes, "air", Some(("air.date", false))),
            (
                File::Episodes,
                "running_time",
                Some(("running_time.minutes", false)),
            ),
            (File::Awards, "when", Some(("when.date", false))),
            (File::Awards, "basis.facts", Some(("basis.facts", false))),
            (File::Facts, "about", Some(("about", false))),
            (File::Facts, "nothing", None),
        ] {
            let expected = expected.map(|(path, credit)| (path.to_owned(), credit));
            assert_eq!(path(kind, name), expected, "{name}");
        }
    }

    #[test]
    fn every_field_that_is_needed_has_a_column() {
        for kind in super::super::kinds() {
            let schema = schema::raw();
            let types = Types(&schema["$defs"]);
            let entry = types.resolved(&schema["properties"][kind.key()]["items"]);
            let columns = of(kind);
            for key in entry["required"].as_array().into_iter().flatten() {
                let key = key.as_str().unwrap();
                // Readings and statements are more than a cell can hold.
                let whole = ["readings", "evidence", "advice"].contains(&key);
                assert!(whole || columns.contains_key(key), "{} {key}", kind.key());
            }
        }
    }
}
