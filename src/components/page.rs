//! The pieces of a page: its head, its sections, its end.

use leptos::prelude::*;
use maud::{Markup, html};

use super::art::converging_lines;
use super::evidence::{disagreements, facts, marks, outside, short_date};
use super::later::later;
use super::links::{entity_link, prose};
use super::next_steps::next_steps;
use super::pager::shown_of;
use super::sharing::{citation, share_button};
use crate::dataset::{EntityRef, Event, Fact, Outside, PageText, Section, order, paging};
use crate::head::page_words;
use crate::route::Route;
use crate::site::Site;

/// The head of a section's page: heading and introduction.
pub fn section_head(site: Site, of: Section) -> Markup {
    let Some(text) = page_text(site, of) else {
        return Markup::default();
    };
    html! {
        header.page-head.with-lines {
            (way_to_here(site, &[], &text.menu))
            (converging_lines(site))
            h1 tabindex="-1" { (text.title.as_str()) }
            p.lead { (prose(site, &text.introduction)) }
        }
    }
}

/// The head of an entry's page: its name and what belongs right under it, beside its picture. `short` names it in the
/// line above.
pub fn item_head(
    site: Site,
    of: Section,
    art: Markup,
    short: &str,
    name: &str,
    kicker: Markup,
    under: Markup,
) -> Markup {
    html! {
        header.page-head.with-art {
            (way_to_here(site, &[of], short))
            (art)
            div.words {
                (kicker)
                h1 tabindex="-1" { (name) }
                (under)
            }
        }
    }
}

/// The line above a heading: the way from the home page to here, and a way to hand this page on. A further page of a
/// list stands behind the first.
fn way_to_here(site: Site, way: &[Section], here: &str) -> Markup {
    let mut steps: Vec<(String, &str)> = way
        .iter()
        .filter_map(|section| {
            let text = page_text(site, *section)?;
            Some((
                site.base.href(&Route::Section(*section)),
                text.menu.as_str(),
            ))
        })
        .collect();
    let route = site.route.read_untracked();
    let Route::Further(list, page) = &*route else {
        return breadcrumbs(site, &steps, here);
    };
    steps.push((site.base.href(&route.first()), here));
    breadcrumbs(site, &steps, &page_words(site.data, list, *page))
}

/// The line of steps, each with its address; `here` itself is no link.
pub fn breadcrumbs(site: Site, way: &[(String, &str)], here: &str) -> Markup {
    html! {
        div.page-top {
            nav.breadcrumbs aria-label="Breadcrumbs" {
                ol {
                    li { a href=(site.base.href(&Route::HOME)) { "Home" } }
                    @for (href, name) in way { li { a href=(href) { (name) } } }
                    li aria-current="page" { (here) }
                }
            }
            (share_button())
        }
    }
}

/// A part of a page with its own heading.
pub fn section(class: &'static str, heading: &'static str, content: Markup) -> Markup {
    html! { section class={ "part part-" (class) } { h2 { (heading) } (content) } }
}

/// Events as a list.
pub fn events(site: Site, events: Vec<&'static Event>) -> Markup {
    html! {
        ul.events {
            @for event in events {
                li {
                    span.event-date {
                        @match &event.when {
                            Some(date) if date.date.is_some() => (short_date(date)),
                            _ => span.undated { "undated" },
                        }
                    }
                    " "
                    (entity_link(site, &EntityRef::item(Section::Timeline, &event.slug)))
                    " "
                    (marks(site, &event.facts))
                }
            }
        }
    }
}

/// How the page of an entity ends: its events, disagreements, facts and what outside text adds.
pub fn tail(site: Site, entity: &EntityRef, notes: &'static [Outside]) -> Markup {
    let entity = entity.clone();
    later(move || {
        let data = site.data;
        let dated = data.events_about(&entity);
        html! {
            @if !dated.is_empty() { (section("on-timeline", "On the timeline", events(site, dated))) }
            (disagreements(site, data.disagreements_about(&entity)))
            (said(site, data.facts_about(&entity)))
            (outside(site, notes))
        }
    })
}

/// How the page of a section ends: disagreements and facts about it.
pub fn section_end(site: Site, of: Section) -> Markup {
    html! { div { (later(move || end_of_section(site, of))) } }
}

fn end_of_section(site: Site, of: Section) -> Markup {
    let own = EntityRef::section(of);
    if site.data.listed(&own) > paging::PAGE {
        return page_of_list_end(site, &own);
    }
    // A section whose entries stand on its own page shows their facts too.
    let (known, disagree) = if of.has_item_pages() {
        (
            site.data.facts_about(&own),
            site.data.disagreements_about(&own),
        )
    } else if of == Section::Disagreements {
        (site.data.facts_on(of), Vec::new())
    } else {
        (site.data.facts_on(of), site.data.disagreements_on(of))
    };
    html! { (disagreements(site, disagree)) (said(site, known)) }
}

/// Facts under their heading.
fn said(site: Site, known: Vec<&'static Fact>) -> Markup {
    if known.is_empty() {
        return Markup::default();
    }
    section("said", "What the sources say", facts(site, known))
}

/// How a page of a long list ends: the facts about what stands on it, and on the first one those about the whole.
fn page_of_list_end(site: Site, own: &EntityRef) -> Markup {
    let data = site.data;
    let is_first = site.route.read_untracked().page() == 1;
    let (mut known, disagree) = match is_first {
        true => (data.facts_about(own), data.disagreements_about(own)),
        false => (Vec::new(), Vec::new()),
    };
    if own.section == Section::Timeline {
        let events = data.events_in_time();
        for event in &events[shown_of(site, events.len())] {
            known.extend(data.facts_about(&EntityRef::item(own.section, &event.slug)));
        }
        known = order::by_key(known, |fact: &Fact| (fact.id.len(), &fact.id));
        known.dedup();
    }
    html! { (disagreements(site, disagree)) (said(site, known)) }
}

/// How every page ends: where to go next, and how to cite it.
pub fn page_end(site: Site, route: &Route) -> Markup {
    let route = route.clone();
    let end = move || html! { (next_steps(site, &route)) (citation(site, &route)) };
    html! { div.page-end { (later(end)) } }
}

fn page_text(site: Site, of: Section) -> Option<&'static PageText> {
    site.data.series.pages.get(&of)
}
