//! Imports of tables.

use std::fs;
use std::path::{Path, PathBuf};

use builder::start::{Outcome, csv, new};
use companion::dataset::{AwardResult, File, Job};

use crate::{absent, edit, sound, texts};

fn dataset(name: &str) -> PathBuf {
    let out = absent(name);
    new::write(&new::Options::default(), &out).expect("a new dataset");
    out
}

fn import(kind: File, text: &str, out: &Path) -> Outcome {
    let file = out.with_extension("csv");
    fs::write(&file, text).expect("written");
    csv::import(kind, &file, out).expect("imported")
}

const PEOPLE: &str = "\
name,sort_name,aliases,job,character,on,sources,ids.imdb
Jo Ek,\"Ek, Jo\",J. E.;Jojo,guest,The Pilot,episodes/one;episodes/two,press-kit,nm0000001
Jo Ek,,,writer,,,press-kit,
Ada Example,,,editor,,,press-kit,
";

#[test]
fn each_row_is_a_person_or_one_more_credit() {
    let out = dataset("csv-people");
    let outcome = import(File::People, PEOPLE, &out);
    let bundle = sound(&out);
    let person = bundle.people.iter().find(|own| own.slug == "jo-ek");
    let person = person.expect("Jo is there");
    assert_eq!(person.sort_name, "Ek, Jo");
    assert_eq!(person.aliases.len(), 2);
    assert_eq!(person.ids.imdb.as_deref(), Some("nm0000001"));
    assert_eq!(person.credits.len(), 2);
    assert_eq!(person.credits[0].character.as_deref(), Some("The Pilot"));
    assert_eq!(person.credits[0].on.len(), 2);
    assert!(person.has_job(Job::Writer));
    let ada = bundle.people.iter().find(|own| own.slug == "ada-example");
    assert!(ada.expect("Ada is there").has_job(Job::Editor));
    let told = outcome.to_string();
    assert!(told.contains("Added to people.json (1): jo-ek"), "{told}");
    assert!(
        told.contains("Filled in people/ada-example: credits"),
        "{told}"
    );
}

#[test]
fn importing_a_table_again_changes_no_byte() {
    let out = dataset("csv-again");
    let facts = "text,source,about,when\nIt rained.,press-kit,series,2020-01\n";
    import(File::People, PEOPLE, &out);
    import(File::Facts, facts, &out);
    let before = texts(&out);
    for (kind, text) in [(File::People, PEOPLE), (File::Facts, facts)] {
        let outcome = import(kind, text, &out);
        assert!(outcome.is_unchanged(), "{outcome}");
    }
    assert_eq!(before, texts(&out));
}

#[test]
fn what_an_editor_wrote_stays() {
    let out = dataset("csv-editor");
    import(File::People, PEOPLE, &out);
    edit(&out, File::People, "\"Ek, Jo\"", "\"Jo Ek\"");
    let before = texts(&out);
    let outcome = import(File::People, PEOPLE, &out);
    assert_eq!(before, texts(&out));
    let told = outcome.to_string();
    assert!(
        told.contains("people/jo-ek, `sort_name` is \"Jo Ek\" here and \"Ek, Jo\" there"),
        "{told}"
    );
}

#[test]
fn facts_get_the_next_id_episodes_the_next_number_and_awards_an_address() {
    let out = dataset("csv-kinds");
    import(
        File::Facts,
        "text,source,about\nIt rained.,press-kit,series;episodes/one\nIt stopped.,press-kit,series\n",
        &out,
    );
    import(
        File::Episodes,
        "title,summary,air,running_time,synopsis\nFour,The end,2020-02-02,50,\"First; still first.\nSecond.\"\n",
        &out,
    );
    import(
        File::Awards,
        "body,category,short_name,result,when,recipients\nexample-academy,Best Example,\"Example Award, best\",won,2021,series\n",
        &out,
    );
    let bundle = sound(&out);
    let ids: Vec<&str> = bundle.facts.iter().map(|fact| fact.id.as_str()).collect();
    assert_eq!(ids, ["f001", "f002", "f003", "f004", "f005", "f006"]);
    let last = bundle.episodes.last().expect("an episode");
    assert_eq!(
        (last.slug.as_str(), last.number, last.synopsis.len()),
        ("four", 4, 2)
    );
    assert_eq!(
        last.air.date.map(|date| date.to_string()).as_deref(),
        Some("2020-02-02")
    );
    assert_eq!(
        last.running_time.as_ref().map(|time| time.minutes),
        Some(50)
    );
    let award = bundle.awards.last().expect("an award");
    assert_eq!(
        (award.slug.as_str(), award.result),
        ("example-award-best", AwardResult::Won)
    );
}

#[test]
fn what_a_table_cannot_say_is_told() {
    for (kind, text, words) in [
        (
            File::People,
            "name,charcter\nAnn,x\n",
            "Column `charcter` is not known and was left out; did you mean `character`?",
        ),
        (
            File::People,
            "name,jbo\nAnn,x\n",
            "The columns of people are aliases, biography, character,",
        ),
        (
            File::Episodes,
            "title,running_time\nFour,long\n",
            "`running_time.minutes` should be a whole number and was left out: line 2 (“long”)",
        ),
        (
            File::People,
            "name,summary\nAnn,x,y\n",
            "Rows have more cells than the header: line 2",
        ),
        (
            File::People,
            "name,summary\n,x\n",
            "Rows have neither `slug` nor `name` and were left out: line 2",
        ),
        (
            File::People,
            "name,summary\nAnn,x\nAnn,y\n",
            "Rows of people/ann differ in `summary`; the first one counts: line 3",
        ),
        (
            File::People,
            "name,name\nAnn,Bo\n",
            "Columns appear twice; the first one counts: `name`",
        ),
        (
            File::People,
            "name\n東京\n",
            "No address can be made of the name",
        ),
    ] {
        let out = dataset("csv-told");
        let told = import(kind, text, &out).to_string();
        assert!(told.contains(words), "{words}:\n{told}");
    }
}

#[test]
fn a_table_is_no_start() {
    let out = absent("csv-nothing");
    let file = out.with_extension("csv");
    fs::write(&file, PEOPLE).expect("written");
    let refused = csv::import(File::People, &file, &out).expect_err("refused");
    assert!(refused.to_string().contains("cargo xtask new"), "{refused}");
    let out = dataset("csv-foreign");
    fs::write(&file, "a,b\n1,2\n").expect("written");
    assert!(csv::import(File::People, &file, &out).is_err());
    fs::write(&file, b"name\nJos\xe9\n").expect("written");
    let refused = csv::import(File::People, &file, &out).expect_err("refused");
    assert!(refused.to_string().contains("UTF-8"), "{refused}");
}
