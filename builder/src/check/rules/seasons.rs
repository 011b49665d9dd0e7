//! Seasons and their episodes fit together, and the protagonists' lines meet in an episode.

use std::collections::BTreeMap;

use super::super::list::List;
use super::{Check, Rule};

pub(super) fn apply(check: &mut Check) {
    seasons(check);
    episodes(check);
    meeting(check);
}

fn seasons(check: &mut Check) {
    let mut first: BTreeMap<u16, &str> = BTreeMap::new();
    for (index, season) in check.draft.bundle.seasons.iter().enumerate() {
        if let Some(other) = first.insert(season.number, &season.slug) {
            let wrong = format!("is {}, the same as that of `{other}`", season.number);
            let remedy = "give each season a number of its own";
            let spot = (List::Seasons, index);
            check.at(Rule::SeasonNumbers, spot, "number", wrong, remedy);
        }
    }
}

fn episodes(check: &mut Check) {
    let bundle = &check.draft.bundle;
    let known: Vec<u16> = bundle.seasons.iter().map(|season| season.number).collect();
    let is_known = !check.draft.unread.contains(&List::Seasons);
    let mut taken: BTreeMap<(u16, u16), &str> = BTreeMap::new();
    for (index, episode) in bundle.episodes.iter().enumerate() {
        let spot = (List::Episodes, index);
        let Some(season) = episode.season_number else {
            if episode.episode_number.is_some() {
                let wrong = "is set, but `season_number` is not";
                let remedy = "add `season_number`; the position in the whole series is `number`";
                check.at(Rule::EpisodeOfSeason, spot, "episode_number", wrong, remedy);
            }
            continue;
        };
        if is_known && !known.contains(&season) {
            let numbers: Vec<String> = known.iter().map(u16::to_string).collect();
            let wrong = format!("is {season}, but there is no such season");
            let remedy = match numbers.as_slice() {
                [] => format!("add season {season} to seasons.json"),
                numbers => format!(
                    "seasons.json has {}; add season {season} there, or correct it",
                    numbers.join(", ")
                ),
            };
            check.at(Rule::EpisodeOfSeason, spot, "season_number", wrong, remedy);
        }
        if let Some(number) = episode.episode_number
            && let Some(other) = taken.insert((season, number), &episode.slug)
        {
            let wrong = format!("is {number} in season {season}, the same as that of `{other}`");
            let remedy = "give each episode of a season a number of its own";
            check.at(Rule::SeasonNumbers, spot, "episode_number", wrong, remedy);
        }
    }
}

fn meeting(check: &mut Check) {
    let bundle = &check.draft.bundle;
    let Some(slug) = bundle.series.meets.as_ref().and_then(|to| to.slug.as_ref()) else {
        return;
    };
    if bundle.seasons.iter().any(|season| season.slug == *slug) {
        let wrong = format!("refers to the season `{slug}`");
        let remedy = "refer to the episode by the end of which the lines have met";
        check.at(Rule::UnfitKind, (List::Series, 0), "meets", wrong, remedy);
    }
}
