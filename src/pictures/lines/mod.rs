//! The lines: the timeline drawn as one line for each protagonist, up to where they meet. What is dated is in one
//! strip, what is undated in another, in the order in which it is told.

mod dated;
mod lanes;
mod layout;
mod places;
mod rails;
mod rows;
mod strip;
mod strokes;
mod undated;

use maud::{Markup, html};

use self::strip::Track;
use crate::dataset::{Date, EntityRef, Event, Evidence, Moment, Section};
use crate::site::Site;

/// As many columns as fit on a wide screen with their words.
const MOST_COLUMNS: usize = 12;

/// More would be a tangle.
const MOST_EVENTS: usize = 200;

/// The picture and its table.
pub fn draw(site: Site) -> Option<Markup> {
    if !(1..=MOST_EVENTS).contains(&site.data.timeline.len()) {
        return None;
    }
    let (dated, undated) = (dated::strip(site), undated::strip(site));
    Some(html! {
        @if let Some(strip) = &dated {
            h3 { "With a date" }
            p.reading {
                "In chronological order, not to scale; anything dated only to a year is at its start. "
                span.key.day { "a day" } ", "
                span.key.span { "a month, a year or a span, as precise as its source" } "; "
                span.key.cut { "years left out" } "."
            }
            (strokes::draw(site, strip))
        }
        @if let Some(strip) = &undated {
            h3 { "Without a date" }
            p.reading {
                "In the order the " (site.data.series.labels.episode.many) " tell it. "
                @if site.data.series.evidence == Evidence::EveryEntry {
                    "No source says when it happened. "
                }
                span.key.undated { "no date" } "."
            }
            (strokes::draw(site, strip))
        }
        (rows::table(site))
    })
}

fn date_of(event: &Event) -> Option<Date> {
    event.when.as_ref().and_then(|when| when.date)
}

/// The lines an event is on.
fn track_of(site: Site, event: &Event) -> Track {
    let position = |slug: &String| {
        let mut protagonists = site.data.series.protagonists.iter();
        protagonists.position(|protagonist| protagonist.person == *slug)
    };
    let lines: Vec<usize> = event.lines.iter().filter_map(position).collect();
    match lines.as_slice() {
        [] => Track::Series,
        _ => Track::Lines(lines),
    }
}

/// A link to an event or an entry, in the shape of a mark, with hidden text for its date. `told` says whether its
/// position alone shows the date.
fn link(site: Site, form: &str, entity: &EntityRef, date: Option<Date>, told: bool) -> Markup {
    let words = date.map_or("no date".to_owned(), |date| date.words());
    html! {
        a class=(form) href=(site.address(entity)) {
            span { (site.data.name(entity)) }
            @if told { span.visually-hidden { ", " (words) } } @else { " " span.date { (words) } }
        }
    }
}

/// The shape of a mark: a day is a point, anything else has a width.
fn form(date: Date) -> &'static str {
    match date {
        Date {
            start: Moment::Day(..),
            end: None,
        } => "day",
        _ => "span",
    }
}

fn event_ref(event: &Event) -> EntityRef {
    EntityRef::item(Section::Timeline, &event.slug)
}
