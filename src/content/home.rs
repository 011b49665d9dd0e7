//! The home page.

use super::drawing::art_of;
use super::evidence::{disagreements, facts, outside, when};
use super::links::{link, links, paragraphs, prose};
use super::{cards, lists};
use crate::art::converging_lines;
use crate::dataset::{EntityRef, Role, Section};
use crate::pages::{Home, Protagonist, Record};
use crate::parts::{Drawing, Link};
use crate::route::Route;
use crate::site::Site;

/// More parts stand on the page of the parts.
const MOST_PARTS: usize = 60;
/// More people of a role stand on the page of the people.
const MOST_NAMES: usize = 20;

/// What the page says.
pub fn home(site: Site) -> Home {
    let data = site.data;
    let series = &data.series;
    let own = EntityRef::section(Section::Series);
    let parts = data.episodes.iter().take(MOST_PARTS);
    let honors: Vec<_> = series
        .headline_awards
        .iter()
        .filter_map(|slug| data.award(slug))
        .collect();
    Home {
        lines: Drawing::new(converging_lines(site)),
        kind: series.kind.clone(),
        title: series.title.clone(),
        tagline: series.tagline.clone(),
        parts: parts.map(|episode| cards::episode(site, episode)).collect(),
        more_parts: (data.episodes.len() > MOST_PARTS)
            .then(|| link(site, &EntityRef::section(Section::Episodes))),
        introduction: paragraphs(site, &series.introduction),
        watch: prose(site, &series.watch),
        record: record(site),
        protagonists: protagonists(site),
        honors: lists::award_cards(site, &honors),
        awards: link(site, &EntityRef::section(Section::Awards)),
        ways_in: ways_in(site),
        disagreements: disagreements(site, &data.disagreements_about(&own)),
        facts: facts(site, &data.facts_about(&own)),
        outside: outside(site, &series.outside),
    }
}

/// The credits and figures a visitor looks up first.
fn record(site: Site) -> Record {
    const CREDITS: [(&str, Role); 6] = [
        ("Directed by", Role::Director),
        ("Written by", Role::Writer),
        ("Edited by", Role::Editor),
        ("Cinematography", Role::Cinematographer),
        ("Music", Role::Music),
        ("Produced by", Role::Producer),
    ];
    let series = &site.data.series;
    let people = |role| -> Vec<Link> {
        let people = site.data.people_with(role).into_iter().take(MOST_NAMES);
        people
            .map(|person| link(site, &EntityRef::item(Section::People, &person.slug)))
            .collect()
    };
    let credits = CREDITS.map(|(label, role)| (label.to_owned(), people(role)));
    let company = |slug: &String| EntityRef::item(Section::Organizations, slug);
    let companies: Vec<_> = series.production_companies.iter().map(company).collect();
    Record {
        aired: when(&series.first_aired),
        network: link(site, &company(&series.network)),
        credits: credits
            .into_iter()
            .filter(|(_, people)| !people.is_empty())
            .collect(),
        companies: links(site, &companies),
        country: series.country.clone(),
        language: series.language.clone(),
        running_time: series
            .running_time
            .as_ref()
            .map(|time| (time.minutes.into(), time.note.clone())),
        rating: rating(site),
    }
}

/// The rating, and what it means.
pub fn rating(site: Site) -> Option<(String, String)> {
    let rating = site.data.series.rating.as_ref()?;
    Some((rating.mark.clone(), rating.meaning.clone()))
}

fn protagonists(site: Site) -> Vec<Protagonist> {
    let all = site.data.series.protagonists.iter();
    all.map(|protagonist| {
        let person = EntityRef::item(Section::People, &protagonist.person);
        Protagonist {
            art: art_of(site, &person),
            place: protagonist.place.clone(),
            name: link(site, &person),
            line: prose(site, &protagonist.line),
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
