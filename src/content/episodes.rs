//! Episodes and seasons: their pages, and the lists that show them.

use super::cards::{self, award as award_card};
use super::drawing::{Large, way_to};
use super::evidence::{short_date, sources};
use super::links::{isolated, link, paragraphs, words};
use super::lists::{appearance, credits};
use super::page::{item_head, tail};
use super::record::{self, Kind, field, label_of, one, text};
use crate::dataset::{self, Airing, EntityRef, Evidence, Section, When, capitalized};
use crate::pages::Episode;
use crate::parts::{Card, Field, Kicker, Link, Prose};
use crate::site::Site;

/// With more episodes than this, a list shows seasons instead.
const MOST_EPISODES: usize = 24;

/// The page of an episode.
pub fn episode(site: Site, episode: &dataset::Episode) -> Episode {
    let data = site.data;
    let own = EntityRef::item(Section::Episodes, &episode.slug);
    let neighbor = |number: Option<u16>| {
        let mut others = data.episodes.iter();
        let other = others.find(|other| Some(other.number) == number)?;
        Some(link(site, &EntityRef::item(Section::Episodes, &other.slug)))
    };
    let shown = episode.appearances.iter();
    let shown: Vec<_> = shown
        .map(|own| appearance(site, &own.entity, own))
        .collect();
    let mut lists = credits(site, &own);
    let has_picture = !lists.is_empty() || !shown.is_empty();
    if !shown.is_empty() {
        lists.push(("Who’s in it".to_owned(), shown));
    }
    Episode {
        head: item_head(
            site,
            &own,
            &episode.title,
            &episode.title,
            kicker(site, episode),
            &episode.summary,
        ),
        synopsis: paragraphs(site, &episode.synopsis),
        record: episode_record(site, episode),
        episodes: Default::default(),
        lists,
        picture: way_to(site, Large::Cast).filter(|_| has_picture),
        awards: award_cards(site, &own),
        reception: reception(site, &own),
        tail: tail(site, &own, &episode.outside),
        previous: neighbor(episode.number.checked_sub(1)),
        next: neighbor(episode.number.checked_add(1)),
    }
}

/// The page of a season.
pub fn season(site: Site, season: &dataset::Season) -> Episode {
    let data = site.data;
    let own = season.entity();
    let labels = &data.series.labels;
    let name = data.name(&own);
    let neighbor = |next: bool| {
        let at = data.seasons.iter().position(|other| other == season)?;
        let other = match next {
            true => data.seasons.get(at + 1),
            false => data.seasons.get(at.checked_sub(1)?),
        };
        other.map(|other| link(site, &other.entity()))
    };
    let episodes = data.episodes_of(season);
    let network = season.network.as_ref().or(data.series.network.as_ref());
    let count = format!("{} here", episodes.len());
    let record = [
        Some(text(&capitalized(&labels.episode.many), count)),
        record::date(site, "First shown", &season.first_aired),
        season
            .last_aired
            .as_ref()
            .map(|date| record::dated("Ended", date)),
        network.map(|slug| one(site, "Shown on", Section::Organizations, slug)),
        record::elsewhere(&season.ids, Kind::Season),
    ];
    let kicker = Kicker {
        words: String::new(),
        when: season.first_aired.as_ref().map(short_date),
    };
    let cards = episodes
        .into_iter()
        .map(|episode| cards::episode(site, episode));
    Episode {
        head: item_head(site, &own, name, name, kicker, &season.summary),
        synopsis: paragraphs(site, &season.about),
        record: record.into_iter().flatten().collect(),
        episodes: (capitalized(&labels.episode.many), cards.collect()),
        lists: credits(site, &own),
        picture: None,
        awards: award_cards(site, &own),
        reception: reception(site, &own),
        tail: tail(site, &own, &season.outside),
        previous: neighbor(false),
        next: neighbor(true),
    }
}

/// An episode's place in the series, and when it was first shown.
pub fn kicker(site: Site, episode: &dataset::Episode) -> Kicker {
    Kicker {
        words: place(site, episode),
        when: Some(&episode.air)
            .filter(|when| !when.is_empty())
            .map(short_date),
    }
}

/// "Season 2, episode 4", "Special"; empty if the number is its number in the series.
pub fn place(site: Site, episode: &dataset::Episode) -> String {
    let labels = &site.data.series.labels;
    let season = site.data.season_of(episode).map(|season| {
        let label = season.label.as_ref().unwrap_or(&labels.season.one);
        format!("{} {}", capitalized(label), season.number)
    });
    match (season, episode.special, episode.episode_number) {
        (Some(season), true, _) => format!("{season}, special"),
        (None, true, _) => "Special".to_owned(),
        (Some(season), _, Some(number)) => format!("{season}, {} {number}", labels.episode.one),
        (Some(season), _, None) => season,
        (None, _, _) => String::new(),
    }
}

fn episode_record(site: Site, episode: &dataset::Episode) -> Vec<Field> {
    let data = site.data;
    let label = label_of(&data.series.labels.episode);
    let season = data.season_of(episode);
    let mut all = Vec::new();
    if let Some(season) = season {
        let label = season
            .label
            .as_ref()
            .unwrap_or(&data.series.labels.season.one);
        all.push(field(
            &capitalized(label),
            vec![link(site, &season.entity())],
        ));
    }
    match (episode.special, season, episode.episode_number) {
        (true, ..) => all.push(text(&label, "special")),
        (false, Some(_), Some(number)) => all.push(text(&label, number.to_string())),
        (false, Some(_), None) => {}
        (false, None, _) => {
            let counted = data.episodes.iter().filter(|other| !other.special).count();
            let specials = data.episodes.iter().take_while(|other| *other != episode);
            let before = specials.filter(|other| other.special).count();
            let number = usize::from(episode.number) - before;
            all.push(text(&label, format!("{number} of {counted}")));
        }
    }
    let air = Some(&episode.air).filter(|when| !when.is_empty()).cloned();
    all.extend(record::date(site, "First shown", &air));
    all.extend(shown_on(site, episode));
    all.extend(record::running_time(&episode.running_time));
    all.extend(record::rating(&episode.rating));
    all.extend(
        episode
            .production_code
            .as_ref()
            .map(|code| text("Production code", code)),
    );
    all.extend(record::elsewhere(&episode.ids, Kind::Episode));
    all
}

/// Who showed it: if the episode doesn't say, the network of its season or of the series.
fn shown_on(site: Site, episode: &dataset::Episode) -> Option<Field> {
    if episode.airings.is_empty() {
        let season = site.data.season_of(episode);
        let own = season.and_then(|season| season.network.as_ref());
        let slug = own.or(site.data.series.network.as_ref())?;
        return Some(one(site, "Shown on", Section::Organizations, slug));
    }
    let lines = episode.airings.iter().map(|airing| showing(site, airing));
    let mut facts: Vec<&str> = Vec::new();
    for id in episode.airings.iter().flat_map(|airing| &airing.facts) {
        let source = site.data.fact(id).map(|fact| fact.source.as_str());
        facts.extend(source.filter(|source| !facts.contains(source)));
    }
    let slugs: Vec<String> = facts.into_iter().map(str::to_owned).collect();
    Some(Field {
        sources: sources(site, &slugs),
        ..record::lines("Shown on", lines.collect())
    })
}

/// "The network, United States, 9 July 2017".
fn showing(site: Site, airing: &Airing) -> Prose {
    let network = EntityRef::item(Section::Organizations, &airing.network);
    let date = airing.when.as_ref().and_then(|when: &When| when.date);
    let rest = [airing.country.clone(), date.map(|date| date.words())];
    let mut line = vec![link(site, &network)];
    for part in rest.into_iter().flatten() {
        line.push(words(format!(", {}", isolated(&part))));
    }
    line
}

fn award_cards(site: Site, own: &EntityRef) -> Vec<crate::parts::AwardCard> {
    let awards = site.data.awards_on(own).into_iter();
    awards.map(|award| award_card(site, award)).collect()
}

fn reception(site: Site, own: &EntityRef) -> Vec<Card> {
    let data = site.data;
    let scores = data.scores_on(own).into_iter();
    let scores = scores.map(|score| cards::score(site, score));
    let reviews = data.reviews_on(own).into_iter();
    scores
        .chain(reviews.map(|review| cards::review(site, review)))
        .collect()
}

/// Episodes grouped by season; in a long series just the seasons, each with a page of its own. Without seasons, one
/// list.
pub fn by_season(site: Site) -> Vec<(Option<Link>, Vec<Card>)> {
    let data = site.data;
    let card = |episode: &dataset::Episode| cards::episode(site, episode);
    if data.seasons.is_empty() {
        return vec![(None, data.episodes.iter().map(card).collect())];
    }
    if data.episodes.len() > MOST_EPISODES {
        let seasons = data
            .seasons
            .iter()
            .map(|season| cards::season(site, season));
        let rest = outside_of_seasons(site);
        return vec![(None, seasons.chain(rest).collect())];
    }
    let mut lists: Vec<(Option<Link>, Vec<Card>)> = Vec::new();
    for season in &data.seasons {
        let episodes = data.episodes_of(season).into_iter().map(card);
        lists.push((Some(link(site, &season.entity())), episodes.collect()));
    }
    let rest = outside_of_seasons(site);
    if !rest.is_empty() {
        lists.push((Some(words("Specials")), rest));
    }
    lists
}

/// Episodes that belong to no season.
fn outside_of_seasons(site: Site) -> Vec<Card> {
    let episodes = site.data.episodes.iter();
    let rest = episodes.filter(|episode| site.data.season_of(episode).is_none());
    rest.map(|episode| cards::episode(site, episode)).collect()
}

/// What the home page shows of the episodes: the heading, and the cards of episodes or seasons.
pub fn overview(site: Site) -> (String, Vec<Card>) {
    let data = site.data;
    let labels = &data.series.labels;
    if data.episodes.len() > MOST_EPISODES && !data.seasons.is_empty() {
        let seasons = data
            .seasons
            .iter()
            .map(|season| cards::season(site, season));
        return (format!("The {}", labels.season.many), seasons.collect());
    }
    let shown = data.episodes.iter().take(super::home::MOST_EPISODES);
    let cards = shown.map(|episode| cards::episode(site, episode));
    (format!("The {}", labels.episode.many), cards.collect())
}

/// Whether the dataset gives evidence for everything, so that gaps can be reported as gaps.
pub fn gives_evidence(site: Site) -> bool {
    site.data.series.evidence == Evidence::EveryEntry
}
