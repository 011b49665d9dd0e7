//! What search can find, and the list of everything by letter.

use super::drawing::art_of;
use super::links::link;
use crate::dataset::{Alias, Dataset, EntityRef, Episode, Season, Section, order};
use crate::pages::Letter;
use crate::parts::{Drawing, Link};
use crate::route::{Place, Route};
use crate::search::{Entry, Findable, fold};
use crate::site::Site;

/// With more entries than this, the page does not list them by letter.
const MOST_BY_LETTER: usize = 2000;

/// Everything search can find, for a release with that name.
pub fn findable(data: &'static Dataset, release: &str) -> Findable {
    let site = Site {
        data,
        route: &Route::HOME,
    };
    let sections = Section::ALL.iter();
    let kinds = sections.map(|section| data.name(&EntityRef::section(*section)).to_owned());
    // Quotes have no section; theirs is the last kind.
    let kinds: Vec<String> = kinds.chain(["Quotes".to_owned()]).collect();
    let kind_of = |section: Section| {
        Section::ALL
            .iter()
            .position(|own| *own == section)
            .unwrap_or_default()
    };
    let mut entries = Vec::new();
    for (section, slug, position) in data.entities() {
        let entity = EntityRef::item(section, slug);
        if !data.contains(&entity) {
            continue;
        }
        let (also, text) = texts(data, section, position);
        entries.push(Entry {
            kind: kind_of(section),
            fact: None,
            name: data.name(&entity).to_owned(),
            to: site.address(&entity),
            also,
            text,
            art: art_of(site, &entity),
        });
    }
    let facts = data
        .facts
        .iter()
        .filter(|_| data.series.pages.contains_key(&Section::Sources));
    entries.extend(facts.map(|fact| Entry {
        kind: kind_of(Section::Sources),
        fact: Some(fact.id.clone()),
        name: fact.text.clone(),
        to: Place::of_fact(data, &fact.source, &fact.id).path(),
        also: Vec::new(),
        text: String::new(),
        art: Drawing::default(),
    }));
    let quotes = data.quotes.iter();
    let quotes = quotes.filter(|quote| data.contains(&quote.speaker));
    entries.extend(quotes.map(|quote| Entry {
        kind: Section::ALL.len(),
        fact: None,
        name: format!("“{}”", quote.words),
        to: Place::of_quote(data, quote).path(),
        also: Vec::new(),
        text: format!("{} {}", data.name(&quote.speaker), quote.place.plain()),
        art: art_of(site, &quote.speaker),
    }));
    let pages = data.series.pages.iter();
    Findable {
        release: release.to_owned(),
        pages: pages
            .map(|(section, text)| Link {
                words: text.menu.clone(),
                to: Some(Route::Section(*section).path()),
            })
            .collect(),
        kinds,
        entries,
        cut: None,
        parts: Vec::new(),
    }
}

/// Other names of an entry, and more words to find it by.
fn texts(data: &Dataset, section: Section, position: usize) -> (Vec<String>, String) {
    let names = |aliases: &[Alias]| aliases.iter().map(|alias| alias.name.clone()).collect();
    match section {
        Section::Episodes => match data.episodes.get(position) {
            Some(episode) => (numbers(data, episode), episode.summary.clone()),
            None => {
                let season = &data.seasons[position - data.episodes.len()];
                (numbers_of_season(data, season), season.summary.clone())
            }
        },
        Section::People => {
            let person = &data.people[position];
            (names(&person.aliases), person.summary.clone())
        }
        Section::Organizations => {
            let organization = &data.organizations[position];
            (names(&organization.aliases), organization.summary.clone())
        }
        Section::Works => {
            let work = &data.works[position];
            (names(&work.aliases), work.summary.clone())
        }
        Section::Awards => {
            let award = &data.awards[position];
            let wordings = award.wordings.iter().map(|wording| wording.text.clone());
            let body = EntityRef::item(Section::Organizations, &award.body);
            let names = std::iter::once(award.category.clone())
                .chain(wordings)
                .collect();
            (names, data.name(&body).to_owned())
        }
        Section::Timeline => (Vec::new(), data.timeline[position].text.plain()),
        Section::Release => {
            let texts = &data.releases[position].text;
            (
                Vec::new(),
                texts.iter().map(|prose| prose.plain() + " ").collect(),
            )
        }
        Section::Reception => {
            let scores = &data.reception.scores;
            let text = match position.checked_sub(scores.len()) {
                Some(review) => &data.reception.reviews[review].text,
                None => &scores[position].text,
            };
            (Vec::new(), text.plain())
        }
        Section::Lessons => (Vec::new(), data.lessons[position].summary.plain()),
        Section::Sources => (Vec::new(), data.sources[position].summary.clone()),
        Section::Disagreements => (Vec::new(), data.disagreements[position].choice.plain()),
        Section::Series | Section::Soundtrack | Section::Search | Section::Data => {
            Default::default()
        }
    }
}

/// What people type to find an episode by its number: "s02e04", "2x04", "season 2 episode 4".
fn numbers(data: &Dataset, episode: &Episode) -> Vec<String> {
    let labels = &data.series.labels;
    let (Some(season), Some(number)) = (episode.season_number, episode.episode_number) else {
        return Vec::new();
    };
    let mut numbers = vec![
        format!("s{season:02}e{number:02}"),
        format!("{season}x{number:02}"),
        format!(
            "{} {season} {} {number}",
            labels.season.one, labels.episode.one
        ),
    ];
    // Whatever the series calls them, people type these words too.
    let usual = format!("season {season} episode {number}");
    if !numbers.contains(&usual) {
        numbers.push(usual);
    }
    numbers
}

/// What people type to find a season: "s02", "season 2".
fn numbers_of_season(data: &Dataset, season: &Season) -> Vec<String> {
    let number = season.number;
    let mut numbers = vec![format!("s{number:02}"), format!("season {number}")];
    let own = format!("{} {number}", data.series.labels.season.one);
    if !numbers.contains(&own) {
        numbers.push(own);
    }
    numbers
}

/// Every entry under the first letter of its name; if there are too many for one page, links to the lists instead.
pub fn by_letter(site: Site) -> Vec<Letter> {
    let data = site.data;
    let entities: Vec<_> = data
        .entities()
        .into_iter()
        .map(|(section, slug, _)| EntityRef::item(section, slug))
        .filter(|entity| data.contains(entity))
        .collect();
    if entities.len() > MOST_BY_LETTER {
        return vec![by_section(site)];
    }
    let folded = |entity: &EntityRef| fold::words(data.name(entity)).join(" ");
    // Names that begin with a digit come first, under one sign.
    let sorted = order::by_key(entities.iter().collect(), |entity| {
        let name = folded(entity);
        (letter_of(&name), name)
    });
    let mut letters: Vec<Letter> = Vec::new();
    for entity in sorted {
        let letter = letter_of(&folded(entity)).to_string();
        let kind = data.name(&EntityRef::section(entity.section));
        let entry = (link(site, entity), kind.to_owned());
        match letters.last_mut() {
            Some(last) if last.letter == letter => last.entries.push(entry),
            _ => letters.push(Letter {
                letter,
                entries: vec![entry],
            }),
        }
    }
    letters
}

fn by_section(site: Site) -> Letter {
    let lists = Section::ALL.iter().copied().map(EntityRef::section);
    let lists = lists.filter(|list| site.data.listed(list) > 0 && site.data.contains(list));
    Letter {
        letter: "Everything".to_owned(),
        entries: lists
            .map(|list| (link(site, &list), site.data.listed(&list).to_string()))
            .collect(),
    }
}

fn letter_of(folded: &str) -> char {
    match folded.chars().next() {
        Some(letter) if !letter.is_ascii_digit() => letter.to_uppercase().next().unwrap_or(letter),
        _ => '#',
    }
}
