//! Timeline: dated events in order, undated ones next to them, each at its own precision.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::parts::{
    Link, Outside, Picture, SectionHead, Statement, Tail, When, links, outside_lines, pager,
    permalink, picture, section, section_end, section_head, statement, when,
};
use crate::route::Route;

/// What the page says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Timeline {
    /// Heading and introduction.
    pub head: SectionHead,
    /// The events on the lines of the people they are about.
    pub picture: Option<Picture>,
    /// Events with a date, in chronological order.
    pub dated: Vec<Moment>,
    /// Events without one.
    pub undated: Vec<Moment>,
    /// How many there are on all pages.
    pub count: usize,
    /// How the page ends.
    pub end: Tail,
}

/// An event.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Moment {
    /// Its `id` on the page.
    pub id: String,
    /// The class for whose line it is on.
    pub line: String,
    /// When it was.
    pub when: Option<When>,
    /// Its name.
    pub title: String,
    /// What happened.
    pub text: Statement,
    /// Who and what it is about.
    pub about: Vec<Link>,
    /// What is known only from outside the sources.
    pub outside: Vec<Outside>,
}

impl Timeline {
    /// The page.
    pub fn markup(&self, at: &Route) -> Markup {
        html! {
            div.page {
                (section_head(&self.head))
                (picture(&self.picture))
                (strip("dated", "With a date", &self.dated))
                (strip("undated", "Without a date", &self.undated))
                (pager(at, self.count))
                (section_end(&self.end))
            }
        }
    }
}

fn strip(class: &str, heading: &str, events: &[Moment]) -> Markup {
    if events.is_empty() {
        return Markup::default();
    }
    let list =
        html! { ol class={ "timeline " (class) } { @for event in events { (entry(event)) } } };
    section(class, heading, list)
}

fn entry(event: &Moment) -> Markup {
    html! {
        li id=(event.id) class=(event.line) {
            (permalink(&event.id, &event.title))
            @if let Some(date) = &event.when { p.event-date { (when(date)) } }
            h3 { (event.title) }
            p { (statement(&event.text)) }
            p.about { (links(&event.about)) }
            (outside_lines(&event.outside))
        }
    }
}
