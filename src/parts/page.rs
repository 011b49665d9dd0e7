//! What pages have in common: their heads, their sections, their ends.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use super::cards::{Kicker, kicker};
use super::drawing::Drawing;
use super::evidence::{
    Disagreement, Fact, Mark, Outside, Quote, When, disagreements, facts, marks, outside, quotes,
    when,
};
use super::links::{Link, Prose, link, prose};
use super::lists::{Alias, aliases};
use crate::controls::{Control, control};
use crate::route::Route;

/// The breadcrumbs; `here` itself is no link.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Way {
    /// The pages in between, from the outermost.
    pub steps: Vec<Link>,
    /// What this page is called there.
    pub here: String,
}

/// The head of a section's page: heading and introduction over the protagonists' lines.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct SectionHead {
    /// The breadcrumbs.
    pub way: Way,
    /// The lines.
    pub lines: Drawing,
    /// The heading.
    pub title: String,
    /// The introduction.
    pub introduction: Prose,
}

/// The head of an entry's page: its name and what is right below it, next to its picture.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct ItemHead {
    /// The breadcrumbs.
    pub way: Way,
    /// The picture.
    pub art: Drawing,
    /// What it is, in a word or two.
    pub kicker: Kicker,
    /// The heading.
    pub name: String,
    /// What it is, in a sentence.
    pub lead: String,
    /// Other names.
    pub aliases: Vec<Alias>,
}

/// An event in a list.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Event {
    /// When it was, if known.
    pub when: Option<When>,
    /// Its name.
    pub name: Link,
    /// The facts that say so.
    pub marks: Vec<Mark>,
}

/// How the page of an entry ends: its quotes, events, disagreements, facts and what is known from outside the sources.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Tail {
    /// Quotes by it, in it or about it.
    pub quotes: Vec<Quote>,
    /// Events on the timeline.
    pub events: Vec<Event>,
    /// Where sources disagree about it.
    pub disagreements: Vec<Disagreement>,
    /// What the sources say about it.
    pub facts: Vec<Fact>,
    /// What is known only from outside the sources.
    pub outside: Vec<Outside>,
}

/// The head of a section's page.
pub fn section_head(head: &SectionHead) -> Markup {
    html! {
        header.page-head.with-lines {
            (way_to_here(&head.way))
            (head.lines.markup())
            h1 tabindex="-1" { (head.title) }
            @if !head.introduction.is_empty() { p.lead { (prose(&head.introduction)) } }
        }
    }
}

/// The head of an entry's page.
pub fn item_head(head: &ItemHead) -> Markup {
    let small = html! { p.kicker { (kicker(&head.kicker)) } };
    let under =
        html! { @if !head.lead.is_empty() { p.lead { (head.lead) } } (aliases(&head.aliases)) };
    entry_head(&head.way, &head.art, small, &head.name, under)
}

/// The head of an entry's page, with whatever is above and below its name.
pub fn entry_head(way: &Way, art: &Drawing, above: Markup, name: &str, below: Markup) -> Markup {
    html! {
        header.page-head.with-art {
            (way_to_here(way))
            (art.markup())
            section.words {
                (above)
                h1 tabindex="-1" { (name) }
                (below)
            }
        }
    }
}

/// The line above a heading: the breadcrumbs, and the button to share the page.
fn way_to_here(way: &Way) -> Markup {
    html! {
        div.page-top {
            nav.breadcrumbs aria-label="Breadcrumbs" {
                ol {
                    li { a href=(Route::HOME.path()) { "Home" } }
                    @for step in &way.steps { li { (link(step)) } }
                    li aria-current="page" { (way.here) }
                }
            }
            (control(Control::Share))
        }
    }
}

/// A part of a page with a heading.
pub fn section(class: &str, heading: &str, content: Markup) -> Markup {
    html! { section class={ "part part-" (class) } { h2 { (heading) } (content) } }
}

/// How the page of an entry ends.
pub fn tail(tail: &Tail) -> Markup {
    html! {
        (quotes(&tail.quotes))
        @if !tail.events.is_empty() { (section("on-timeline", "On the timeline", events(&tail.events))) }
        (disagreements(&tail.disagreements))
        (said(&tail.facts))
        (outside(&tail.outside))
    }
}

fn events(events: &[Event]) -> Markup {
    html! {
        ul.events {
            @for event in events {
                li {
                    span.event-date {
                        @match &event.when {
                            Some(date) => (when(date)),
                            None => span.undated { "undated" },
                        }
                    }
                    " "
                    (link(&event.name))
                    " "
                    (marks(&event.marks))
                }
            }
        }
    }
}

/// How the page of a section ends: disagreements and facts about it.
pub fn section_end(end: &Tail) -> Markup {
    html! { section { (tail(end)) } }
}

/// Facts under their heading.
fn said(known: &[Fact]) -> Markup {
    html! {
        @if !known.is_empty() { (section("said", "What the sources say", facts(known))) }
    }
}
