//! Parts that nobody has filmed, each with the facts that the check requires.

use companion::dataset::{
    Appearance, Bundle, Date, EntityRef, Episode, Event, Prose, Section, When,
};

use super::facts::{event, fact};
use super::words;

/// Adds parts until there are this many, one a month, and an event for each of them.
pub(super) fn grow(bundle: &mut Bundle, count: usize) {
    let lines: Vec<String> = (bundle.series.protagonists.iter())
        .map(|protagonist| protagonist.person.clone())
        .collect();
    for number in bundle.episodes.len() + 1..=count {
        let slug = format!("part-{number}");
        let part = EntityRef::item(Section::Episodes, &slug);
        // In turn: one of them, another, all of them.
        let shown = match number % (lines.len() + 1) {
            0 => lines.clone(),
            turn => vec![lines[turn - 1].clone()],
        };
        let cast = cast(bundle, number, &shown);
        let title = words::title(number);
        let told = format!("Part {number} is called “{title}” and tells one year.");
        let about = [part.clone(), event(&slug)].into_iter();
        let fact = fact(bundle, told, about.chain(cast.iter().cloned()).collect());
        bundle.timeline.push(Event {
            slug: slug.clone(),
            title: format!("{title}, as part {number} tells it"),
            text: Prose(format!("What [part {number}](episodes/{slug}) is about.")),
            when: told_when(number),
            lines: shown,
            episode: Some(slug.clone()),
            about: vec![part],
            facts: vec![fact.clone()],
            outside: Vec::new(),
        });
        let appearance = |(place, entity)| Appearance {
            entity,
            note: words::note(number + place),
            facts: vec![fact.clone()],
        };
        bundle.episodes.push(Episode {
            number: u16::try_from(number).unwrap_or(u16::MAX),
            summary: words::summary(number),
            description: format!(
                "Part {number}, “{title}”, tells one more year on the coast and leaves the end of it to the part after."
            ),
            synopsis: words::synopsis(number),
            air: aired(bundle, number),
            appearances: cast.into_iter().enumerate().map(appearance).collect(),
            slug,
            title,
            ..Episode::default()
        });
    }
}

/// Who and what is in a part: protagonists, others in turn, and sometimes an organization.
fn cast(bundle: &Bundle, number: usize, lines: &[String]) -> Vec<EntityRef> {
    let others = bundle.people.iter().map(|person| &person.slug);
    let others: Vec<&String> = others.filter(|slug| !lines.contains(slug)).collect();
    let turns = (0..number % 4).map(|turn| others.get((number + turn * 3) % others.len().max(1)));
    let people = lines.iter().chain(turns.flatten().copied());
    let organizations = &bundle.organizations;
    let organization = organizations.get(number % organizations.len().max(1));
    let mut cast: Vec<EntityRef> = people
        .map(|slug| EntityRef::item(Section::People, slug))
        .chain(
            organization
                .filter(|_| number.is_multiple_of(3))
                .map(|found| EntityRef::item(Section::Organizations, &found.slug)),
        )
        .collect();
    let mut seen = Vec::new();
    cast.retain(|entity| {
        !seen.contains(entity) && {
            seen.push(entity.clone());
            true
        }
    });
    cast
}

/// A part a month since the series began; for every fifth the day is not known.
fn aired(bundle: &Bundle, number: usize) -> When {
    let first = bundle.series.first_aired.date;
    let year = first.map_or(2000, |date| usize::from(date.start.year()));
    let (year, month) = (year + 1 + number / 12, number % 12 + 1);
    let day = if number.is_multiple_of(5) { "" } else { "-07" };
    dated(&format!("{year:04}-{month:02}{day}"))
}

/// The year that a part is about: to the day, to the month, as a year, as a range, or without a date.
fn told_when(number: usize) -> Option<When> {
    let year = 1900 + number;
    match number % 5 {
        0 => None,
        1 => Some(dated(&format!("{year}-08-21"))),
        2 => Some(dated(&format!("{year}-08"))),
        3 => Some(dated(&year.to_string())),
        _ => Some(dated(&format!("{year}/{}", year + 1))),
    }
}

fn dated(text: &str) -> When {
    When {
        date: Date::parse(text).ok(),
        ..When::default()
    }
}
