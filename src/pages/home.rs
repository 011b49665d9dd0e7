//! Home: what the series is, its parts, its protagonists, its awards, and a way into everything.

use leptos::prelude::*;

use crate::components::{
    Inert, Markup, award_card, converging_lines, disagreements, entity_link, entity_links,
    episode_card, facts, outside, paragraphs, portrait, prose, section, when,
};
use crate::dataset::{EntityRef, Role, Section, Series};
use crate::route::Route;
use crate::site::Site;

pub fn view(site: Site) -> Markup {
    let data = site.data;
    let series = &data.series;
    let home = EntityRef::section(Section::Series);
    let episodes: Vec<_> = data
        .episodes
        .iter()
        .map(|episode| view! { <li>{episode_card(site, episode)}</li> })
        .collect();
    let awards: Vec<_> = series
        .headline_awards
        .iter()
        .filter_map(|slug| data.award(slug))
        .map(|award| view! { <li>{award_card(site, award)}</li> })
        .collect();
    let awards = (!awards.is_empty()).then(|| {
        section(
            "honors",
            "Honors",
            view! {
                <ul class="grid">{awards}</ul>
                <p class="more">{entity_link(site, &EntityRef::section(Section::Awards))}</p>
            }
            .inert(),
        )
    });
    // Names on the lines: each where that line begins.
    let origins: Vec<_> = series
        .protagonists
        .iter()
        .enumerate()
        .map(|(position, protagonist)| {
            let person = EntityRef::item(Section::People, &protagonist.person);
            view! {
                <li class=format!("line-{}", position + 1)>
                    {entity_link(site, &person)} " " <span>{protagonist.place.as_str()}</span>
                </li>
            }
        })
        .collect();
    let known = data.facts_about(&home);
    let count = known.len();
    view! {
        <div class="page">
            <header class="hero">
                <div class="origins">
                    {converging_lines(site)}
                    <ul>{origins}</ul>
                </div>
                <p class="kicker">{series.kind.as_str()}</p>
                <h1 tabindex="-1">{series.title.as_str()}</h1>
                <p class="tagline">{series.tagline.as_str()}</p>
            </header>
            <div class="two-columns">
                <div class="prose">
                    {paragraphs(site, &series.introduction)} <h2>"Where to watch"</h2>
                    <p>{prose(site, &series.watch)}</p>
                </div>
                {record(site, series)}
            </div>
            {section("parts", "The parts", view! { <ol class="grid parts">{episodes}</ol> }.inert())}
            {protagonists(site, series)}
            {awards}
            {ways_in(site)}
            {disagreements(site, data.disagreements_about(&home))}
            {section(
                "said",
                "The record",
                view! {
                    <details>
                        <summary>{format!("All {count} facts about the series as a whole")}</summary>
                        {facts(site, known)}
                    </details>
                }
                    .inert(),
            )}
            {outside(site, &series.outside)}
        </div>
    }
    .inert()
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
            .map(|person| EntityRef::item(Section::People, &person.slug))
            .collect();
        (!people.is_empty()).then(|| row(label, entity_links(site, &people)))
    })
    .collect();
    let running_time = series.running_time.as_ref().map(|time| {
        row(
            "Running time",
            view! { {format!("{} minutes", time.minutes)} " " <span class="date-note">{time.note.as_str()}</span> }
                .inert(),
        )
    });
    let rating = series.rating.as_ref().map(|rating| {
        row(
            "Rating",
            view! { {rating.mark.as_str()} " " <span class="date-note">{rating.meaning.as_str()}</span> }
                .inert(),
        )
    });
    view! {
        <dl class="record">
            {row("First shown", when(&series.first_aired))}
            {row("Network", entity_link(site, &network))}
            {credits}
            {row("Production", entity_links(site, &companies))}
            {row("Country", series.country.as_str().inert())}
            {row("Language", series.language.as_str().inert())}
            {running_time}
            {rating}
        </dl>
    }
    .inert()
}

fn row(label: &'static str, value: Markup) -> Markup {
    view! {
        <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
        </div>
    }
    .inert()
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
            Some(view! {
                <li class=format!("protagonist line-{}", position + 1)>
                    {portrait(site, person)}
                    <div>
                        <p class="kicker">{protagonist.place.as_str()}</p>
                        <h3>
                            <a href=site.address(&entity)>{person.name.as_str()}</a>
                        </h3>
                        <p>{prose(site, &protagonist.line)}</p>
                    </div>
                </li>
            })
        })
        .collect();
    section(
        "protagonists",
        "Whom it is about",
        view! { <ul class="grid wide">{cards}</ul> }.inert(),
    )
}

/// A way into every section, with the number of its entries.
fn ways_in(site: Site) -> Markup {
    let items: Vec<_> = Section::ALL
        .into_iter()
        .filter(|section| *section != Section::Series)
        .filter_map(|section| Some((section, site.data.series.pages.get(&section)?)))
        .map(|(section, text)| {
            view! {
                <li>
                    <a href=site.base.href(&Route::Section(section))>{text.menu.as_str()}</a>
                    <span>{text.description.as_str()}</span>
                </li>
            }
        })
        .collect();
    section(
        "ways-in",
        "Look it up",
        view! { <ul class="index">{items}</ul> }.inert(),
    )
}
