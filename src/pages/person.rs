//! One person: names, roles, episodes, works, awards, facts.

use leptos::prelude::*;

use crate::components::{
    Inert, Markup, aliases, appearances_of, award_cards, breadcrumbs, entity_link, look_alikes,
    paragraphs, portrait, prose, section, sources, tail, work_cards,
};
use crate::dataset::{Credit, EntityRef, Person, Section};
use crate::site::Site;

pub fn view(site: Site, person: &'static Person) -> Markup {
    let own = EntityRef::item(Section::People, &person.slug);
    let roles: Vec<_> = person
        .roles
        .iter()
        .map(|credit| role(site, credit))
        .collect();
    view! {
        <article>
            <header class="page-head with-portrait">
                {breadcrumbs(site, &[Section::People], &person.name)}
                {portrait(site, person)}
                <h1 tabindex="-1">{person.name.as_str()}</h1>
                <p class="lead">{person.summary.as_str()}</p>
                {aliases(site, &person.aliases)}
            </header>
            <div class="two-columns">
                <div class="prose">{paragraphs(site, &person.biography)}</div>
                <div>
                    <h2>"Roles"</h2>
                    <ul class="roles">{roles}</ul>
                </div>
            </div>
            {appearances_of(site, &own)}
            {reviews(site, person)}
            {award_cards(site, site.data.awards_for(&own))}
            {work_cards(site, &own)}
            {tail(site, &own, &person.outside)}
            {look_alikes(site, Section::People, &person.not_to_be_confused_with)}
        </article>
    }
    .inert()
}

fn role(site: Site, credit: &'static Credit) -> Markup {
    let detail = credit
        .detail
        .as_ref()
        .map(|detail| view! { <span class="detail">{prose(site, detail)}</span> });
    view! {
        <li>
            <strong>{credit.role.label()}</strong>
            " "
            {detail}
            " "
            {sources(site, &credit.sources)}
        </li>
    }
    .inert()
}

fn reviews(site: Site, person: &'static Person) -> Markup {
    let items: Vec<_> = site
        .data
        .reviews_of(&person.slug)
        .into_iter()
        .map(|review| {
            let entity = EntityRef::item(Section::Reception, &review.slug);
            let outlet = EntityRef::item(Section::Organizations, &review.outlet);
            view! {
                <p>
                    {prose(site, &review.text)} " "
                    <a href=site.address(&entity)>"The review"</a>
                    " in "
                    {entity_link(site, &outlet)}
                    "."
                </p>
            }
        })
        .collect();
    if items.is_empty() {
        return ().inert();
    }
    section("review", "The review", items.inert())
}
