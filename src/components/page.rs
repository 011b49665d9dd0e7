//! The pieces of a page: its head, its sections, its end.

use leptos::prelude::*;

use super::inert::{Inert, Markup};

use super::evidence::{disagreements, facts, marks, outside, short_date};
use super::links::{entity_link, prose};
use crate::dataset::{EntityRef, Event, Outside, PageText, Section};
use crate::route::Route;
use crate::site::Site;

/// The head of a section's page: heading and introduction.
pub fn section_head(site: Site, of: Section) -> Markup {
    let Some(text) = page_text(site, of) else {
        return ().inert();
    };
    view! {
        <header class="page-head">
            {breadcrumbs(site, &[], &text.menu)}
            <h1 tabindex="-1">{text.title.as_str()}</h1>
            <p class="lead">{prose(site, &text.introduction)}</p>
        </header>
    }
    .inert()
}

/// The way from the home page to here; `here` itself is no link.
pub fn breadcrumbs(site: Site, way: &[Section], here: &str) -> Markup {
    let way: Vec<_> = way
        .iter()
        .filter_map(|section| Some((section, page_text(site, *section)?)))
        .map(|(section, text)| {
            view! {
                <li>
                    <a href=site.base.href(&Route::Section(*section))>{text.menu.as_str()}</a>
                </li>
            }
        })
        .collect();
    view! {
        <nav class="breadcrumbs" aria-label="Breadcrumbs">
            <ol>
                <li>
                    <a href=site.base.href(&Route::HOME)>"Home"</a>
                </li>
                {way}
                <li aria-current="page">{here.to_owned()}</li>
            </ol>
        </nav>
    }
    .inert()
}

/// A part of a page with its own heading.
pub fn section(class: &'static str, heading: &'static str, content: Markup) -> Markup {
    view! {
        <section class=format!("part part-{class}")>
            <h2>{heading}</h2>
            {content}
        </section>
    }
    .inert()
}

/// Events as a list.
pub fn events(site: Site, events: Vec<&'static Event>) -> Markup {
    let items: Vec<_> = events
        .into_iter()
        .map(|event| {
            let entity = EntityRef::item(Section::Timeline, &event.slug);
            let date = match &event.when {
                Some(date) if date.date.is_some() => short_date(date),
                _ => view! { <span class="undated">"undated"</span> }.inert(),
            };
            view! {
                <li>
                    <span class="event-date">{date}</span>
                    " "
                    {entity_link(site, &entity)}
                    " "
                    {marks(site, &event.facts)}
                </li>
            }
        })
        .collect();
    view! { <ul class="events">{items}</ul> }.inert()
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
    view! {
        {dated}
        {disagreements(site, data.disagreements_about(entity))}
        {known}
        {outside(site, notes)}
    }
    .inert()
}

/// How the page of a section ends: disagreements and facts about it, and where to go next.
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
    view! {
        <div>
            {disagreements(site, disagree)}
            {known}
            {next_steps(site, of)}
        </div>
    }
    .inert()
}

/// Where to go from here, as chosen in the dataset.
fn next_steps(site: Site, of: Section) -> Markup {
    let Some(text) = page_text(site, of).filter(|text| !text.next.is_empty()) else {
        return ().inert();
    };
    let items: Vec<_> = text
        .next
        .iter()
        .map(|entity| view! { <li>{entity_link(site, entity)}</li> })
        .collect();
    view! {
        <nav class="next-steps" aria-label="Where to next">
            <h2>"Where to next"</h2>
            <ul>{items}</ul>
        </nav>
    }
    .inert()
}

fn page_text(site: Site, of: Section) -> Option<&'static PageText> {
    site.data.series.pages.get(&of)
}
