//! The home page.

use super::drawing::art_of;
use super::episodes::overview;
use super::evidence::{disagreements, facts, outside};
use super::links::{link, paragraphs, prose, words};
use super::lists;
use super::record::{self, Kind};
use crate::art::opening_lines;
use crate::dataset::{EntityRef, Job, Section, WatchOption, capitalized};
use crate::pages::{Home, Protagonist};
use crate::parts::{Drawing, Field, Link, Prose};
use crate::route::Route;
use crate::site::Site;

/// The most episodes shown here; the rest are on their own page.
pub const MOST_EPISODES: usize = 60;
/// The most people shown for a role; the rest are on the people page.
const MOST_NAMES: usize = 20;

/// What the page says.
pub fn home(site: Site) -> Home {
    let data = site.data;
    let series = &data.series;
    let own = EntityRef::section(Section::Series);
    let honors: Vec<_> = series
        .headline_awards
        .iter()
        .filter_map(|slug| data.award(slug))
        .collect();
    Home {
        lines: Drawing::new(opening_lines(site)),
        kind: series.kind.clone(),
        title: series.title.clone(),
        tagline: series.tagline.clone(),
        parts: overview(site),
        more_parts: (data.episodes.len() > MOST_EPISODES && data.seasons.is_empty())
            .then(|| link(site, &EntityRef::section(Section::Episodes))),
        introduction: paragraphs(site, &series.introduction),
        watch: watch(site),
        record: series_record(site),
        protagonists: protagonists(site),
        honors: lists::award_cards(site, &honors),
        awards: link(site, &EntityRef::section(Section::Awards)),
        ways_in: ways_in(site),
        disagreements: disagreements(site, &data.disagreements_about(&own)),
        facts: facts(site, &data.facts_about(&own)),
        outside: outside(site, &series.outside),
    }
}

/// The credits and figures a visitor looks up first. Credits for single episodes are on their pages.
fn series_record(site: Site) -> Vec<Field> {
    const CREDITS: [(&str, Job); 11] = [
        ("Created by", Job::Creator),
        ("Showrunner", Job::Showrunner),
        ("Based on work by", Job::Author),
        ("Directed by", Job::Director),
        ("Written by", Job::Writer),
        ("Edited by", Job::Editor),
        ("Cinematography", Job::Cinematographer),
        ("Music", Job::Music),
        ("Produced by", Job::Producer),
        ("Executive producers", Job::ExecutiveProducer),
        ("Starring", Job::Actor),
    ];
    let series = &site.data.series;
    let people = |job| -> Vec<EntityRef> {
        let people = site.data.people_with(job).into_iter().take(MOST_NAMES);
        people
            .map(|person| EntityRef::item(Section::People, &person.slug))
            .collect()
    };
    let company = |slug: &String| EntityRef::item(Section::Organizations, slug);
    let companies: Vec<_> = series.production_companies.iter().map(company).collect();
    let first = Some(series.first_aired.clone()).filter(|when| !when.is_empty());
    let labels = &series.labels;
    let seasons = (!site.data.seasons.is_empty()).then(|| {
        let count = site.data.seasons.len();
        record::text(&capitalized(&labels.season.many), count.to_string())
    });
    let mut all = vec![
        seasons,
        record::date(site, "First shown", &first),
        series
            .last_aired
            .as_ref()
            .map(|date| record::dated("Ended", date)),
        series
            .network
            .as_ref()
            .map(|slug| record::one(site, "Network", Section::Organizations, slug)),
    ];
    all.extend(CREDITS.map(|(label, job)| record::names(site, label, &people(job))));
    all.extend([
        record::names(site, "Production", &companies),
        series
            .country
            .as_ref()
            .map(|country| record::text("Country", country)),
        series
            .language
            .as_ref()
            .map(|language| record::text("Language", language)),
        record::running_time(&series.running_time),
        record::rating(&series.rating),
        record::elsewhere(&series.ids, Kind::Title),
    ]);
    all.into_iter().flatten().collect()
}

/// Where to watch it: the dataset's sentence, and each service with the day somebody checked it.
fn watch(site: Site) -> Vec<Prose> {
    let series = &site.data.series;
    let option = |option: &WatchOption| {
        let service = EntityRef::item(Section::Organizations, &option.service);
        let mut line = vec![link(site, &service)];
        if let Some(country) = &option.country {
            line.push(words(format!(", {country}")));
        }
        if let Some(url) = &option.url {
            line.push(words(": "));
            line.push(Link {
                words: "watch it there".to_owned(),
                to: Some(url.clone()),
            });
        }
        line.push(words(format!(" (checked {})", option.checked.words())));
        line
    };
    let sentence = series.watch.as_ref().map(|text| prose(site, text));
    sentence
        .into_iter()
        .chain(series.watch_options.iter().map(option))
        .collect()
}

/// The rating, and what it means.
pub fn rating(site: Site) -> Option<(String, String)> {
    let rating = site.data.series.rating.as_ref()?;
    Some((
        rating.mark.clone(),
        rating.meaning.clone().unwrap_or_default(),
    ))
}

fn protagonists(site: Site) -> Vec<Protagonist> {
    let all = site.data.series.protagonists.iter();
    all.map(|protagonist| {
        let person = EntityRef::item(Section::People, &protagonist.person);
        Protagonist {
            art: art_of(site, &person),
            place: protagonist.place.clone().unwrap_or_default(),
            name: link(site, &person),
            line: protagonist
                .line
                .as_ref()
                .map(|line| prose(site, line))
                .unwrap_or_default(),
        }
    })
    .collect()
}

fn ways_in(site: Site) -> Vec<(String, String, String)> {
    let pages = site.data.series.pages.iter();
    let others = pages.filter(|(section, _)| **section != Section::Series);
    others
        .map(|(section, text)| {
            (
                text.menu.clone(),
                Route::Section(*section).path(),
                text.description.clone(),
            )
        })
        .collect()
}
