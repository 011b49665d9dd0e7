//! Timeline: dated events in order, undated ones beside them, each at its own precision.

use maud::{Markup, html};

use crate::components::{
    Picture, all, entity_links, marks, outside_lines, permalink, picture, prose, section,
    section_end, section_head, when,
};
use crate::dataset::{Event, Section, order};
use crate::site::Site;

pub fn view(site: Site) -> Markup {
    let data = site.data;
    let date_of = |event: &Event| event.when.as_ref().and_then(|when| when.date);
    let (dated, undated): (Vec<_>, Vec<_>) = data
        .timeline
        .iter()
        .partition(|event| date_of(event).is_some());
    let dated = order::by_key(dated, |event| {
        date_of(event).map(|date| date.start.sort_key())
    });
    html! {
        div.page {
            (section_head(site, Section::Timeline))
            (picture(site, Picture::Lines))
            (strip("dated", "With a date", site, dated))
            (strip("undated", "Without a date", site, undated))
            (section_end(site, Section::Timeline))
        }
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
    let items: Vec<_> = events.into_iter().map(|event| entry(site, event)).collect();
    section(
        class,
        heading,
        html! { ol class=(format!("timeline {class}")) { (all(items)) } },
    )
}

fn entry(site: Site, event: &'static Event) -> Markup {
    let date = event
        .when
        .as_ref()
        .map(|date| html! { p.event-date { (when(date)) } });
    html! {
        li id=(event.slug.as_str()) class=(line_of(site, event)) {
            (permalink(&event.slug, &event.title))
            (all(date))
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
