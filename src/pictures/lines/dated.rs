//! The strip of dated things: events on their lines, and below them the parts and releases.

use maud::{Markup, html};

use super::strip::{Head, Mark, Strip, Track};
use super::{MOST_COLUMNS, date_of, event_ref, form, link, track_of};
use crate::dataset::{Date, EntityRef, Section};
use crate::pictures::scale::Scale;
use crate::site::Site;

/// The strip; nothing if no event has a date.
pub fn strip(site: Site) -> Option<Strip> {
    let things = things(site);
    if site
        .data
        .timeline
        .iter()
        .all(|event| date_of(event).is_none())
    {
        return None;
    }
    let dates: Vec<Date> = things.iter().map(|thing| thing.date).collect();
    let scale = Scale::of(&dates, MOST_COLUMNS);
    let years = scale.years().into_iter().map(|(year, columns)| Head {
        level: 0,
        columns,
        words: html! { span.year { (year) } },
    });
    let columns = (0..scale.columns.len()).filter_map(|column| {
        Some(Head {
            level: 1,
            columns: column..column + 1,
            words: html! { (scale.name(column)?) },
        })
    });
    Some(Strip {
        columns: scale.columns.len(),
        left_out: (0..scale.columns.len())
            .map(|column| scale.left_out_before(column))
            .collect(),
        heads: years.chain(columns).collect(),
        marks: things
            .into_iter()
            .map(|thing| mark(site, &scale, thing))
            .collect(),
    })
}

struct Thing {
    track: Track,
    entity: EntityRef,
    date: Date,
    /// The number of a part.
    number: Option<u16>,
}

fn things(site: Site) -> Vec<Thing> {
    let data = site.data;
    let events = data.timeline.iter().filter_map(|event| {
        Some(Thing {
            track: track_of(site, event),
            entity: event_ref(event),
            date: date_of(event)?,
            number: None,
        })
    });
    let parts = data.episodes.iter().filter_map(|episode| {
        Some(Thing {
            track: Track::Parts,
            entity: EntityRef::item(Section::Episodes, &episode.slug),
            date: episode.air.date?,
            number: Some(episode.number),
        })
    });
    let releases = data.releases.iter().filter_map(|release| {
        Some(Thing {
            track: Track::Releases,
            entity: EntityRef::item(Section::Release, &release.slug),
            date: release.when.as_ref()?.date?,
            number: None,
        })
    });
    let shown = |thing: &Thing| data.contains(&thing.entity);
    events.chain(parts).chain(releases).filter(shown).collect()
}

fn mark(site: Site, scale: &Scale, thing: Thing) -> Mark {
    let columns = scale.span(&thing.date);
    let own = scale.columns[columns.start];
    let wide = scale.is_wider(thing.date.start, columns.start);
    // A heading labels anything as precise as its columns, or a whole year.
    let told = thing.date.end.is_none() && (wide || own == thing.date.start);
    let link = match thing.number {
        Some(number) => part(site, &thing, number),
        None => {
            let is_release = thing.track == Track::Releases;
            let form = if is_release { "tag" } else { form(thing.date) };
            link(site, form, &thing.entity, Some(thing.date), told)
        }
    };
    Mark {
        track: thing.track,
        columns,
        wide,
        link,
    }
}

/// A part is small: its number, with its name and date as hidden text.
fn part(site: Site, part: &Thing, number: u16) -> Markup {
    html! {
        a.nth href=(site.address(&part.entity)) {
            (number)
            span.visually-hidden { " " bdi { (site.data.name(&part.entity)) } ", " (part.date.words()) }
        }
    }
}
