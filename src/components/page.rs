//! The pieces of a page: its head, its sections, its end.

use maud::{Markup, html};

use super::art::converging_lines;
use super::evidence::{disagreements, facts, marks, outside, short_date};
use super::inert::all;
use super::links::{entity_link, prose};
use super::next_steps::next_steps;
use super::sharing::{citation, share_button};
use crate::dataset::{EntityRef, Event, Outside, PageText, Section};
use crate::route::Route;
use crate::site::Site;

/// The head of a section's page: heading and introduction.
pub fn section_head(site: Site, of: Section) -> Markup {
    let Some(text) = page_text(site, of) else {
        return Markup::default();
    };
    html! {
        header.page-head.with-lines {
            (breadcrumbs(site, &[], &text.menu))
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
            (breadcrumbs(site, &[of], short))
            (art)
            div.words {
                (kicker)
                h1 tabindex="-1" { (name) }
                (under)
            }
        }
    }
}

/// The line above a heading: the way from the home page to here, and a way to hand this page on. `here` itself is
/// no link.
pub fn breadcrumbs(site: Site, way: &[Section], here: &str) -> Markup {
    let way: Vec<_> = way
        .iter()
        .filter_map(|section| Some((section, page_text(site, *section)?)))
        .map(|(section, text)| {
            html! {
                li {
                    a href=(site.base.href(&Route::Section(*section))) { (text.menu.as_str()) }
                }
            }
        })
        .collect();
    html! {
        div.page-top {
            nav.breadcrumbs aria-label="Breadcrumbs" {
                ol {
                    li { a href=(site.base.href(&Route::HOME)) { "Home" } }
                    (all(way))
                    li aria-current="page" { (here.to_owned()) }
                }
            }
            (share_button())
        }
    }
}

/// A part of a page with its own heading.
pub fn section(class: &'static str, heading: &'static str, content: Markup) -> Markup {
    html! { section class=(format!("part part-{class}")) { h2 { (heading) } (content) } }
}

/// Events as a list.
pub fn events(site: Site, events: Vec<&'static Event>) -> Markup {
    let items: Vec<_> = events
        .into_iter()
        .map(|event| {
            let entity = EntityRef::item(Section::Timeline, &event.slug);
            let date = match &event.when {
                Some(date) if date.date.is_some() => short_date(date),
                _ => html! { span.undated { "undated" } },
            };
            html! {
                li {
                    span.event-date { (date) }
                    " "
                    (entity_link(site, &entity))
                    " "
                    (marks(site, &event.facts))
                }
            }
        })
        .collect();
    html! { ul.events { (all(items)) } }
}

/// How the page of an entity ends: its events, disagreements, facts and what outside text adds.
pub fn tail(site: Site, entity: &EntityRef, notes: &'static [Outside]) -> Markup {
    let data = site.data;
    let dated = data.events_about(entity);
    let dated =
        (!dated.is_empty()).then(|| section("on-timeline", "On the timeline", events(site, dated)));
    let known = data.facts_about(entity);
    let known =
        (!known.is_empty()).then(|| section("said", "What the sources say", facts(site, known)));
    html! {
        (all(dated))
        (disagreements(site, data.disagreements_about(entity)))
        (all(known))
        (outside(site, notes))
    }
}

/// How the page of a section ends: disagreements and facts about it.
pub fn section_end(site: Site, of: Section) -> Markup {
    let own = EntityRef::section(of);
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
    let known =
        (!known.is_empty()).then(|| section("said", "What the sources say", facts(site, known)));
    html! { div { (disagreements(site, disagree)) (all(known)) } }
}

/// How every page ends: where to go next, and how to cite it.
pub fn page_end(site: Site, route: &Route) -> Markup {
    html! { div.page-end { (next_steps(site, route)) (citation(site, route)) } }
}

fn page_text(site: Site, of: Section) -> Option<&'static PageText> {
    site.data.series.pages.get(&of)
}
