//! The golden dataset passes, and every rule catches the broken datasets that were made for it.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use builder::check::{self, Problem, Rule};
use companion::dataset::File;
use serde_json::{Value, json};

use crate::broken::{Fixture, fixtures, golden, golden_file};
use crate::public;

/// A copy of the golden dataset in a folder of its own.
pub fn copy(name: &str) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::remove_dir_all(&dir).ok();
    fs::create_dir_all(&dir).expect("a folder");
    for file in File::ALL.map(File::name) {
        fs::copy(golden().join(file), dir.join(file)).expect("a copy");
    }
    dir
}

fn edit(dir: &Path, file: &str, change: impl FnOnce(&mut Value)) {
    let mut value = golden_file(file);
    change(&mut value);
    fs::write(dir.join(file), value.to_string()).expect("written");
}

fn problems(name: &str, fixture: &Fixture) -> Vec<Problem> {
    let dir = copy(name);
    let public = public::sound(&dir);
    let folder = if fixture.public { &public } else { &dir };
    let path = folder.join(&fixture.file);
    fs::remove_file(&path).ok();
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    if let Some(target) = &fixture.link {
        symlink(target, path).expect("a link");
    } else if let Some(bytes) = fixture.bytes() {
        fs::write(path, bytes).expect("written");
    }
    let problems = match check::all(&dir, &public) {
        Ok(sound) => sound.warnings,
        Err(problems) => problems,
    };
    fs::remove_dir_all(dir).ok();
    problems
}

fn is_expected(problem: &Problem, fixture: &Fixture) -> bool {
    let [place, message, hint] = &fixture.expect;
    problem.rule.id() == fixture.rule
        && problem.to_string().starts_with(place.as_str())
        && problem.message.contains(message.as_str())
        && problem.hint.contains(hint.as_str())
}

#[test]
fn the_golden_dataset_passes() {
    let bundle = check::load(&golden()).unwrap_or_else(|problems| panic!("{}", lines(&problems)));
    assert_eq!(bundle.episodes.len(), 3);
    assert!(bundle.lessons.is_empty());
}

#[test]
fn a_dataset_without_optional_files_passes() {
    let least = golden().with_file_name("five");
    let bundle = check::load(&least).unwrap_or_else(|problems| panic!("{}", lines(&problems)));
    let absent = File::ALL
        .into_iter()
        .filter(|file| !least.join(file.name()).exists());
    assert!(absent.clone().count() > 5);
    assert!(absent.clone().all(File::is_optional));
    assert_eq!(absent.map(|file| file.count(&bundle)).sum::<usize>(), 0);
}

#[test]
fn each_broken_dataset_is_caught_by_its_rule_alone() {
    let mut failures = String::new();
    for (name, fixture) in fixtures() {
        let problems = problems(&name, &fixture);
        let caught = problems.iter().any(|p| is_expected(p, &fixture));
        let stray = problems.iter().any(|problem| {
            let id = problem.rule.id();
            id != fixture.rule && !fixture.also.iter().any(|also| also == id)
        });
        let silent = fixture
            .also
            .iter()
            .any(|also| !problems.iter().any(|problem| problem.rule.id() == also));
        if !caught || stray || silent {
            let why = match (caught, stray) {
                (false, _) => "not caught",
                (_, true) => "caught by more rules than it says",
                _ => "caught by fewer rules than it says",
            };
            let breaks = &fixture.breaks;
            let lines = lines(&problems);
            failures.push_str(&format!("{name} ({breaks}): {why}\n{lines}\n"));
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
}

#[test]
fn every_rule_has_a_broken_dataset_and_every_one_a_rule() {
    let rules: BTreeSet<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
    assert_eq!(rules.len(), Rule::ALL.len(), "two rules share an id");
    let fixtures = fixtures();
    let proven: BTreeSet<&str> = fixtures.iter().map(|(_, f)| f.rule.as_str()).collect();
    assert_eq!(rules, proven);
    for (name, fixture) in &fixtures {
        let rule = name.split("--").next();
        assert_eq!(
            rule,
            Some(fixture.rule.as_str()),
            "a fixture begins with its rule"
        );
    }
}

#[test]
fn all_slips_of_all_files_are_told_at_once() {
    let dir = copy("all-at-once");
    edit(&dir, "people.json", |people| {
        people[1]["credits"][0]["job"] = "subjct".into();
        people[1]["sort_nam"] = people[1]["sort_name"].take();
        people[1]
            .as_object_mut()
            .expect("a person")
            .remove("sort_name");
        people[1]["biography"] = "one".into();
        people[1]["description"] = "short".into();
        people[1]["aliases"][1]["name"] = 7.into();
        people[2]["summary"] = "".into();
    });
    edit(&dir, "works.json", |works| {
        works[0]["when"]["date"] = "2009-02-30".into();
        works[0]["makers"][0] = "persons/ines-calloway".into();
        works[0]["sources"][0] = "nowhere".into();
    });
    fs::write(dir.join("awards.json"), "[").expect("written");
    fs::remove_file(dir.join("releases.json")).expect("removed");
    let problems = check::load(&dir).err().unwrap_or_default();
    let told: Vec<(&str, Option<&str>, Rule)> = problems
        .iter()
        .map(|p| (p.file.as_str(), p.entry.as_deref(), p.rule))
        .collect();
    let tomas = Some("tomas-brennock");
    let lamps = Some("lamps-without-keepers");
    assert_eq!(
        told,
        [
            ("people.json", tomas, Rule::UnknownKey),
            ("people.json", tomas, Rule::WrongType),
            ("people.json", tomas, Rule::WrongType),
            ("people.json", tomas, Rule::UnknownName),
            ("people.json", tomas, Rule::DescriptionLength),
            ("people.json", Some("ines-calloway"), Rule::EmptyText),
            ("works.json", lamps, Rule::BadReference),
            ("works.json", lamps, Rule::BadDate),
            ("works.json", lamps, Rule::DanglingReference),
            ("awards.json", None, Rule::MalformedJson),
            ("releases.json", None, Rule::UnreadableFile),
        ],
        "\n{}",
        lines(&problems)
    );
}

#[test]
fn two_slips_in_one_file_are_told_with_all_that_is_wrong_elsewhere() {
    let dir = copy("two-slips");
    let text = fs::read_to_string(golden().join("people.json")).expect("a text");
    let bent = text
        .replacen("\"Ångström, Zoë\"", "“Ångström, Zoë”", 1)
        .replacen(
            "\"name\": \"Tomás Brennock\",",
            "\"name\": \"Tomás Brennock\"",
            1,
        );
    fs::write(dir.join("people.json"), bent).expect("written");
    edit(&dir, "works.json", |works| {
        works[0]["makers"] = json!(["people/ines-calloway", "people/nobody"]);
    });
    let problems = check::load(&dir).err().unwrap_or_default();
    let told: Vec<(&str, Rule)> = problems.iter().map(|p| (p.file.as_str(), p.rule)).collect();
    assert_eq!(
        told,
        [
            ("people.json", Rule::MalformedJson),
            ("people.json", Rule::MalformedJson),
            ("works.json", Rule::DanglingReference),
        ],
        "\n{}",
        lines(&problems)
    );
    fs::remove_dir_all(dir).ok();
}

#[test]
fn an_entry_that_cannot_be_read_is_set_aside_and_the_others_are_checked() {
    let dir = copy("set-aside");
    let text = fs::read_to_string(golden().join("people.json")).expect("a text");
    let broken = text.replacen("\"name\": \"Zoë Ångström\"", "\"name\": ???", 1);
    let short = broken.replacen(
        "\"sort_name\": \"Brennock, Tomás\"",
        "\"sort_name\": \" \"",
        1,
    );
    fs::write(dir.join("people.json"), short).expect("written");
    let problems = check::load(&dir).err().unwrap_or_default();
    let told: Vec<(Option<&str>, Rule)> = problems
        .iter()
        .map(|p| (p.entry.as_deref(), p.rule))
        .collect();
    assert_eq!(
        told,
        [
            (None, Rule::MalformedJson),
            (Some("tomas-brennock"), Rule::EmptyText),
        ],
        "\n{}",
        lines(&problems)
    );
    fs::remove_dir_all(dir).ok();
}

#[test]
fn the_same_mistake_in_many_entries_is_told_once() {
    let dir = copy("many-times");
    edit(&dir, "people.json", |people| {
        for person in people.as_array_mut().expect("a list") {
            person["birthday"] = "1927-03-01".into();
        }
    });
    let problems = check::load(&dir).err().unwrap_or_default();
    let lines = check::lines(&problems);
    assert_eq!(lines.len(), 1, "{lines:#?}");
    let others = format!(
        "the same in {} more places: `tomas-brennock`",
        problems.len() - 1
    );
    for words in [
        "people.json, `zoe-angstrom`: the key `birthday` is not known",
        &others,
    ] {
        assert!(lines[0].contains(words), "{}", lines[0]);
    }
    fs::remove_dir_all(dir).ok();
}

pub fn lines(problems: &[Problem]) -> String {
    let lines: Vec<String> = problems.iter().map(|p| format!("  {p}")).collect();
    lines.join("\n")
}
