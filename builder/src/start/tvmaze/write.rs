//! A show becomes entries, each under the slug that it has in the dataset, or a new one.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Result;
use companion::dataset::{Date, File};
use companion::search::fold;

use super::order::ordered;
use super::people;
use super::show::{Episode, Network, Season, Show};
use super::words;
use crate::start::entries::{Entries, tvmaze};
use crate::start::files::{Files, text, value};
use crate::start::{Fields, Json, Outcome, fields, merge, slug};

/// The slug of the source that everything imported rests on.
pub(super) const SOURCE: &str = "tvmaze";

/// Writes what is new of a show into a folder.
pub(super) fn write(show: &Show, out: &Path, mut outcome: Outcome) -> Result<Outcome> {
    let files = Files::open(out)?;
    let told = &mut outcome;
    source(&files, show, told)?;
    let networks = networks(&files, show, told)?;
    let seasons = seasons(&files, show, &networks, told)?;
    let episodes = episodes(&files, show, &seasons, told)?;
    people::write(&files, &show.credits, &episodes, told)?;
    series(&files, show, &networks, told)?;
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
    // Its words are ours: what an editor has made of them is no difference from TVmaze.
    let mut sources = Entries::of(files, File::Sources)?;
    match sources.slugs().contains(SOURCE) {
        true => Ok(()),
        false => sources.put(SOURCE, entry, told),
    }
}

/// Adds the networks, and answers with the slug of each by its name.
fn networks(files: &Files, show: &Show, told: &mut Outcome) -> Result<BTreeMap<String, String>> {
    let mut entries = Entries::of(files, File::Organizations)?;
    let mut slugs = BTreeMap::new();
    let seasons = show.seasons.iter().map(|season| &season.network);
    for network in seasons.chain([&show.network]).flatten() {
        if slugs.contains_key(&network.name) {
            continue;
        }
        let known = entries.find(|_, entry| is_called(entry, &network.name));
        let slug = known.unwrap_or_else(|| {
            let wanted = slug::of(&network.name).unwrap_or_else(|| network.kind.name().to_owned());
            let other = format!("{wanted}-{}", network.kind.name());
            slug::free(&[wanted, other], &entries.slugs())
        });
        slugs.insert(network.name.clone(), slug.clone());
        let is_new = !entries.slugs().contains(&slug);
        let country = network.country.as_ref().filter(|_| is_new);
        let summary = country.map(|country| format!("{}, {country}", network.kind.label()));
        let ids = fields([("official_site", network.site.clone().map(Json::from))]);
        let entry = fields([
            ("slug", Some(slug.clone().into())),
            ("name", Some(network.name.clone().into())),
            ("kind", Some(network.kind.name().into())),
            ("summary", summary.map(Json::from)),
            ("sources", Some(vec![SOURCE].into())),
            ("ids", object(ids)),
        ]);
        entries.put(&slug, entry, told)?;
    }
    Ok(slugs)
}

/// Whether an entry has that name, or has it as another one.
fn is_called(entry: &jsonc_parser::cst::CstObject, name: &str) -> bool {
    let same = |own: &str| fold::key(own) == fold::key(name);
    let aliases = value(entry, "aliases");
    let aliases = aliases.iter().filter_map(|all| all.as_array()).flatten();
    let mut aliases = aliases.filter_map(|alias| alias.get("name")?.as_str());
    text(entry, "name").is_some_and(|own| same(&own)) || aliases.any(same)
}

/// The network of all seasons, if it is one and the same.
fn one_network(show: &Show) -> Option<&Network> {
    let of = |season: &Season| season.network.as_ref().or(show.network.as_ref()).cloned();
    let first = match show.seasons.first() {
        Some(season) => of(season)?,
        None => show.network.clone()?,
    };
    let same = show.seasons.iter().all(|season| of(season).as_ref() == Some(&first));
    let all = show.seasons.iter().filter_map(|season| season.network.as_ref());
    let mut all = all.chain(&show.network);
    all.find(|own| same && **own == first)
}

fn seasons(
    files: &Files,
    show: &Show,
    networks: &BTreeMap<String, String>,
    told: &mut Outcome,
) -> Result<BTreeMap<u16, String>> {
    let mut entries = Entries::of(files, File::Seasons)?;
    let mut taken = Entries::of(files, File::Episodes)?.slugs();
    let own_networks = one_network(show).is_none();
    let mut slugs = BTreeMap::new();
    for season in &show.seasons {
        taken.extend(entries.slugs());
        let number = u64::from(season.number);
        let known = (season.id.and_then(|id| entries.by_tvmaze(id)))
            .or_else(|| entries.find(|_, entry| count(entry, "number") == Some(number)));
        let slug = known
            .unwrap_or_else(|| slug::free(&[format!("season-{}", season.number)], &taken));
        slugs.insert(season.number, slug.clone());
        let network = season.network.as_ref().filter(|_| own_networks);
        let entry = fields([
            ("slug", Some(slug.clone().into())),
            ("number", Some(number.into())),
            ("title", season.title.clone().map(Json::from)),
            ("first_aired", dated(season.first)),
            ("last_aired", dated(season.last)),
            ("network", network.map(|own| networks[&own.name].clone().into())),
            ("ids", ids(season.id, None, None)),
        ]);
        entries.put(&slug, entry, told)?;
    }
    Ok(slugs)
}

/// Adds the episodes, each in its place, and answers with the slug of each by its id.
fn episodes(
    files: &Files,
    show: &Show,
    seasons: &BTreeMap<u16, String>,
    told: &mut Outcome,
) -> Result<BTreeMap<u64, String>> {
    let mut entries = Entries::of(files, File::Episodes)?;
    let mut slugs = BTreeMap::new();
    let mut before: Option<String> = None;
    let count_before = entries.slugs().len();
    for own in ordered(&show.episodes) {
        let known = own.id.and_then(|id| entries.by_tvmaze(id));
        let known = known.or_else(|| unnamed(&entries, own));
        let mut taken = entries.slugs();
        taken.extend(seasons.values().cloned());
        let slug = known.unwrap_or_else(|| new_slug(own, &taken, told));
        let place = match &before {
            Some(slug) => entries.place(slug)?.map_or(0, |place| place + 1),
            None => 0,
        };
        let is_new = !entries.slugs().contains(&slug);
        let running = own.minutes.map(|minutes| fields([("minutes", Some(u32::from(minutes).into()))]));
        let entry = fields([
            ("slug", Some(slug.clone().into())),
            // Its place is known when all of them stand in theirs.
            ("number", is_new.then(|| 0_u32.into())),
            ("season_number", own.season.map(|number| u32::from(number).into())),
            ("episode_number", own.number.map(|number| u32::from(number).into())),
            ("special", own.special.then(|| true.into())),
            ("title", Some(own.title.clone().into())),
            ("air", dated(own.date)),
            ("running_time", running.and_then(object)),
            ("ids", ids(own.id, None, None)),
        ]);
        entries.put_at(place, &slug, entry, told)?;
        if let Some(id) = own.id {
            slugs.insert(id, slug.clone());
        }
        before = Some(slug);
    }
    if entries.slugs().len() > count_before {
        number(files, told)?;
    }
    Ok(slugs)
}

/// The entry that TVmaze has not named yet and that is this episode: of the same season and number, or of the same name.
fn unnamed(entries: &Entries, own: &Episode) -> Option<String> {
    let same = |entry: &jsonc_parser::cst::CstObject| {
        let season = count(entry, "season_number") == own.season.map(u64::from);
        let number = own.number.is_some()
            && count(entry, "episode_number") == own.number.map(u64::from);
        let title = text(entry, "title").map(|title| fold::key(&title));
        season && (number || title == Some(fold::key(&own.title)))
    };
    entries.find(|_, entry| tvmaze(entry).is_none() && same(entry))
}

fn new_slug(own: &Episode, taken: &BTreeSet<String>, told: &mut Outcome) -> String {
    let code = match (own.season, own.number, own.id) {
        (Some(season), Some(number), _) => format!("s{season:02}e{number:02}"),
        (_, _, Some(id)) => id.to_string(),
        _ => "special".to_owned(),
    };
    let plain = format!("episode-{code}");
    match slug::of(&own.title) {
        Some(wanted) => {
            let longer = format!("{wanted}-{code}");
            let episode = format!("{wanted}-episode");
            let slug = slug::free(&[wanted.clone(), longer, episode, plain], taken);
            if slug != wanted {
                let cause = "The address that the name would give is taken";
                told.note(cause, format!("episodes/{slug} (“{}”)", own.title));
            }
            slug
        }
        None => {
            let slug = slug::free(&[plain], taken);
            let cause = "No address can be made of the name; rename `slug` if you like";
            told.note(cause, format!("episodes/{slug} (“{}”)", own.title));
            slug
        }
    }
}

/// Numbers the episodes as they stand.
fn number(files: &Files, told: &mut Outcome) -> Result<()> {
    for (place, entry) in files.entries(File::Episodes)?.iter().enumerate() {
        let number = place as u64 + 1;
        let own = count(entry, "number");
        if own == Some(number) {
            continue;
        }
        let Some(key) = entry.get("number") else {
            continue;
        };
        key.set_value(number.into());
        if own != Some(0) {
            let slug = text(entry, "slug").unwrap_or_default();
            let cause = "Numbered anew, as an episode before it is new";
            told.note(cause, format!("episodes/{slug}"));
            told.fill(&format!("episodes/{slug}"), "number");
        }
    }
    Ok(())
}

fn series(
    files: &Files,
    show: &Show,
    networks: &BTreeMap<String, String>,
    told: &mut Outcome,
) -> Result<()> {
    let series = files.object(File::Series)?;
    let one = one_network(show);
    if one.is_none() && !networks.is_empty() {
        told.say("Seasons have different networks: each names its own, and series.json none");
    }
    if series.get("country").is_none() {
        let seasons = show.seasons.iter().filter_map(|season| season.network.as_ref());
        let all: BTreeSet<&str> = (seasons.chain(&show.network))
            .filter_map(|network| network.country.as_deref())
            .collect();
        let all: Vec<&str> = all.into_iter().collect();
        let of = match all.is_empty() {
            true => String::new(),
            false => format!(" ({})", all.join(", ")),
        };
        told.say(format!(
            "TVmaze knows the countries of networks{of}, not where a series is from: write `country` into series.json"
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
        ("kind", Some(words::kind(show.class.as_deref(), &show.genres).into())),
        ("language", show.language.clone().map(Json::from)),
        ("network", one.map(|own| networks[&own.name].clone().into())),
        ("first_aired", dated(show.premiered)),
        ("last_aired", dated(show.ended)),
        ("running_time", running.and_then(object)),
        ("accent", object(accent).filter(|_| is_new)),
        ("ids", ids(show.id, show.imdb.as_deref(), show.site.as_deref())),
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

/// Lists what has no words yet.
fn unwritten(files: &Files, told: &mut Outcome) -> Result<()> {
    let series = files.object(File::Series)?;
    for key in ["tagline", "introduction"] {
        if series.get(key).is_none() {
            told.to_write("series.json", key);
        }
    }
    for file in [File::Seasons, File::Episodes, File::People] {
        for entry in files.entries(file)? {
            if entry.get("summary").is_none() {
                let slug = text(&entry, "slug").unwrap_or_default();
                told.to_write(&format!("`summary` in {}", file.name()), &slug);
            }
        }
    }
    Ok(())
}

/// An object, where it has keys.
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

fn dated(date: Option<Date>) -> Option<Json> {
    object(fields([("date", date.map(|date| date.to_string().into()))]))
}

fn count(entry: &jsonc_parser::cst::CstObject, key: &str) -> Option<u64> {
    value(entry, key)?.as_u64()
}
