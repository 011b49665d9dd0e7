//! The hostile dataset leaves out no text field, and the check refuses all of it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use builder::check::{self, Rule, hostile};
use companion::dataset::File;
use serde_json::Value;

fn workspace() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// The hostile dataset, in a folder for one test.
fn written(name: &str) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    hostile::write(workspace(), &dir).expect("the hostile dataset can be made");
    dir
}

/// Every place in a dataset with a text: `people.json[].aliases[].name`.
fn places(dir: &Path) -> BTreeSet<String> {
    let mut places = BTreeSet::new();
    for file in File::ALL.map(File::name) {
        let Ok(text) = fs::read_to_string(dir.join(file)) else {
            continue;
        };
        let value = serde_json::from_str(&text).expect("JSON");
        collect(&value, file.to_owned(), &mut places);
    }
    places
}

fn collect(value: &Value, place: String, places: &mut BTreeSet<String>) {
    match value {
        Value::String(_) => {
            places.insert(place);
        }
        Value::Array(values) => {
            for value in values {
                collect(value, format!("{place}[]"), places);
            }
        }
        Value::Object(object) => {
            for (key, value) in object {
                collect(value, format!("{place}.{key}"), places);
            }
        }
        _ => {}
    }
}

#[test]
fn the_hostile_dataset_has_every_text_that_a_dataset_has() {
    let hostile = places(&written("every-text"));
    for data in ["public/data", "tests/second-series"] {
        let missing: Vec<String> = places(&workspace().join(data))
            .difference(&hostile)
            .cloned()
            .collect();
        assert!(
            missing.is_empty(),
            "add entries with these to `tests/hostile`, the words do not matter: {missing:#?}"
        );
    }
}

#[test]
fn the_check_refuses_the_hostile_dataset() {
    let dir = written("refused");
    let problems = check::load(&dir).expect_err("nothing of it may pass");
    let rules: BTreeSet<Rule> = problems.iter().map(|problem| problem.rule).collect();
    for rule in [
        Rule::BadAddress,
        Rule::BadColor,
        Rule::ControlCharacter,
        Rule::DanglingLink,
        Rule::LongText,
        Rule::MalformedLink,
    ] {
        assert!(rules.contains(&rule), "{} is silent", rule.id());
    }
    // Nobody can link to code: neither as the address of a source or a contact nor from a text.
    for path in [
        "url",
        "publisher.contact",
        "biography[0]",
        "introduction[0]",
    ] {
        let told = problems.iter().any(|problem| {
            problem.message.starts_with(&format!("`{path}`"))
                && problem.message.contains("javascript:")
        });
        assert!(told, "the code in `{path}` is not told");
    }
}
