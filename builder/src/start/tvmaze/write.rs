//! Turns a show into entries of a dataset: its source, its networks, seasons, episodes and people, and the series
//! itself.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Result;
use companion::dataset::{Date, File};

use super::show::Show;
use super::{episodes, networks, people, words};
use crate::start::entries::Entries;
use crate::start::files::{Files, text};
use crate::start::{Fields, Json, Outcome, fields, merge};

/// The slug of the source that everything imported is based on.
pub(super) const SOURCE: &str = "tvmaze";

/// Writes what is new in a show into a folder.
pub(super) fn write(show: &Show, out: &Path, mut outcome: Outcome) -> Result<Outcome> {
    let files = Files::open(out)?;
    let told = &mut outcome;
    source(&files, show, told)?;
    let network_slugs = networks::add(&files, show, told)?;
    let seasons = episodes::seasons(&files, show, &network_slugs, told)?;
    let episodes = episodes::episodes(&files, show, &seasons, told)?;
    people::write(&files, &show.credits, &episodes, told)?;
    series(&files, show, &network_slugs, told)?;
    unwritten(&files, told)?;
    files.save()?;
    outcome.say(
        "TVmaze’s summaries, pictures, ratings and birthdays were left out; its data is under CC BY-SA, which asks for \
         the link that the source `tvmaze` has",
    );
    Ok(outcome)
}

fn source(files: &Files, show: &Show, told: &mut Outcome) -> Result<()> {
    let title = format!("{} on TVmaze", show.title);
    let entry = fields([
        ("slug", Some(SOURCE.into())),
        ("title", Some(title.into())),
        ("short_name", Some("TVmaze".into())),
        ("kind", Some("database".into())),
        (
            "summary",
            Some("A database of series that its users keep, under CC BY-SA".into()),
        ),
        ("url", show.url.clone().map(Json::from)),
    ]);
    // These texts are ours: if an editor has changed them, that is no difference from TVmaze.
    let mut sources = Entries::of(files, File::Sources)?;
    match sources.slugs().contains(SOURCE) {
        true => Ok(()),
        false => sources.put(SOURCE, entry, told),
    }
}

fn series(
    files: &Files,
    show: &Show,
    network_slugs: &BTreeMap<String, String>,
    told: &mut Outcome,
) -> Result<()> {
    let series = files.object(File::Series)?;
    let one = networks::one(show);
    if one.is_none() && !network_slugs.is_empty() {
        told.say(
            "Seasons have different networks: each season has its own, and series.json has none",
        );
    }
    if series.get("country").is_none() {
        let seasons = show
            .seasons
            .iter()
            .filter_map(|season| season.network.as_ref());
        let all: BTreeSet<&str> = (seasons.chain(&show.network))
            .filter_map(|network| network.country.as_deref())
            .collect();
        let all: Vec<&str> = all.into_iter().collect();
        let of = match all.is_empty() {
            true => String::new(),
            false => format!(" ({})", all.join(", ")),
        };
        told.say(format!(
            "TVmaze knows the countries of networks{of}, not where a series is from: put `country` into series.json"
        ));
    }
    let running = show.running.map(|(minutes, note)| {
        fields([
            ("minutes", Some(u32::from(minutes).into())),
            ("note", Some(note.into())),
        ])
    });
    let accent = fields([
        ("dark", Some("#8fd0ff".into())),
        ("light", Some("#0b5c93".into())),
    ]);
    let is_new = series.get("accent").is_none();
    let entry = fields([
        ("title", Some(show.title.clone().into())),
        (
            "kind",
            Some(words::kind(show.class.as_deref(), &show.genres).into()),
        ),
        ("language", show.language.clone().map(Json::from)),
        (
            "network",
            one.map(|own| network_slugs[&own.name].clone().into()),
        ),
        ("first_aired", dated(show.premiered)),
        ("last_aired", dated(show.ended)),
        ("running_time", running.and_then(object)),
        ("accent", object(accent).filter(|_| is_new)),
        (
            "ids",
            ids(show.id, show.imdb.as_deref(), show.site.as_deref()),
        ),
    ]);
    match files.has(File::Series) {
        true => merge::fill(&series, entry, File::Series.name(), "", told),
        false => {
            for (key, value) in entry {
                series.append(&key, value);
            }
            told.add(File::Series.name(), &show.title);
        }
    }
    Ok(())
}

/// Lists what has no text yet.
fn unwritten(files: &Files, told: &mut Outcome) -> Result<()> {
    let series = files.object(File::Series)?;
    for key in ["tagline", "introduction"] {
        if series.get(key).is_none() {
            told.left_to_write("series.json", key);
        }
    }
    for file in [File::Seasons, File::Episodes, File::People] {
        for entry in files.entries(file)? {
            if entry.get("summary").is_none() {
                let slug = text(&entry, "slug").unwrap_or_default();
                told.left_to_write(&format!("`summary` in {}", file.name()), &slug);
            }
        }
    }
    Ok(())
}

/// An object, if it has keys.
pub(super) fn object(fields: Fields) -> Option<Json> {
    (!fields.is_empty()).then_some(Json::Object(fields))
}

/// What TVmaze and others call an entry.
pub(super) fn ids(id: Option<u64>, imdb: Option<&str>, site: Option<&str>) -> Option<Json> {
    object(fields([
        ("imdb", imdb.map(Json::from)),
        ("tvmaze", id.map(Json::from)),
        ("official_site", site.map(Json::from)),
    ]))
}

/// A date, as entries have it.
pub(super) fn dated(date: Option<Date>) -> Option<Json> {
    object(fields([("date", date.map(|date| date.to_string().into()))]))
}
