//! The pieces of a page: its head, its sections, its end.

use leptos::prelude::*;

use super::evidence::{disagreements, facts, marks, outside, short_date};
use super::links::{entity_link, prose};
use crate::dataset::{EntityRef, Event, Outside, PageText, Section};
use crate::route::Route;
use crate::site::Site;

/// The head of a section's page: heading and introduction.
pub fn section_head(site: Site, of: Section) -> AnyView {
    let Some(text) = page_text(site, of) else {
        return ().into_any();
    };
    view! {
        <header class="page-head">
            {breadcrumbs(site, &[], &text.menu)}
            <h1 tabindex="-1">{text.title.as_str()}</h1>
            <p class="lead">{prose(site, &text.introduction)}</p>
        </header>
    }
    .into_any()
}

/// The way from the home page to here; `here` itself is no link.
pub fn breadcrumbs(site: Site, way: &[Section], here: &str) -> AnyView {
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
    .into_any()
}

/// A part of a page with its own heading.
pub fn section(class: &'static str, heading: &'static str, content: AnyView) -> AnyView {
    view! {
        <section class=format!("part part-{class}")>
            <h2>{heading}</h2>
            {content}
        </section>
    }
    .into_any()
}

/// Events as a list.
pub fn events(site: Site, events: Vec<&'static Event>) -> AnyView {
    let items: Vec<_> = events
        .into_iter()
        .map(|event| {
            let entity = EntityRef::item(Section::Timeline, &event.slug);
            let date = match &event.when {
                Some(date) if date.date.is_some() => short_date(date),
                _ => view! { <span class="undated">"undated"</span> }.into_any(),
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
    view! { <ul class="events">{items}</ul> }.into_any()
}

/// How the page of an entity ends: its events, disagreements, facts and what outside text adds.
pub fn tail(site: Site, entity: &EntityRef, notes: &'static [Outside]) -> AnyView {
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
    .into_any()
}

/// Where to go from here, as chosen in the dataset.
pub fn next_steps(site: Site, of: Section) -> AnyView {
    let Some(text) = page_text(site, of).filter(|text| !text.next.is_empty()) else {
        return ().into_any();
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
    .into_any()
}

fn page_text(site: Site, of: Section) -> Option<&'static PageText> {
    site.data.series.pages.get(&of)
}
