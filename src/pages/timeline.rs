//! Timeline: dated events in order, undated ones beside them, each at its own precision.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::{
    Picture, entity_links, later, marks, outside_lines, pager, permalink, picture, prose, rows,
    section, section_end, section_head, shown_of, when,
};
use crate::dataset::{Event, Section};
use crate::site::Site;

pub fn view(site: Site) -> Markup {
    html! {
        div.page {
            (section_head(site, Section::Timeline))
            @if site.route.read_untracked().page() == 1 { (picture(site, Picture::Lines)) }
            (later(move || entries(site)))
            (section_end(site, Section::Timeline))
        }
    }
}

fn entries(site: Site) -> Markup {
    let events = site.data.events_in_time();
    let shown = &events[shown_of(site, events.len())];
    let is_dated = |event: &Event| event.when.as_ref().is_some_and(|when| when.date.is_some());
    let (dated, undated) = shown.iter().partition(|event| is_dated(event));
    html! {
        (strip("dated", "With a date", site, dated))
        (strip("undated", "Without a date", site, undated))
        (pager(site, events.len()))
    }
}

fn strip(
    class: &'static str,
    heading: &'static str,
    site: Site,
    events: Vec<&'static Event>,
) -> Markup {
    if events.is_empty() {
        return Markup::default();
    }
    let list = rows(events.len(), move |at| entry(site, events[at]));
    let list = html! { ol class={ "timeline " (class) } { (list) } };
    section(class, heading, list)
}

fn entry(site: Site, event: &'static Event) -> Markup {
    html! {
        li id=(event.slug.as_str()) class=(line_of(site, event)) {
            (permalink(&event.slug, &event.title))
            @if let Some(date) = &event.when { p.event-date { (when(date)) } }
            h3 { (event.title.as_str()) }
            p { (prose(site, &event.text)) " " (marks(site, &event.facts)) }
            p.about { (entity_links(site, &event.about)) }
            (outside_lines(site, &event.outside))
        }
    }
}

/// The class of the line on which an event stands: one protagonist's, or where they meet.
fn line_of(site: Site, event: &Event) -> String {
    let position = |slug: &String| {
        site.data
            .series
            .protagonists
            .iter()
            .position(|protagonist| protagonist.person == *slug)
    };
    match event.lines.as_slice() {
        [] => "series-line".to_owned(),
        [one] => position(one).map_or("series-line".to_owned(), |at| format!("line-{}", at + 1)),
        _ => "meeting".to_owned(),
    }
}
