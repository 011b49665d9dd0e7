//! Seasons and episodes: existing ones keep their slugs, new ones are inserted where they belong.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use companion::dataset::File;
use companion::search::fold;
use jsonc_parser::cst::CstObject;

use super::networks;
use super::order::ordered;
use super::show::{Episode, Show};
use super::write::{dated, ids, object};
use crate::start::entries::{Entries, count, number_episodes, tvmaze};
use crate::start::files::{Files, text};
use crate::start::{Json, Outcome, fields, slug};

/// Adds the seasons, and returns the slug of each by its number.
pub(super) fn seasons(
    files: &Files,
    show: &Show,
    network_slugs: &BTreeMap<String, String>,
    told: &mut Outcome,
) -> Result<BTreeMap<u16, String>> {
    let mut entries = Entries::of(files, File::Seasons)?;
    let mut taken = Entries::of(files, File::Episodes)?.slugs();
    let own_networks = networks::one(show).is_none();
    let mut slugs = BTreeMap::new();
    for season in &show.seasons {
        taken.extend(entries.slugs());
        let number = u64::from(season.number);
        let known = (season.id.and_then(|id| entries.by_tvmaze(id)))
            .or_else(|| entries.find(|_, entry| count(entry, "number") == Some(number)));
        let slug =
            known.unwrap_or_else(|| slug::free(&[format!("season-{}", season.number)], &taken));
        slugs.insert(season.number, slug.clone());
        let network = season.network.as_ref().filter(|_| own_networks);
        let entry = fields([
            ("slug", Some(slug.clone().into())),
            ("number", Some(number.into())),
            ("title", season.title.clone().map(Json::from)),
            ("first_aired", dated(season.first)),
            ("last_aired", dated(season.last)),
            (
                "network",
                network.map(|own| network_slugs[&own.name].clone().into()),
            ),
            ("ids", ids(season.id, None, None)),
        ]);
        entries.put(&slug, entry, told)?;
    }
    Ok(slugs)
}

/// Adds the episodes, each in its place, and returns the slug of each by its id.
pub(super) fn episodes(
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
        let running = own
            .minutes
            .map(|minutes| fields([("minutes", Some(u32::from(minutes).into()))]));
        let entry = fields([
            ("slug", Some(slug.clone().into())),
            // Its real number is set once all of them are in place.
            ("number", is_new.then(|| 0_u32.into())),
            (
                "season_number",
                own.season.map(|number| u32::from(number).into()),
            ),
            (
                "episode_number",
                own.number.map(|number| u32::from(number).into()),
            ),
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
        number_episodes(files, told)?;
    }
    Ok(slugs)
}

/// The entry for this episode that has no TVmaze id yet: with the same season and number, or with the same name.
fn unnamed(entries: &Entries, own: &Episode) -> Option<String> {
    let same = |entry: &CstObject| {
        let season = count(entry, "season_number") == own.season.map(u64::from);
        let number =
            own.number.is_some() && count(entry, "episode_number") == own.number.map(u64::from);
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
                let cause = "The address made from the name is taken";
                told.note(cause, format!("episodes/{slug} (`{}`)", own.title));
            }
            slug
        }
        None => {
            let slug = slug::free(&[plain], taken);
            let cause = "No address can be made of the name; rename `slug` if you like";
            told.note(cause, format!("episodes/{slug} (`{}`)", own.title));
            slug
        }
    }
}
