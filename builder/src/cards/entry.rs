//! Entries: what goes above the title of an entry, what below it, and what is drawn next to it.

use companion::content::{counted, initials};
use companion::dataset::{Dataset, Person, Section};

use super::content::Picture;
use super::fonts::UNBREAKABLE;

/// Label, lead and picture of an entry.
pub fn entry<'a>(
    data: &'a Dataset,
    section: Section,
    slug: &str,
) -> Option<(String, &'a str, Picture)> {
    Some(match section {
        Section::Episodes if data.season(slug).is_some() => {
            let season = data.season(slug)?;
            let date = season.first_aired.as_ref().and_then(|when| when.date);
            let date = date.map_or_else(String::new, |date| date.words());
            (date, &season.summary, Picture::Part(season.number))
        }
        Section::Episodes => {
            let episode = data.episode(slug)?;
            let date = episode
                .air
                .date
                .map_or_else(String::new, |date| date.words());
            (date, &episode.summary, Picture::Part(episode.number))
        }
        Section::People => {
            let person = data.person(slug)?;
            let line = (data.series.protagonists.iter())
                .position(|protagonist| protagonist.person == person.slug);
            let picture = Picture::Person(initials(&person.name), line, seed(slug));
            (jobs(person), &person.summary, picture)
        }
        Section::Organizations => {
            let organization = data.organization(slug)?;
            (
                organization.kind.label().to_owned(),
                &organization.summary,
                Picture::Point,
            )
        }
        Section::Works => {
            let work = data.work(slug)?;
            let date = work.when.as_ref().and_then(|when| when.date);
            let label = match date {
                Some(date) => listed(&[&work.kind.label(), &date.words()]),
                None => work.kind.label().into_owned(),
            };
            (label, &work.summary, Picture::Work(work.kind.known()))
        }
        Section::Awards => {
            let award = data.award(slug)?;
            (
                String::new(),
                &award.category,
                Picture::Result(award.result),
            )
        }
        Section::Sources => {
            let source = data.source(slug)?;
            let facts = data.facts_from(slug).len();
            let drawn = counted(facts, "fact").replace(' ', &UNBREAKABLE.to_string());
            let label = listed(&[&source.kind.label(), &drawn]);
            (label, &source.summary, Picture::Number(facts))
        }
        _ => return None,
    })
}

fn jobs(person: &Person) -> String {
    let mut jobs: Vec<String> = Vec::new();
    for credit in &person.credits {
        let label = credit.job.label();
        if !jobs.iter().any(|job| **job == *label) {
            jobs.push(label.into_owned());
        }
    }
    let jobs: Vec<&str> = jobs.iter().map(String::as_str).collect();
    listed(&jobs)
}

/// Words separated by dots; a dot may end a line but never begins one.
fn listed(words: &[&str]) -> String {
    words.join(&format!("{UNBREAKABLE}· "))
}

/// A number for each slug, always the same for the same slug: the seed that portraits are drawn from.
fn seed(slug: &str) -> u32 {
    slug.bytes()
        .fold(7, |seed, byte| seed.wrapping_mul(31) + u32::from(byte))
}
