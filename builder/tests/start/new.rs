//! A new dataset.

use std::fs;

use builder::start::new::{Options, noun, write};
use companion::dataset::{File, Noun};

use crate::{absent, sound, texts};

#[test]
fn a_new_dataset_passes_the_check_with_something_in_every_file() {
    let out = absent("new-plain");
    write(&Options::default(), &out).expect("written");
    let bundle = sound(&out);
    let files = File::ALL.into_iter();
    for file in files.filter(|file| *file != File::Seasons) {
        assert_ne!(file.count(&bundle), 0, "{}", file.name());
    }
    assert_eq!(bundle.episodes.len(), 3);
    let credits = bundle.people.iter().flat_map(|person| &person.credits);
    let characters = credits.filter_map(|credit| credit.character.as_ref());
    assert_eq!(characters.count(), 1);
}

#[test]
fn what_is_known_of_the_series_stands_in_it() {
    let out = absent("new-chosen");
    let options = Options {
        title: "Night & Day".to_owned(),
        episodes: 60,
        seasons: 3,
        episode: noun("story,stories").expect("a noun"),
        network: "Kanal \"Ni\"".to_owned(),
        language: Some("Norwegian".to_owned()),
        country: Some("Norway".to_owned()),
        schemas: Some(out.with_file_name("schemas")),
    };
    write(&options, &out).expect("written");
    let bundle = sound(&out);
    let series = &bundle.series;
    assert_eq!(series.title, "Night & Day");
    assert_eq!(series.labels.episode, Noun::new("story", "stories"));
    assert_eq!(series.language.as_deref(), Some("Norwegian"));
    assert_eq!(series.country.as_deref(), Some("Norway"));
    assert_eq!(bundle.organizations[0].name, "Kanal \"Ni\"");
    assert_eq!((bundle.seasons.len(), bundle.episodes.len()), (3, 180));
    let last = bundle.episodes.last().expect("an episode");
    assert_eq!(
        (last.season_number, last.episode_number),
        (Some(3), Some(60))
    );
    let text = fs::read_to_string(out.join("series.json")).expect("a file");
    assert!(text.contains("\"$schema\": \"../schemas/series.json\""));
}

#[test]
fn a_folder_that_holds_something_is_left_alone() {
    let out = absent("new-taken");
    fs::create_dir_all(&out).expect("a folder");
    fs::write(out.join("series.json"), "mine").expect("a file");
    let refused = write(&Options::default(), &out).expect_err("refused");
    assert!(refused.to_string().contains("not empty"), "{refused}");
    assert_eq!(texts(&out).len(), 1);
}

#[test]
fn an_episode_has_a_name_and_a_plural() {
    assert_eq!(noun("chapter"), Ok(Noun::new("chapter", "chapters")));
    assert_eq!(noun("story, stories"), Ok(Noun::new("story", "stories")));
    for text in ["", ",", "a,", "a,b,c"] {
        assert!(noun(text).is_err(), "{text}");
    }
}
