//! A dataset of the format before, carried over.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use builder::check::{self, Rule};
use builder::start::upgrade;
use companion::dataset::{Evidence, File, Noun};
use serde_json::Value;

use crate::{absent, edit, sound, texts};

/// The second series as it was written before.
fn before() -> PathBuf {
    tests().join("fixtures/format-2")
}

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests")
}

/// A copy of a dataset in a folder of its own.
fn copy(from: &Path, name: &str) -> PathBuf {
    let to = absent(name);
    fs::create_dir_all(&to).expect("a folder");
    for (file, text) in texts(from) {
        fs::write(to.join(file), text).expect("written");
    }
    to
}

fn upgraded(dir: &Path) -> upgrade::Upgrade {
    upgrade::upgrade(dir).expect("upgraded")
}

fn series(texts: &BTreeMap<&str, String>) -> Value {
    serde_json::from_str(&texts["series.json"]).expect("JSON")
}

fn keys(object: &Value) -> Vec<&str> {
    let keys = object.as_object().expect("an object").keys();
    keys.map(String::as_str).collect()
}

#[test]
fn everything_that_was_written_stays_and_stands_where_it_stood() {
    let dir = copy(&before(), "upgrade-whole");
    let was = texts(&dir);
    upgraded(&dir);
    let is = texts(&dir);
    assert_eq!(
        was.keys().collect::<Vec<_>>(),
        is.keys().collect::<Vec<_>>()
    );
    for (file, text) in &was {
        match *file {
            "series.json" => {}
            "people.json" => {
                let renamed = text.replace("\"roles\":", "\"credits\":");
                assert_eq!(renamed.replace("\"role\":", "\"job\":"), is[file]);
            }
            _ => assert_eq!(text, &is[file], "{file}"),
        }
    }
    // Of what stood in `series.json`, two lines are others now, and one is no longer the last.
    let mut lines = is["series.json"].lines();
    let stayed = was["series.json"].lines().filter(|line| {
        let key = line.trim_start();
        !key.starts_with("\"part_label\"") && !key.starts_with("\"meeting_color\"")
    });
    for line in stayed {
        let is_there = lines.any(|own| own == line || own == format!("{line},"));
        assert!(is_there, "`{line}` does not stand where it stood");
    }
    assert!(
        is["series.json"].contains("\n  \"labels\": {\n    \"episode\": {\n"),
        "what is new is indented as the rest"
    );
    let (was, is) = (series(&was), series(&is));
    let mut expected = Vec::new();
    for key in keys(&was) {
        match key {
            "part_label" => expected.push("labels"),
            "meeting_color" => expected.extend(["meets", "accent"]),
            key => expected.push(key),
        }
    }
    expected.extend(["evidence", "publisher"]);
    assert_eq!(keys(&is), expected);
    for key in keys(&was) {
        let now = if key == "meeting_color" {
            "accent"
        } else {
            key
        };
        if key != "part_label" {
            assert_eq!(was[key], is[now], "{key}");
        }
    }
}

#[test]
fn it_passes_the_check_and_says_what_was_taken_for_granted() {
    let dir = copy(&before(), "upgrade-sound");
    let told = upgraded(&dir).to_string();
    let bundle = sound(&dir);
    let series = &bundle.series;
    assert_eq!(series.labels.episode, Noun::new("part", "parts"));
    let meets = series.meets.as_ref().map(ToString::to_string);
    assert_eq!(meets.as_deref(), Some("episodes/part-3"));
    assert_eq!(series.evidence, Evidence::EveryEntry);
    let footer = series.publisher.footer.as_ref().expect("a footer");
    assert!(
        footer
            .0
            .starts_with("An independent companion to The Long Tide.")
    );
    let credits = bundle.people.iter().map(|person| person.credits.len());
    assert_eq!(credits.sum::<usize>(), 15);
    for words in [
        "Changed: people.json: `roles` are now `credits`, each with its `job` (10 people)",
        "Changed: series.json: `meeting_color` is now `accent`",
        "Please decide: series.json, `labels.episode.many` is `parts`",
        "Please decide: series.json, `meets` is `episodes/part-3`",
    ] {
        assert!(told.contains(words), "{words}:\n{told}");
    }
}

#[test]
fn upgrading_again_changes_no_byte() {
    let dir = copy(&before(), "upgrade-again");
    upgraded(&dir);
    let once = texts(&dir);
    let told = upgraded(&dir);
    assert!(told.is_unchanged() && told.to_decide.is_empty(), "{told}");
    assert_eq!(once, texts(&dir));
}

#[test]
fn a_dataset_of_today_is_left_alone_and_told_so() {
    for name in ["second-series", "scripted", "five"] {
        let dir = copy(&tests().join(name), "upgrade-of-today");
        let was = texts(&dir);
        let told = upgraded(&dir).to_string();
        assert_eq!(was, texts(&dir), "{name}");
        assert!(told.contains("is in format 3, the current one"), "{told}");
    }
}

#[test]
fn one_protagonist_meets_nobody() {
    let dir = copy(&before(), "upgrade-alone");
    let mut series = series(&texts(&dir));
    series["protagonists"]
        .as_array_mut()
        .expect("a list")
        .truncate(1);
    fs::write(dir.join("series.json"), series.to_string()).expect("written");
    upgraded(&dir);
    assert_eq!(self::series(&texts(&dir)).get("meets"), None);
}

#[test]
fn where_both_keys_stand_an_editor_chooses() {
    let dir = copy(&before(), "upgrade-both");
    edit(
        &dir,
        File::Series,
        "\"meeting_color\":",
        "\"accent\": { \"dark\": \"#c9b6ff\", \"light\": \"#5b3fb5\" },\n  \"meeting_color\":",
    );
    let told = upgraded(&dir).to_string();
    assert!(
        told.contains("Please decide: series.json: remove `meeting_color` or `accent`"),
        "{told}"
    );
    let series = series(&texts(&dir));
    assert!(series.get("meeting_color").is_some() && series.get("labels").is_some());
}

#[test]
fn what_is_no_dataset_is_refused_and_nothing_written() {
    let dir = absent("upgrade-none");
    let refused = upgrade::upgrade(&dir).expect_err("refused").to_string();
    assert!(refused.contains("no series.json"), "{refused}");
    assert!(!dir.exists());
}

#[test]
fn the_check_says_of_the_format_before_to_upgrade_and_what_is_in_the_way() {
    let rules = |dir: &Path| -> Vec<Rule> {
        let problems = check::load(dir).expect_err("told");
        problems.iter().map(|problem| problem.rule).collect()
    };
    assert_eq!(rules(&before()), [Rule::OldFormat]);
    let dir = copy(&before(), "upgrade-malformed");
    edit(&dir, File::People, "\"name\":", "\"name\"");
    assert_eq!(rules(&dir), [Rule::OldFormat, Rule::MalformedJson]);
}
