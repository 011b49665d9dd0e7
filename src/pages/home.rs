//! Home: what the series is, its parts, its protagonists, its awards, and a way into everything.

use maud::{Markup, html};

use crate::components::{
    all, award_card, converging_lines, disagreements, entity_link, entity_links, episode_card,
    facts, outside, paragraphs, portrait, prose, section, share_button, when,
};
use crate::dataset::{EntityRef, Role, Section, Series};
use crate::route::Route;
use crate::site::Site;

/// More parts stand on the page of the parts.
const MOST_PARTS: usize = 60;
/// More people of a role stand on the page of the people.
const MOST_NAMES: usize = 20;

pub fn view(site: Site) -> Markup {
    let data = site.data;
    let series = &data.series;
    let home = EntityRef::section(Section::Series);
    let episodes: Vec<_> = data
        .episodes
        .iter()
        .take(MOST_PARTS)
        .map(|episode| html! { li { (episode_card(site, episode)) } })
        .collect();
    let awards: Vec<_> = series
        .headline_awards
        .iter()
        .filter_map(|slug| data.award(slug))
        .map(|award| html! { li { (award_card(site, award)) } })
        .collect();
    let awards = (!awards.is_empty()).then(|| {
        section(
            "honors",
            "Honors",
            html! {
                ul.grid { (all(awards)) }
                p.more { (entity_link(site, &EntityRef::section(Section::Awards))) }
            },
        )
    });
    // Names on the lines: each where that line begins.
    let origins: Vec<_> = series
        .protagonists
        .iter()
        .enumerate()
        .map(|(position, protagonist)| {
            let person = EntityRef::item(Section::People, &protagonist.person);
            html! {
                li class=(format!("line-{}", position + 1)) {
                    p {
                        (entity_link(site, &person))
                        " "
                        span { (protagonist.place.as_str()) }
                    }
                }
            }
        })
        .collect();
    let known = data.facts_about(&home);
    let count = known.len();
    html! {
        div.page {
            header.hero {
                div.origins { (converging_lines(site)) ul { (all(origins)) } }
                p.kicker { (series.kind.as_str()) }
                h1 tabindex="-1" { (series.title.as_str()) }
                p.tagline { (series.tagline.as_str()) }
                (share_button())
            }
            (section("parts", "The parts", html! {
                ol.grid.parts { (all(episodes)) }
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
            (protagonists(site, series))
            (all(awards))
            (ways_in(site))
            (disagreements(site, data.disagreements_about(&home)))
            (section(
                "said",
                "The record",
                html! {
                    details {
                        summary { (format!("All {count} facts about the series as a whole")) }
                        (facts(site, known))
                    }
                },
            ))
            (outside(site, &series.outside))
        }
    }
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
    let credits: Vec<_> = [
        ("Directed by", Role::Director),
        ("Written by", Role::Writer),
        ("Edited by", Role::Editor),
        ("Cinematography", Role::Cinematographer),
        ("Music", Role::Composer),
        ("Produced by", Role::Producer),
    ]
    .into_iter()
    .filter_map(|(label, role)| {
        let people: Vec<_> = data
            .people_with(role)
            .into_iter()
            .take(MOST_NAMES)
            .map(|person| EntityRef::item(Section::People, &person.slug))
            .collect();
        (!people.is_empty()).then(|| row(label, entity_links(site, &people)))
    })
    .collect();
    let running_time = series.running_time.as_ref().map(|time| {
        row(
            "Running time",
            html! {
                (format!("{} minutes", time.minutes))
                " "
                span.date-note { (time.note.as_str()) }
            },
        )
    });
    let rating = series.rating.as_ref().map(|rating| {
        row(
            "Rating",
            html! { bdi { (rating.mark.as_str()) } " " span.date-note { (rating.meaning.as_str()) } },
        )
    });
    html! {
        dl.record {
            (row("First shown", when(&series.first_aired)))
            (row("Network", entity_link(site, &network)))
            (all(credits))
            (row("Production", entity_links(site, &companies)))
            (row("Country", html! { (series.country) }))
            (row("Language", html! { (series.language) }))
            (all(running_time))
            (all(rating))
        }
    }
}

fn row(label: &'static str, value: Markup) -> Markup {
    html! { div { dt { (label) } dd { (value) } } }
}

/// Those whom the series is about, each in their own color.
fn protagonists(site: Site, series: &'static Series) -> Markup {
    let cards: Vec<_> = series
        .protagonists
        .iter()
        .enumerate()
        .filter_map(|(position, protagonist)| {
            let person = site.data.person(&protagonist.person)?;
            let entity = EntityRef::item(Section::People, &person.slug);
            Some(html! {
                li class=(format!("protagonist line-{}", position + 1)) {
                    (portrait(site, person))
                    div {
                        p.kicker { (protagonist.place.as_str()) }
                        h3 { a href=(site.address(&entity)) { (person.name.as_str()) } }
                        p { (prose(site, &protagonist.line)) }
                    }
                }
            })
        })
        .collect();
    section(
        "protagonists",
        "Whom it is about",
        html! { ul.grid.wide { (all(cards)) } },
    )
}

/// A way into every section, with the number of its entries.
fn ways_in(site: Site) -> Markup {
    let items: Vec<_> = Section::ALL
        .into_iter()
        .filter(|section| *section != Section::Series)
        .filter_map(|section| Some((section, site.data.series.pages.get(&section)?)))
        .map(|(section, text)| {
            html! {
                li {
                    a href=(site.base.href(&Route::Section(section))) { (text.menu.as_str()) }
                    span { (text.description.as_str()) }
                }
            }
        })
        .collect();
    section("ways-in", "Look it up", html! { ul.index { (all(items)) } })
}
