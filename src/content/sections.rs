//! The pages of sections.

use super::drawing::{Large, large};
use super::episodes::by_season;
use super::evidence::{known, marks, outside, sources, statements, when};
use super::home::{home, rating};
use super::links::{link, links, paragraphs, prose, words};
use super::listing::listing;
use super::page::{section_end, section_head};
use super::record;
use super::search::by_letter;
use super::{cards, shown};
use crate::dataset::{
    self, BUNDLE, BUNDLE_SCHEMA, EntityRef, FORMAT, Job, Section, SentimentBasis,
};
use crate::pages::{
    Album, Body, Cards, Data, File, Lesson, Lessons, Moment, Reception, Release, Releases, Review,
    Score, Search, Soundtrack, Timeline,
};
use crate::parts::{Card, Statement};
use crate::site::Site;

/// The most people shown; the rest are on the people page.
const MOST_COMPOSERS: usize = 60;

/// The page of a section.
pub fn section(site: Site, section: Section) -> Option<Body> {
    Some(match section {
        Section::Series => Body::Home(Box::new(home(site))),
        Section::Episodes => Body::Episodes(Box::new(episodes(site))),
        Section::Works => Body::Works(Box::new(list(site, section, &site.data.works, cards::work))),
        Section::Timeline => Body::Timeline(Box::new(timeline(site))),
        Section::Release => Body::Releases(Box::new(releases(site))),
        Section::Reception => Body::Reception(Box::new(reception(site))),
        Section::Soundtrack => Body::Soundtrack(Box::new(soundtrack(site))),
        Section::Lessons => Body::Lessons(Box::new(lessons(site))),
        Section::Data => Body::Data(Box::new(data(site))),
        Section::Search => Body::Search(Box::new(Search {
            head: section_head(site, section),
            letters: by_letter(site),
        })),
        Section::People
        | Section::Organizations
        | Section::Awards
        | Section::Sources
        | Section::Disagreements => Body::Listing(Box::new(listing(site, section)?)),
    })
}

fn episodes(site: Site) -> Cards {
    let picture = large(site, Large::Cast);
    let all = list(site, Section::Episodes, &site.data.episodes, cards::episode);
    match site.data.seasons.is_empty() {
        true => Cards { picture, ..all },
        false => Cards {
            picture,
            lists: by_season(site),
            ..all
        },
    }
}

fn list<T>(site: Site, section: Section, entries: &[T], card: fn(Site, &T) -> Card) -> Cards {
    let here = entries[shown(site, entries.len())].iter();
    Cards {
        head: section_head(site, section),
        lists: vec![(None, here.map(|entry| card(site, entry)).collect())],
        count: entries.len(),
        picture: None,
        end: section_end(site, section),
    }
}

fn timeline(site: Site) -> Timeline {
    let events = site.data.events_in_time();
    let here = events[shown(site, events.len())].iter();
    let (dated, undated): (Vec<&dataset::Event>, _) =
        here.partition(|event| known(&event.when).is_some());
    let moments = |events: Vec<&dataset::Event>| {
        events
            .into_iter()
            .map(|event| moment(site, event))
            .collect()
    };
    Timeline {
        head: section_head(site, Section::Timeline),
        picture: large(site, Large::Lines),
        dated: moments(dated),
        undated: moments(undated),
        count: events.len(),
        end: section_end(site, Section::Timeline),
    }
}

fn moment(site: Site, event: &dataset::Event) -> Moment {
    Moment {
        id: event.slug.clone(),
        line: line_of(site, event),
        when: event.when.as_ref().map(when),
        title: event.title.clone(),
        text: Statement {
            text: prose(site, &event.text),
            marks: marks(site, &event.facts),
        },
        about: links(site, &event.about),
        outside: outside(site, &event.outside),
    }
}

/// The class for the line an event is on: one protagonist's, or where they meet.
fn line_of(site: Site, event: &dataset::Event) -> String {
    let position = |slug: &String| {
        let mut protagonists = site.data.series.protagonists.iter();
        protagonists.position(|protagonist| protagonist.person == *slug)
    };
    match event.lines.as_slice() {
        [] => "series-line".to_owned(),
        [one] => position(one).map_or("series-line".to_owned(), |at| format!("line-{}", at + 1)),
        _ => "meeting".to_owned(),
    }
}

fn releases(site: Site) -> Releases {
    let release = |release: &dataset::Release| Release {
        id: release.slug.clone(),
        kind: release.kind.label().into_owned(),
        title: release.title.clone(),
        record: [
            record::date(site, "When", &release.when),
            record::maybe(
                site,
                "Where",
                release.territory.clone().map(|place| vec![words(place)]),
            ),
            record::maybe(
                site,
                "Carried by",
                release
                    .carrier
                    .as_ref()
                    .map(|slug| vec![organization(site, slug)]),
            ),
        ]
        .into_iter()
        .flatten()
        .collect(),
        text: paragraphs(site, &release.text),
        unknown: release.unknown.clone(),
        outside: outside(site, &release.outside),
        sources: sources(site, &release.sources),
    };
    Releases {
        head: section_head(site, Section::Release),
        rating: rating(site),
        picture: large(site, Large::Release),
        releases: site.data.releases.iter().map(release).collect(),
        end: section_end(site, Section::Release),
    }
}

fn organization(site: Site, slug: &str) -> crate::parts::Link {
    link(site, &EntityRef::item(Section::Organizations, slug))
}

fn reception(site: Site) -> Reception {
    let score = |score: &dataset::Score| Score {
        id: score.slug.clone(),
        site: organization(site, &score.site),
        value: score.value.to_string(),
        out_of: score.out_of.to_string(),
        measure: score.measure.label().to_owned(),
        count: score.count.into(),
        count_of: score.counted().to_owned(),
        label: score.label.clone(),
        text: prose(site, &score.text),
        sources: sources(site, &score.sources),
    };
    let review = |review: &dataset::Review| Review {
        id: review.slug.clone(),
        sentiment: review.sentiment.label().to_owned(),
        basis: match review.sentiment_basis {
            SentimentBasis::Stated => "the source says so".to_owned(),
            SentimentBasis::Editorial => "our reading".to_owned(),
        },
        critic: link(site, &EntityRef::item(Section::People, &review.critic)),
        outlet: organization(site, &review.outlet),
        quote: review.quote.clone(),
        text: prose(site, &review.text),
        outside: outside(site, &review.outside),
        sources: sources(site, &review.sources),
    };
    Reception {
        head: section_head(site, Section::Reception),
        picture: large(site, Large::Scores),
        scores: site.data.reception.scores.iter().map(score).collect(),
        reviews: site.data.reception.reviews.iter().map(review).collect(),
        end: section_end(site, Section::Reception),
    }
}

fn soundtrack(site: Site) -> Soundtrack {
    let album = site.data.series.soundtrack.as_ref().map(|album| Album {
        title: album.title.clone(),
        record: [
            Some(record::one(
                site,
                "Label",
                Section::Organizations,
                &album.label,
            )),
            album
                .licensor
                .as_ref()
                .map(|slug| record::one(site, "Under license from", Section::Organizations, slug)),
            record::date(site, "Date", &album.when),
        ]
        .into_iter()
        .flatten()
        .collect(),
        statements: statements(site, &album.statements),
        unknown: album.unknown.clone(),
    });
    let composers = site
        .data
        .people_with(Job::Music)
        .into_iter()
        .take(MOST_COMPOSERS);
    Soundtrack {
        head: section_head(site, Section::Soundtrack),
        album,
        composers: composers
            .map(|person| cards::person(site, person))
            .collect(),
        end: section_end(site, Section::Soundtrack),
    }
}

fn lessons(site: Site) -> Lessons {
    let lesson = |lesson: &dataset::Lesson| Lesson {
        id: lesson.slug.clone(),
        number: lesson.number,
        title: lesson.title.clone(),
        summary: prose(site, &lesson.summary),
        evidence: statements(site, &lesson.evidence),
        advice: statements(site, &lesson.advice),
        source: sources(site, std::slice::from_ref(&lesson.source)),
    };
    Lessons {
        head: section_head(site, Section::Lessons),
        lessons: site.data.lessons.iter().map(lesson).collect(),
        end: section_end(site, Section::Lessons),
    }
}

fn data(site: Site) -> Data {
    let address = |path: &str| format!("/{path}");
    let file = |file: dataset::File| File {
        name: file.name().to_owned(),
        to: address(&file.path()),
        holds: file.holds().to_owned(),
        entries: file.count(site.data),
        schema: address(&file.schema_path()),
    };
    let series = &site.data.series;
    Data {
        head: section_head(site, Section::Data),
        bundle: address(BUNDLE),
        schema: address(BUNDLE_SCHEMA),
        format: FORMAT,
        updated: series.updated.map(|date| date.words()),
        files: dataset::File::ALL.into_iter().map(file).collect(),
        terms: series.terms.as_ref().map(|terms| prose(site, terms)),
        end: section_end(site, Section::Data),
    }
}
