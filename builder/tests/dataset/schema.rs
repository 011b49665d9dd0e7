//! The schemas accept what the check accepts, and reject what a schema can see is broken.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use builder::check;
use builder::schema::{Document, docs, documents};
use companion::dataset::{BUNDLE, File};
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::broken::{fixtures, golden, golden_file};

/// Rules of the check that the schemas hold too, in every broken dataset there is for them.
const SEEN: [&str; 27] = [
    "award-basis",
    "bad-address",
    "bad-color",
    "bad-reference",
    "control-character",
    "description-length",
    "edge-space",
    "empty-list",
    "empty-slug",
    "empty-text",
    "fact-form",
    "fact-without-entity",
    "fact-without-source",
    "few-readings",
    "long-list",
    "long-slug",
    "long-text",
    "missing-key",
    "no-home-page",
    "old-format",
    "plain-link",
    "reading-without-source",
    "slug-form",
    "unknown-key",
    "unknown-name",
    "wrong-shape",
    "wrong-type",
];

/// Broken datasets for these rules that no schema can see: those that depend on a character's neighbors or properties,
/// or on how a browser reads an address; a slug that is the address of a list page; what is only required if the
/// dataset gives evidence for every entry; a slip in a word that may be any word.
const UNSEEN: [&str; 14] = [
    "award-basis--facts",
    "award-basis--nomination",
    "bad-address--number",
    "bad-address--port",
    "control-character--fact",
    "control-character--noncharacter",
    "control-character--tag",
    "control-character--unassigned",
    "control-character--variation",
    "control-character--zero-width-joiner",
    "empty-text--marks",
    "long-text--links",
    "slug-form--page",
    "unknown-name--job",
];

/// Broken datasets for other rules that the schemas reject too. Other violations of these rules they cannot see, such
/// as a day that is not in the calendar, or a well-formed id that nothing has.
const SEEN_TOO: [&str; 14] = [
    "bad-date--american",
    "bad-date--month",
    "bad-date--words",
    "bad-id",
    "dangling-fact--award",
    "dangling-fact--event",
    "empty-when--nothing",
    "episode-numbers--first",
    "repeated-item--about",
    "repeated-item--facts",
    "unfit-kind--appearance",
    "unfit-kind--maker",
    "unfit-kind--recipient",
    "unfit-kind--speaker",
];

fn all() -> Vec<Document> {
    documents(|path| format!("/{path}"))
}

/// Formats are checked too, because readers of the data may do so.
fn validator(document: &Document) -> Validator {
    jsonschema::options()
        .should_validate_formats(true)
        .build(&document.schema)
        .unwrap_or_else(|error| panic!("{}: {error}", document.path))
}

fn first_series() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/data")
}

fn problems(validator: &Validator, value: &Value) -> Vec<String> {
    let errors = validator.iter_errors(value);
    errors
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

#[test]
fn each_schema_is_one_of_draft_2020_12() {
    for document in all() {
        let schema = &document.schema;
        assert_eq!(
            schema["$schema"],
            "https://json-schema.org/draft/2020-12/schema"
        );
        assert_eq!(schema["$id"], format!("/{}", document.path));
        jsonschema::meta::validate(schema)
            .unwrap_or_else(|error| panic!("{}: {error}", document.path));
    }
}

#[test]
fn every_file_and_the_bundle_of_both_series_keep_to_their_schemas() {
    for data in [first_series(), golden()] {
        let bundle = check::load(&data).expect("the dataset passes the check");
        for document in all() {
            let value = if document.describes == BUNDLE {
                json!(bundle)
            } else {
                let name = document.describes.rsplit('/').next().unwrap_or_default();
                match fs::read_to_string(data.join(name)) {
                    Ok(text) => serde_json::from_str(&text).expect("JSON"),
                    // Optional files that are absent satisfy any schema.
                    Err(_) => continue,
                }
            };
            let problems = problems(&validator(&document), &value);
            let place = data.join(&document.describes);
            assert!(problems.is_empty(), "{}: {problems:#?}", place.display());
        }
    }
}

#[test]
fn the_schemas_refuse_what_they_can_see_to_be_broken_and_nothing_else() {
    let validators: BTreeMap<&str, Validator> = File::ALL
        .into_iter()
        .zip(all())
        .map(|(file, document)| (file.name(), validator(&document)))
        .collect();
    let mut refused = BTreeSet::new();
    let mut expected = BTreeSet::new();
    for (name, fixture) in fixtures() {
        if fixture.rule == "unreadable-file" {
            continue;
        }
        let text = fixture.text().unwrap_or_default();
        // Without valid JSON there is nothing to validate, and a JSON reader sees only one of two equal keys.
        let value = match serde_json::from_str::<Value>(&text) {
            Ok(value) if fixture.rule != "repeated-key" => value,
            _ => continue,
        };
        // Other files have no schema.
        let Some(validator) = validators.get(fixture.file.as_str()) else {
            continue;
        };
        if !validator.is_valid(&value) {
            refused.insert(name.clone());
        }
        let seen = SEEN.contains(&fixture.rule.as_str()) && !UNSEEN.contains(&name.as_str());
        if seen || SEEN_TOO.contains(&name.as_str()) {
            expected.insert(name);
        }
    }
    let missed: Vec<_> = expected.difference(&refused).collect();
    let surplus: Vec<_> = refused.difference(&expected).collect();
    assert!(
        missed.is_empty() && surplus.is_empty(),
        "accepted, though broken: {missed:#?}\nrefused, though not listed: {surplus:#?}"
    );
}

#[test]
fn a_key_without_a_value_is_as_good_as_none() {
    let mut people = golden_file("people.json");
    people[0]["credits"][0]["detail"] = Value::Null;
    let mut works = golden_file("works.json");
    works[0]["when"] = json!({ "date": null, "note": "No source dates it." });
    let documents = all();
    for (file, value) in [(File::People, people), (File::Works, works)] {
        let mut documents = documents.iter();
        let document = documents.find(|document| document.path == file.schema_path());
        let problems = problems(&validator(document.expect("a schema")), &value);
        assert!(problems.is_empty(), "{problems:#?}");
    }
}

#[test]
fn every_key_and_every_type_is_described() {
    let documents = all();
    let whole = documents.last().expect("the bundle's comes last");
    let types = whole.schema["$defs"].as_object().expect("definitions");
    assert!(types.len() > 30, "only {} types", types.len());
    let mut silent = Vec::new();
    for (name, definition) in types {
        let keys = definition["properties"].as_object().into_iter().flatten();
        let keys = keys.map(|(key, schema)| (format!("{name}.{key}"), schema));
        for (place, schema) in keys.chain([(name.clone(), definition)]) {
            // People who read a schema don't read Rust.
            let said = schema["description"].as_str().unwrap_or_default();
            if said.is_empty() || said.contains("None`") || said.contains("[`") {
                silent.push(format!("{place}: {said}"));
            }
        }
    }
    assert!(silent.is_empty(), "{silent:#?}");
}

#[test]
fn what_is_committed_for_editors_is_what_the_types_say() {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let files = docs::files();
    for (path, text) in &files {
        let committed = fs::read_to_string(workspace.join(path)).unwrap_or_default();
        assert!(
            committed == *text,
            "{path} is not what the types say: run `cargo xtask docs`"
        );
    }
    let folder = fs::read_dir(workspace.join(docs::SCHEMAS)).expect("the schemas");
    assert_eq!(
        folder.count(),
        files.len() - 1,
        "one for each file, and no other"
    );
}

#[test]
fn the_page_about_the_dataset_tells_every_key_and_leads_only_to_what_it_has() {
    let files = docs::files();
    let (_, page) = files.last().expect("the page comes last");
    let documents = all();
    let types = &documents.last().expect("the bundle's").schema["$defs"];
    for (name, definition) in types.as_object().expect("definitions") {
        let keys = definition["properties"].as_object().into_iter().flatten();
        for (key, _) in keys {
            assert!(page.contains(&format!("| `{key}` |")), "{name}.{key}");
        }
    }
    let headings = page.lines().filter_map(|line| line.strip_prefix('#'));
    let ids = headings.map(|heading| {
        let heading = heading.trim_start_matches('#').trim().to_lowercase();
        heading.replace(['`', '.', ','], "").replace(' ', "-")
    });
    let ids: BTreeSet<String> = ids.collect();
    for link in page.split("](#").skip(1) {
        let id = link.split(')').next().unwrap_or_default();
        assert!(ids.contains(id), "#{id} leads nowhere");
    }
}

#[test]
fn a_file_that_is_an_object_may_name_its_schema() {
    let dir = crate::check::copy("names-its-schema");
    for file in ["series.json", "reviews.json"] {
        let mut value = golden_file(file);
        value["$schema"] = json!("../../docs/schema/it.json");
        let files = docs::files();
        let schema = files.iter().find(|(path, _)| path.ends_with(file));
        let schema = serde_json::from_str(&schema.expect("a schema").1).expect("JSON");
        let problems: Vec<String> = jsonschema::validator_for(&schema)
            .expect("a schema")
            .iter_errors(&value)
            .map(|error| error.to_string())
            .collect();
        assert!(problems.is_empty(), "{file}: {problems:?}");
        fs::write(dir.join(file), value.to_string()).expect("written");
    }
    check::load(&dir).unwrap_or_else(|problems| panic!("{problems:?}"));
    fs::remove_dir_all(dir).ok();
}
