//! The strip of undated events, in the order of the parts that tell them.

use maud::html;

use super::super::entity_link;
use super::strip::{Head, Mark, Strip, Track, in_order};
use super::{MOST_COLUMNS, date_of, event_ref, link, track_of};
use crate::dataset::{EntityRef, Event, Section};
use crate::site::Site;

/// The strip; nothing if every event has a date.
pub fn strip(site: Site) -> Option<Strip> {
    let data = site.data;
    let undated = data
        .timeline
        .iter()
        .filter(|event| date_of(event).is_none());
    let mut groups: Vec<(Option<u16>, Vec<&Event>)> = Vec::new();
    for event in undated {
        let part = event.episode.as_ref().and_then(|slug| data.episode(slug));
        let number = part.map(|part| part.number);
        match groups.iter_mut().find(|(own, _)| *own == number) {
            Some((_, events)) => events.push(event),
            None => groups.push((number, vec![event])),
        }
    }
    // Events of no known part come first, since beginnings usually do.
    groups.sort_by_key(|(number, _)| *number);
    let tracks: Vec<Vec<Track>> = groups
        .iter()
        .map(|(_, events)| events.iter().map(|event| track_of(site, event)).collect())
        .collect();
    let (columns, places) = in_order(&tracks, MOST_COLUMNS);
    let count = columns.last()?.end;
    let heads = groups.iter().zip(columns).map(|((number, _), columns)| {
        let part =
            number.and_then(|number| data.episodes.iter().find(|part| part.number == number));
        Head {
            level: 0,
            columns,
            words: match part {
                Some(part) => entity_link(site, &EntityRef::item(Section::Episodes, &part.slug)),
                None => html! { "No " (data.series.labels.episode.one) " named" },
            },
        }
    });
    let events = groups.iter().flat_map(|(_, events)| events);
    let places = tracks.iter().flatten().zip(places.into_iter().flatten());
    let marks = events.zip(places).map(|(event, (track, column))| Mark {
        track: track.clone(),
        columns: column..column + 1,
        wide: false,
        link: link(site, "undated", &event_ref(event), None, true),
    });
    Some(Strip {
        columns: count,
        left_out: vec![0; count],
        heads: heads.collect(),
        marks: marks.collect(),
    })
}
