//! Home: what the series is, its parts, its protagonists, its awards, and a way into everything.

use maud::{Markup, html};

use crate::components::{
    award_card, converging_lines, disagreements, entity_link, entity_links, episode_card, facts,
    later, outside, paragraphs, portrait, prose, section, share_button, when,
};
use crate::dataset::{EntityRef, Person, Protagonist, Role, Section, Series};
use crate::route::Route;
use crate::site::Site;

/// More parts stand on the page of the parts.
const MOST_PARTS: usize = 60;
/// More people of a role stand on the page of the people.
const MOST_NAMES: usize = 20;

pub fn view(site: Site) -> Markup {
    let data = site.data;
    let series = &data.series;
    html! {
        div.page {
            header.hero {
                div.origins { (converging_lines(site)) ul { (origins(site, series)) } }
                p.kicker { (series.kind.as_str()) }
                h1 tabindex="-1" { (series.title.as_str()) }
                p.tagline { (series.tagline.as_str()) }
                (share_button())
            }
            (section("parts", "The parts", html! {
                ol.grid.parts {
                    @for episode in data.episodes.iter().take(MOST_PARTS) { li { (episode_card(site, episode)) } }
                }
                @if data.episodes.len() > MOST_PARTS {
                    p.more { (entity_link(site, &EntityRef::section(Section::Episodes))) }
                }
            }))
            div.part.two-columns {
                div.prose {
                    (paragraphs(site, &series.introduction))
                    h2 { "Where to watch" }
                    p { (prose(site, &series.watch)) }
                }
                (record(site, series))
            }
            (later(move || further_down(site, series)))
        }
    }
}

fn further_down(site: Site, series: &'static Series) -> Markup {
    let home = EntityRef::section(Section::Series);
    let known = site.data.facts_about(&home);
    let count = known.len();
    html! {
        (protagonists(site, series))
        (honors(site, series))
        (ways_in(site))
        (disagreements(site, site.data.disagreements_about(&home)))
        (section(
            "said",
            "The record",
            html! {
                details {
                    summary { "All " (count) " facts about the series as a whole" }
                    (facts(site, known))
                }
            },
        ))
        (outside(site, &series.outside))
    }
}

/// Names on the lines: each where that line begins.
fn origins(site: Site, series: &'static Series) -> Markup {
    html! {
        @for (position, protagonist) in series.protagonists.iter().enumerate() {
            @let person = EntityRef::item(Section::People, &protagonist.person);
            li class={ "line-" (position + 1) } {
                p {
                    (entity_link(site, &person))
                    " "
                    span { (protagonist.place.as_str()) }
                }
            }
        }
    }
}

fn honors(site: Site, series: &'static Series) -> Markup {
    if series.headline_awards.is_empty() {
        return Markup::default();
    }
    let cards = html! {
        ul.grid {
            @for slug in &series.headline_awards {
                @if let Some(award) = site.data.award(slug) { li { (award_card(site, award)) } }
            }
        }
        p.more { (entity_link(site, &EntityRef::section(Section::Awards))) }
    };
    section("honors", "Honors", cards)
}

/// The credits and figures a visitor looks up first.
fn record(site: Site, series: &'static Series) -> Markup {
    let data = site.data;
    let companies: Vec<_> = series
        .production_companies
        .iter()
        .map(|slug| EntityRef::item(Section::Organizations, slug))
        .collect();
    let network = EntityRef::item(Section::Organizations, &series.network);
    const CREDITS: [(&str, Role); 6] = [
        ("Directed by", Role::Director),
        ("Written by", Role::Writer),
        ("Edited by", Role::Editor),
        ("Cinematography", Role::Cinematographer),
        ("Music", Role::Composer),
        ("Produced by", Role::Producer),
    ];
    let people = |role| -> Vec<EntityRef> {
        let people = data.people_with(role).into_iter().take(MOST_NAMES);
        people
            .map(|person| EntityRef::item(Section::People, &person.slug))
            .collect()
    };
    html! {
        dl.record {
            (row("First shown", when(&series.first_aired)))
            (row("Network", entity_link(site, &network)))
            @for (label, role) in CREDITS {
                @let people = people(role);
                @if !people.is_empty() { (row(label, entity_links(site, &people))) }
            }
            (row("Production", entity_links(site, &companies)))
            (row("Country", html! { (series.country) }))
            (row("Language", html! { (series.language) }))
            @if let Some(time) = &series.running_time {
                (row("Running time", html! { (time.minutes) " minutes " span.date-note { (time.note) } }))
            }
            @if let Some(rating) = &series.rating {
                (row("Rating", html! { bdi { (rating.mark) } " " span.date-note { (rating.meaning) } }))
            }
        }
    }
}

fn row(label: &'static str, value: Markup) -> Markup {
    html! { div { dt { (label) } dd { (value) } } }
}

/// Those whom the series is about, each in their own color.
fn protagonists(site: Site, series: &'static Series) -> Markup {
    let card = |position: usize, protagonist: &'static Protagonist, person: &'static Person| {
        let entity = EntityRef::item(Section::People, &person.slug);
        html! {
            li class={ "protagonist line-" (position + 1) } {
                (portrait(site, person))
                div {
                    p.kicker { (protagonist.place.as_str()) }
                    h3 { a href=(site.address(&entity)) { (person.name.as_str()) } }
                    p { (prose(site, &protagonist.line)) }
                }
            }
        }
    };
    let cards = html! {
        ul.grid.wide {
            @for (position, protagonist) in series.protagonists.iter().enumerate() {
                @if let Some(person) = site.data.person(&protagonist.person) {
                    (card(position, protagonist, person))
                }
            }
        }
    };
    section("protagonists", "Whom it is about", cards)
}

/// A way into every section, with the number of its entries.
fn ways_in(site: Site) -> Markup {
    let ways = html! {
        ul.index {
            @for (section, text) in &site.data.series.pages {
                @if *section != Section::Series {
                    li {
                        a href=(site.base.href(&Route::Section(*section))) { (text.menu.as_str()) }
                        span { (text.description.as_str()) }
                    }
                }
            }
        }
    };
    section("ways-in", "Look it up", ways)
}
